import Datasets
import NeuralNetworks
import Plotting

/// The lines over a picture of one run: which run and its result; how it was made and ended. Each
/// text is made to fit; what cannot be is left out, but for the title.
struct Header {
  let theme: Theme
  let width: Double
  let title: [String]
  let result: String
  let subtitle: [String]
  let note: String
  /// Behind the subtitle where there is room.
  var aside: [String] = []
  var layout = HeaderLayout.page

  private var right: Double { width - layout.margin }
  private var room: Double { right - layout.margin }

  var marks: [Mark] {
    layout.resultBaseline.map { stacked(resultBaseline: $0) } ?? sideBySide
  }

  /// The result beside the title, the ending beside the subtitle.
  private var sideBySide: [Mark] {
    let result = FittedText(
      result, font: layout.resultFont(theme), smallest: theme.smallestText, width: 0.6 * room)
    let ending = FittedText(
      note, font: theme.subtitle, smallest: theme.smallestText, width: 0.6 * room)
    return [
      titleMark(beside: result),
      end("result", result, Palette.ink, at: layout.titleBaseline),
    ] + subtitleMarks(beside: ending)
      + [end("ending", ending, Palette.text2, at: layout.subtitleBaseline ?? 0)]
  }

  /// The result under the title with the ending at its right, the subtitle under both.
  private func stacked(resultBaseline: Double) -> [Mark] {
    let result = FittedText(
      result, font: layout.resultFont(theme), smallest: theme.smallestText, width: room)
    let rest = room - result.width - Theme.headerGap
    let ending = shortened(note.split(separator: separator).map { String($0) }, width: rest)
    let subtitle = shortened(subtitle + aside, width: room)
    return [titleMark(beside: nil), start("result", result, Palette.ink, at: resultBaseline)]
      + (ending.map { [end("ending", $0, Palette.text2, at: resultBaseline)] } ?? [])
      + (layout.subtitleBaseline.flatMap { y in
        subtitle.map { [start("subtitle", $0, Palette.text2, at: y)] }
      } ?? [])
  }

  /// Between the parts of a line.
  private var separator: String { "   " }

  /// As many of the parts as there is room for, the first cut if it must be; nil without room for that.
  private func shortened(_ parts: [String], width: Double) -> FittedText? {
    guard let first = parts.first, !first.isEmpty else { return nil }
    let line = FittedText(
      [first], optional: Array(parts.dropFirst()), separator: separator, font: theme.subtitle,
      smallest: theme.smallestText, width: width)
    return line.width > width ? nil : line
  }

  private func titleMark(beside result: FittedText?) -> Mark {
    let title = FittedText(
      title, separator: " · ", font: layout.titleFont(theme), smallest: theme.smallestText,
      width: room(beside: result))
    return start("title", title, Palette.ink, at: layout.titleBaseline)
  }

  private func subtitleMarks(beside ending: FittedText?) -> [Mark] {
    guard let baseline = layout.subtitleBaseline else { return [] }
    let room = room(beside: ending)
    func line(_ parts: [String]) -> FittedText {
      FittedText(
        parts, optional: aside, separator: separator, font: theme.subtitle,
        smallest: theme.smallestText, width: room)
    }
    var parts = subtitle
    while line(parts).string.contains("…"), parts.dropLastOfLongestList() {}
    let fitted = line(parts)
    return fitted.width > room ? [] : [start("subtitle", fitted, Palette.text2, at: baseline)]
  }

  private func room(beside other: FittedText?) -> Double {
    other.map { room - $0.width - Theme.headerGap } ?? room
  }

  private func start(
    _ role: String, _ line: FittedText, _ colour: Colour, at y: Double
  ) -> Mark {
    Mark(
      role,
      .text(Text(line.string, at: Point(layout.margin, y), font: line.font, colour: colour)))
  }

  private func end(_ role: String, _ line: FittedText, _ colour: Colour, at y: Double) -> Mark {
    Mark(
      role,
      .text(
        Text(
          line.string, at: Point(right, y), anchor: .end, font: line.font, colour: colour)))
  }
}

extension [String] {
  /// Takes what follows the last comma from the longest part that has one; false if none has.
  fileprivate mutating func dropLastOfLongestList() -> Bool {
    let lists = indices.filter { self[$0].contains(", ") }
    guard let longest = lists.max(by: { self[$0].count < self[$1].count }),
      let comma = self[longest].lastIndex(of: ",")
    else { return false }
    self[longest] = String(self[longest][..<comma])
    return true
  }
}

extension RunView {
  /// How the run was made: data, network, training.
  var making: [String] {
    let seen = Set(data.train.labels + data.validation.labels)
    return [
      seen.count == 1 && !isRegression ? dataset + ", one class" : dataset, network, training,
    ]
    .filter { !$0.isEmpty }
  }

  /// The title, with "initial weights" when no training has changed them.
  var titleWithWeights: [String] { isInitial ? title + ["initial weights"] : title }
}
