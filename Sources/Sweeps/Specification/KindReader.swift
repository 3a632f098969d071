/// Reads a kind of a list: its name, or an object with `kind` and that kind's parameters, of which
/// none may vary.
struct KindReader {
  let noun: String
  let kinds: [Kind]

  func choice(_ node: JSONNode, into diagnosis: inout Diagnosis) -> Choice? {
    switch node.content {
    case .string: return kind(node, into: &diagnosis).map { Choice($0.name, $0.usualSettings) }
    case .object(let members):
      let named =
        members.first { $0.key == "kind" }
        ?? members.first { member in
          !member.key.hasPrefix("//") && Spelling.nearest(to: member.key, in: ["kind"]) != nil
        }
      guard let named else {
        diagnosis.error(
          at: node.place, "this \(noun) has no \"kind\"",
          help: "known: " + kinds.map { $0.name }.joined(separator: ", "))
        return nil
      }
      return kind(named.value, into: &diagnosis).flatMap {
        choice(of: $0, members, node, into: &diagnosis)
      }
    default:
      diagnosis.wrongType(noun, "a name or an object", node)
      return nil
    }
  }

  private func kind(_ node: JSONNode, into diagnosis: inout Diagnosis) -> Kind? {
    let name = ValueReader(name: noun).word(node, noun, kinds.map { $0.name }, into: &diagnosis)
    return kinds.first { $0.name == name }
  }

  private func choice(
    of kind: Kind, _ members: [JSONNode.Member], _ node: JSONNode, into diagnosis: inout Diagnosis
  ) -> Choice? {
    let before = diagnosis.problems.count
    let fields = Fields(
      members, at: node.place, of: "\(noun) \"\(kind.name)\"",
      known: ["kind"] + kind.parameters.map { $0.name }, takes: kind.takes, into: &diagnosis)
    var settings = kind.usualSettings
    for (index, parameter) in kind.parameters.enumerated() {
      guard let node = fields[parameter.name] else { continue }
      let reader = ParameterReader(parameter: parameter)
      guard let value = reader.value(node, into: &diagnosis) else { return nil }
      settings.list[index] = Settings.Setting(parameter.name, value)
    }
    return diagnosis.problems.count == before ? Choice(kind.name, settings) : nil
  }
}
