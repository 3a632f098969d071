/// Comma-separated values as RFC 4180 has them, with `\n` between the lines.
struct CSV {
  private(set) var text: String

  init(header: [String]) {
    text = ""
    append(header)
  }

  mutating func append(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += "," }
      text += Self.quoted(cell)
    }
    text += "\n"
  }

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// The shortest text that reads back as the same number, empty when it is missing.
  static func number(_ value: (some ShortestText)?) -> String {
    value.map { $0.shortestText } ?? ""
  }
}
