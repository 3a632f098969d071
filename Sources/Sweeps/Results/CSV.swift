/// Comma-separated values as RFC 4180 has them, with `\n` between the lines.
///
/// A text that a spreadsheet would take for a formula begins with an apostrophe.
struct CSV {
  private(set) var text: String

  init(header: [String]) {
    text = ""
    append(header)
  }

  mutating func append(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += "," }
      text += Self.quoted(Self.isFormula(cell) ? "'" + cell : cell)
    }
    text += "\n"
  }

  /// A row of numbers after a count. None needs quotes, and none is a formula.
  mutating func append(_ count: Int, _ numbers: some Sequence<Float?>) {
    text += count.description
    for number in numbers {
      text += ","
      if let number { text += number.shortestText }
    }
    text += "\n"
  }

  /// What begins as formulas do and is no number, be it `-inf`.
  private static func isFormula(_ cell: String) -> Bool {
    guard let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first) else { return false }
    return Double(cell) == nil
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
