/// Comma-separated values as RFC 4180 has them, with `\n` between the lines.
struct CSV {
  private(set) var text: String

  init(header: [String]) {
    text = ""
    append(header)
  }

  mutating func append(_ cells: [String]) {
    text += cells.map { Self.quoted($0) }.joined(separator: ",")
    text += "\n"
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// The shortest text that reads back as the same number, empty when it is missing.
  static func number(_ value: (some ShortestText)?) -> String {
    value.map { $0.shortestText } ?? ""
  }
}
