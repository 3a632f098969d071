import Plotting

/// The lines over the pictures of a whole sweep: what they show and how it came out; how to read
/// them; what failed.
struct SheetHeader {
  static let secondBaseline = 52.0

  let theme: Theme
  let width: Double
  let title: [String]
  let result: String
  /// Two lines of text.
  let lines: [[String]]
  /// At the right of the first line.
  let note: String
  /// At the right of the second line.
  let failure: String?

  var marks: [Mark] {
    let header = Header(
      theme: theme, width: width, title: title, result: result, subtitle: lines.first ?? [],
      note: note)
    return header.marks.filter { !$0.isBlankText } + second + failureMarks
  }

  private var failureWidth: Double {
    failure.map { theme.notice.width(of: $0) + Theme.headerGap } ?? 0
  }

  private var second: [Mark] {
    guard lines.count > 1 else { return [] }
    let line = FittedText(
      lines[1], separator: "   ", font: theme.subtitle, smallest: theme.smallestText,
      width: width - 2 * Theme.margin - failureWidth)
    return [
      Mark(
        "subtitle",
        .text(
          Text(
            line.string, at: Point(Theme.margin, SheetHeader.secondBaseline), font: line.font,
            colour: Palette.text2)))
    ]
  }

  private var failureMarks: [Mark] {
    guard let failure else { return [] }
    return [
      Mark(
        "failure",
        .text(
          Text(
            failure, at: Point(width - Theme.margin, SheetHeader.secondBaseline), anchor: .end,
            font: theme.notice, colour: Palette.bad)))
    ]
  }
}

extension Mark {
  fileprivate var isBlankText: Bool {
    if case .text(let text) = shape { text.string.isEmpty } else { false }
  }
}
