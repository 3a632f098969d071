extension JSONValue {
  /// One line without blanks, keys sorted by their bytes, numbers in ``ShortestText`` form: equal
  /// values give equal bytes.
  public var canonicalText: String {
    var text = ""
    write(into: &text, canonical: true)
    return text
  }

  /// One line, members in their order.
  public var compactText: String {
    var text = ""
    write(into: &text, canonical: false)
    return text
  }

  /// For people: two blanks of indent, and on one line what fits there.
  public var prettyText: String { pretty(indent: 0, used: 0) + "\n" }

  private func write(into text: inout String, canonical: Bool) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += value.description
    case .number(let value): text += value.isFinite ? value.shortestText : "null"
    case .string(let value): value.writeLiteral(into: &text)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.write(into: &text, canonical: canonical)
      }
      text += "]"
    case .object(let members):
      let ordered = canonical ? Self.sorted(members) : members
      text += "{"
      for (index, member) in ordered.enumerated() {
        if index > 0 { text += "," }
        member.key.writeLiteral(into: &text)
        text += ":"
        member.value.write(into: &text, canonical: canonical)
      }
      text += "}"
    }
  }

  /// Members in the order of their keys' bytes.
  private static func sorted(_ members: [Member]) -> [Member] {
    func precedes(_ one: Member, _ other: Member) -> Bool {
      one.key.utf8.lexicographicallyPrecedes(other.key.utf8)
    }
    let isSorted = zip(members, members.dropFirst()).allSatisfy { !precedes($1, $0) }
    return isSorted ? members : members.sorted(by: precedes)
  }

  /// The width of a page, in characters.
  private static let pageWidth = 100

  /// - Parameter used: what already stands on the line.
  private func pretty(indent: Int, used: Int) -> String {
    let line = oneLine
    if used + line.count <= Self.pageWidth { return line }
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .array(let values) where !values.isEmpty:
      let lines = values.map { inner + $0.pretty(indent: indent + 2, used: indent + 3) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(outer)]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map { member in
        let key = member.key.jsonLiteral + ": "
        return inner + key + member.value.pretty(indent: indent + 2, used: indent + 3 + key.count)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    default: return line
    }
  }

  private var oneLine: String {
    switch self {
    case .array(let values):
      return "[" + values.map { $0.oneLine }.joined(separator: ", ") + "]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      let parts = members.map { $0.key.jsonLiteral + ": " + $0.value.oneLine }
      return "{ " + parts.joined(separator: ", ") + " }"
    default: return compactText
    }
  }
}

extension String {
  /// In JSON's double quotes; only what must be escaped is.
  package var jsonLiteral: String {
    var text = ""
    writeLiteral(into: &text)
    return text
  }

  fileprivate func writeLiteral(into text: inout String) {
    text += "\""
    if utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
      text += self
    } else {
      for scalar in unicodeScalars { text += scalar.jsonEscape }
    }
    text += "\""
  }
}

extension Unicode.Scalar {
  /// As it stands in a string of JSON.
  fileprivate var jsonEscape: String {
    switch self {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case "\0"..<" ":
      let digits = String(value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: return String(self)
    }
  }
}
