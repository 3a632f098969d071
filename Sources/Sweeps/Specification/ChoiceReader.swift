/// Reads one alternative of a section: a name, or an object with `kind` and that kind's parameters.
struct ChoiceReader {
  let section: Section

  /// A kind with the parameters that the spec gives.
  struct Reading {
    let kind: Kind
    let fields: Fields
  }

  func reading(_ node: JSONNode, into diagnosis: inout Diagnosis) -> Reading? {
    switch node.content {
    case .string:
      guard let kind = kind(node, into: &diagnosis) else { return nil }
      let fields = Fields(
        [], at: node.place, of: "", known: [], takes: "", into: &diagnosis)
      return Reading(kind: kind, fields: fields)
    case .object(let members):
      guard let kind = kind(of: members, at: node.place, into: &diagnosis) else { return nil }
      return Reading(kind: kind, fields: fields(members, of: kind, node, into: &diagnosis))
    default:
      diagnosis.wrongType(section.rawValue, "a name or an object", node)
      return nil
    }
  }

  /// An alternative of which nothing may vary, as the activation of one layer.
  func choice(_ node: JSONNode, into diagnosis: inout Diagnosis) -> Choice? {
    let before = diagnosis.problems.count
    guard let reading = reading(node, into: &diagnosis) else { return nil }
    var settings: [Settings.Setting] = []
    for parameter in reading.kind.parameters {
      if let node = reading.fields[parameter.name] {
        guard
          let value = ParameterReader(parameter: parameter).value(node, into: &diagnosis)
        else { return nil }
        settings.append(Settings.Setting(parameter.name, value))
      } else if case .optional(let value) = parameter.presence {
        settings.append(Settings.Setting(parameter.name, value))
      }
    }
    guard diagnosis.problems.count == before else { return nil }
    return Choice(reading.kind.name, reading.kind.deciding(Settings(settings)))
  }

  /// The kind that a `kind` member names, be its key misspelt or not. A network needs none.
  private func kind(
    of members: [JSONNode.Member], at place: Range<Int>, into diagnosis: inout Diagnosis
  ) -> Kind? {
    let kinds = section.kinds
    if section == .network || section == .training { return kinds.first }
    let named =
      members.first { $0.key == "kind" }
      ?? members.first { member in
        !member.key.hasPrefix("//") && Spelling.nearest(to: member.key, in: ["kind"]) != nil
      }
    if let named { return kind(named.value, into: &diagnosis) }
    diagnosis.error(
      at: place, "this \(section.rawValue) has no \"kind\"",
      help: "known: " + kinds.map { $0.name }.joined(separator: ", "))
    return nil
  }

  private func kind(_ node: JSONNode, into diagnosis: inout Diagnosis) -> Kind? {
    let name = ValueReader(name: "kind").word(
      node, section.rawValue, section.kinds.map { $0.name }, into: &diagnosis)
    return name.flatMap { section.kind($0) }
  }

  private func fields(
    _ members: [JSONNode.Member], of kind: Kind, _ node: JSONNode,
    into diagnosis: inout Diagnosis
  ) -> Fields {
    let names = kind.parameters.map { $0.name }
    let marks =
      switch section {
      case .network: ["label"]
      case .training: [String]()
      default: ["kind", "label"]
      }
    let isOneOfAKind = section == .network || section == .training
    var owner: String { isOneOfAKind ? kind.name : "\(section.rawValue) \"\(kind.name)\"" }
    return Fields(
      members, at: node.place, of: owner, known: names + marks, takes: kind.takes,
      into: &diagnosis
    ) { member, diagnosis in
      let owners = section.kinds.filter { $0.parameter(member.key) != nil }.map { $0.name }
      guard !owners.isEmpty else { return false }
      diagnosis.error(
        at: member.keyPlace, "\(owner) has no \"\(member.key)\"",
        help: "\"\(member.key)\" belongs to \(owners.joined(separator: ", "))")
      return true
    }
  }
}
