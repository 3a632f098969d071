import Datasets
import NeuralNetworks
import Plotting

/// The two lines over a picture of one run: which run and its result; how it was made and ended.
struct Header {
  let theme: Theme
  let width: Double
  let title: [String]
  let result: String
  let subtitle: [String]
  let note: String
  var layout = HeaderLayout.page

  var marks: [Mark] {
    let right = width - layout.margin
    let room = right - layout.margin
    let titleFont = layout.titleFont(theme)
    let resultLine = FittedText(
      result, font: titleFont, smallest: theme.smallestText, width: 0.6 * room)
    let resultWidth = resultLine.font.width(of: resultLine.string)
    let noteWidth = theme.subtitle.width(of: note)
    let titleLine = FittedText(
      title, separator: " · ", font: titleFont, smallest: theme.smallestText,
      width: room - resultWidth - Theme.headerGap)
    let subtitleLine = FittedText(
      subtitle, separator: "   ", font: theme.subtitle, smallest: theme.smallestText,
      width: room - noteWidth - Theme.headerGap)
    return [
      mark("title", titleLine, Palette.ink, at: layout.titleBaseline),
      Mark(
        "result",
        .text(
          Text(
            resultLine.string, at: Point(right, layout.titleBaseline), anchor: .end,
            font: resultLine.font, colour: Palette.ink))),
      mark("subtitle", subtitleLine, Palette.text2, at: layout.subtitleBaseline),
      Mark(
        "ending",
        .text(
          Text(
            note, at: Point(right, layout.subtitleBaseline), anchor: .end, font: theme.subtitle,
            colour: Palette.text2))),
    ]
  }

  private func mark(_ role: String, _ line: FittedText, _ colour: Colour, at y: Double) -> Mark {
    Mark(
      role,
      .text(Text(line.string, at: Point(layout.margin, y), font: line.font, colour: colour)))
  }
}

extension RunView {
  /// How the run was made: data, network, training.
  var making: [String] {
    let seen = Set(data.train.labels + data.validation.labels)
    return [seen.count == 1 ? dataset + ", one class" : dataset, network, training]
      .filter { !$0.isEmpty }
  }

  /// The title, with "initial weights" when no training has changed them.
  var titleWithWeights: [String] { isInitial ? title + ["initial weights"] : title }
}
