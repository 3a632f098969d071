import Plotting

/// The lines over the pictures of a whole sweep: what they show and how it came out; how to read
/// them; what failed.
struct SheetHeader {
  /// Of the second and the third line of text.
  static let baselines = [52.0, 64]

  let theme: Theme
  let width: Double
  let title: [String]
  let result: String
  /// Lines of text in parts. What a line has no room for makes another one, up to `lineLimit`.
  let lines: [[String]]
  var lineLimit = 2
  /// At the right of the first line.
  let note: String
  /// At the right of the second line.
  let failure: String?

  var marks: [Mark] {
    let header = Header(
      theme: theme, width: width, title: title, result: result, subtitle: flowing.first ?? [],
      note: note)
    return header.marks.filter { !$0.isBlankText } + following + failureMarks
  }

  /// What each line has room for beside what stands at its right, one part at least; the last line
  /// has all that is left.
  private var flowing: [[String]] {
    guard lineLimit > lines.count else { return lines }
    var flowing: [[String]] = []
    for line in lines {
      var rest = line
      while !rest.isEmpty {
        let count = fitting(rest, in: room(of: flowing.count))
        flowing.append(Array(rest.prefix(count)))
        rest.removeFirst(count)
      }
    }
    let last = flowing.dropFirst(lineLimit - 1).flatMap { $0 }
    return flowing.prefix(lineLimit - 1) + (last.isEmpty ? [] : [last])
  }

  private func fitting(_ parts: [String], in room: Double) -> Int {
    let fits = { (count: Int) in
      theme.subtitle.width(of: parts.prefix(count).joined(separator: SheetHeader.separator)) <= room
    }
    return parts.indices.last { $0 == 0 || fits($0 + 1) }.map { $0 + 1 } ?? 0
  }

  private static let separator = "   "

  private func room(of line: Int) -> Double {
    let noteWidth = note.isEmpty ? 0 : theme.subtitle.width(of: note) + Theme.headerGap
    return width - 2 * Theme.margin - [noteWidth, failureWidth, 0][min(line, 2)]
  }

  private var failureWidth: Double {
    failure.map { theme.notice.width(of: $0) + Theme.headerGap } ?? 0
  }

  /// The lines after the first.
  private var following: [Mark] {
    zip(flowing.dropFirst(), SheetHeader.baselines).enumerated().map { n, line in
      let fitted = FittedText(
        line.0, separator: SheetHeader.separator, font: theme.subtitle,
        smallest: theme.smallestText, width: room(of: n + 1))
      return Mark(
        "subtitle",
        .text(
          Text(
            fitted.string, at: Point(Theme.margin, line.1), font: fitted.font,
            colour: Palette.text2)))
    }
  }

  private var failureMarks: [Mark] {
    guard let failure else { return [] }
    return [
      Mark(
        "failure",
        .text(
          Text(
            failure, at: Point(width - Theme.margin, SheetHeader.baselines[0]), anchor: .end,
            font: theme.notice, colour: Palette.bad)))
    ]
  }
}

extension Mark {
  fileprivate var isBlankText: Bool {
    if case .text(let text) = shape { text.string.isEmpty } else { false }
  }
}
