/// One object of a spec, read strictly: members that are not among the known keys are errors.
///
/// A member whose key is misspelt is taken for what was meant, so that the problems of its value
/// are told too.
struct Fields {
  let place: Range<Int>
  /// By the keys that were meant; few enough to look through.
  private var members: [(key: String, member: JSONNode.Member)] = []

  /// - Parameters:
  ///   - owner: Whose keys they are, as in `unknown key "x" in training`.
  ///   - marks: More known keys.
  ///   - takes: The end of the help.
  ///   - explain: Reports a key in better words than "unknown key"; false if it has none.
  init(
    _ list: [JSONNode.Member], at place: Range<Int>, of owner: @autoclosure () -> String,
    known: [String], besides marks: [String] = [], takes: @autoclosure () -> String,
    into diagnosis: inout Diagnosis,
    explain: (JSONNode.Member, inout Diagnosis) -> Bool = { _, _ in false }
  ) {
    self.place = place
    members.reserveCapacity(list.count)
    for member in list where !member.key.hasPrefix("//") && !diagnosis.isFull {
      if known.contains(member.key) || marks.contains(member.key) {
        members.append((member.key, member))
        continue
      }
      if explain(member, &diagnosis) { continue }
      let known = known + marks
      let suggestion = Spelling.suggestion(for: member.key, in: known)
      diagnosis.error(
        at: member.keyPlace, "unknown key \(member.key.quoted) in \(owner())",
        help: suggestion + takes())
      if let meant = Spelling.nearest(to: member.key, in: known), self[meant] == nil,
        !list.contains(where: { $0.key == meant })
      {
        members.append((meant, member))
      }
    }
  }

  /// The members of an object that is called after its key; nil for what is no object.
  init?(of node: JSONNode, _ name: String, _ known: [String], into diagnosis: inout Diagnosis) {
    guard case .object(let members) = node.content else {
      diagnosis.wrongType(name, "an object", node)
      return nil
    }
    self.init(
      members, at: node.place, of: name.quoted, known: known,
      takes: "\(name) takes: \(known.joined(separator: ", "))", into: &diagnosis)
  }

  subscript(key: String) -> JSONNode? { member(key)?.value }

  func keyPlace(_ key: String) -> Range<Int>? { member(key)?.keyPlace }

  private func member(_ key: String) -> JSONNode.Member? {
    members.first { $0.key == key }?.member
  }
}
