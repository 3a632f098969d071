/// Reads the patterns of `exclude`.
enum PatternReader {
  /// More than these would take long to hold against every configuration.
  static let limit = 1000

  static func patterns(_ node: JSONNode, into diagnosis: inout Diagnosis) -> [Pattern] {
    guard case .array(let nodes) = node.content else {
      diagnosis.wrongType("exclude", "a list of objects", node)
      return []
    }
    guard nodes.count <= limit else {
      diagnosis.error(
        at: node.place, "\(nodes.count.grouped) excludes; the limit is \(limit.grouped)",
        help: "the values of a field may be a list: {\"activation\": [\"tanh\", \"relu\"]}")
      return []
    }
    return nodes.compactMap { diagnosis.isFull ? nil : pattern($0, into: &diagnosis) }
  }

  private static func pattern(_ node: JSONNode, into diagnosis: inout Diagnosis) -> Pattern? {
    guard case .object(let members) = node.content else {
      diagnosis.wrongType("exclude", "a list of objects", node)
      return nil
    }
    let fields = Fields(
      members, at: node.place, of: "exclude", known: Field.all, takes: "", into: &diagnosis
    ) { member, diagnosis in
      diagnosis.error(
        at: member.keyPlace, "unknown field \(member.key.quoted) in exclude",
        help: Field.help(for: member.key))
      return true
    }
    var conditions: [Pattern.Condition] = []
    for member in members {
      guard let field = Field(member.key), let node = fields[member.key] else { continue }
      if let values = values(node, of: member.key, into: &diagnosis) {
        conditions.append(Pattern.Condition(field: field, values: values))
      }
    }
    if conditions.isEmpty, members.allSatisfy({ $0.key.hasPrefix("//") }) {
      diagnosis.error(
        at: node.place, "an empty exclude would drop every run", help: "name a field, or remove it")
    }
    return conditions.isEmpty ? nil : Pattern(conditions, place: node.place)
  }

  /// A value, or a list of which any may match; lists of whole numbers are the widths of a network.
  private static func values(
    _ node: JSONNode, of name: String, into diagnosis: inout Diagnosis
  ) -> [String]? {
    guard case .array(let nodes) = node.content else {
      return text(node, of: name, into: &diagnosis).map { [$0] }
    }
    if name == "network.hidden", let value = JSONValue(node).widthsText { return [value] }
    guard !nodes.isEmpty else {
      diagnosis.error(at: node.place, "\"\(name)\" is empty, so it can match nothing")
      return nil
    }
    return nodes.compactMap { text($0, of: name, into: &diagnosis) }
  }

  private static func text(
    _ node: JSONNode, of name: String, into diagnosis: inout Diagnosis
  ) -> String? {
    switch node.content {
    case .string(let text): return text
    case .boolean(let value): return value.description
    case .number(let text): return Double(text).map { ($0 + 0).shortestText }
    case .array:
      if let text = JSONValue(node).widthsText { return text }
    default: break
    }
    diagnosis.wrongType(name, "a value or a list of values", node)
    return nil
  }
}

extension JSONValue {
  /// `16x16` of `[16, 16]`; nil for what is no list of whole numbers.
  fileprivate var widthsText: String? {
    guard let array else { return nil }
    let widths = array.compactMap { $0.integer }
    return widths.count == array.count ? ParameterValue.widths(widths).text : nil
  }
}
