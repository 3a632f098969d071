import NeuralNetworks
import Plotting

/// An activation function and its slope.
public struct ActivationCurve: Figure {
  private static let size = Size(480, 250)
  private static let plot = Rect(x: 40, y: 54, width: 360, height: 160)

  let activation: Activation

  public init(_ activation: Activation) {
    self.activation = activation
  }

  private var words: ActivationWords { ActivationWords(activation) }

  public var title: String { "\(words.name): activation" }

  public var altText: String {
    let words = words
    return clipped(
      "The activation \(words.name) and its slope over x from −4 to 4. f(x) = \(words.formula), "
        + "\(slopeAtZero(plot(Theme()))), range \(words.range.text).")
  }

  public func drawing(scale: Double) -> Drawing {
    let theme = Theme(scale: scale)
    let plot = plot(theme)
    return Drawing(
      size: ActivationCurve.size, scale: scale,
      marks: header(plot) + frame(plot) + plot.marks + labels(plot))
  }

  private func plot(_ theme: Theme) -> ActivationPlot {
    ActivationPlot(
      activation: activation, theme: theme, plot: theme.grid.snapped(ActivationCurve.plot))
  }

  /// "f′(0) = 0.5"; at a kink there it is the slope on the left.
  private func slopeAtZero(_ plot: ActivationPlot) -> String {
    "f′(0) = \(ActivationWords.number(plot.slope(0)))"
      + (plot.kinks.contains { $0.x == 0 } ? ", the slope on the left" : "")
  }

  private func header(_ plot: ActivationPlot) -> [Mark] {
    let theme = plot.theme
    let room = ActivationCurve.size.width - 2 * Theme.margin
    let title = FittedText(
      words.name, font: theme.title, smallest: theme.smallestText, width: room)
    let subtitle = FittedText(
      ["f(x) = \(words.formula)", slopeAtZero(plot), "range \(words.range.text)"],
      separator: "   ", font: theme.subtitle, smallest: theme.smallestText, width: room)
    return [
      ("title", title, Palette.ink, Theme.titleBaseline),
      ("subtitle", subtitle, Palette.text2, Theme.subtitleBaseline),
    ].map { role, line, colour, baseline in
      Mark(
        role,
        .text(
          Text(line.string, at: Point(Theme.margin, baseline), font: line.font, colour: colour)))
    }
  }

  private func frame(_ plot: ActivationPlot) -> [Mark] {
    let axes = Axes(theme: plot.theme, plot: plot.plot)
    let (across, down) = (axes.ticks(across: plot.x), axes.ticks(down: plot.y))
    let columns = across.values.map {
      Mark(
        "grid",
        plot.theme.grid.vertical(
          plot.plot.minY, plot.plot.maxY, at: plot.x.place($0), Theme.gridLine))
    }
    return axes.gridLines(down, plot.y) + columns + axes.labels(below: across, plot.x)
      + axes.left(down, plot.y)
  }

  /// Beside the places where the curves leave the plot, apart from each other.
  private func labels(_ plot: ActivationPlot) -> [Mark] {
    let f = end(of: plot.value, plot)
    let slope = end(of: plot.slope, plot)
    let texts = [
      ("value label", "f(x)", f, Palette.ink),
      ("slope label", "f′(x)", slope, ActivationPlot.slopeLine.colour),
    ]
    let heights = EndLabels.pushedApart(
      [f.y, slope.y], pitch: 13,
      within: Interval(plot.plot.minY + 4, plot.plot.maxY - 4))
    return zip(texts, heights).map { text, height in
      Mark(
        text.0,
        .text(
          Text(
            text.1,
            at: Point(text.2.x + 6, height + plot.theme.strong.capHeight / 2),
            font: plot.theme.strong, colour: text.3, halo: true)))
    }
  }

  /// Where a curve is last in the plot, from left to right.
  private func end(of f: (Double) -> Double, _ plot: ActivationPlot) -> Point {
    let steps = stride(from: ActivationPlot.domain.high, through: 0, by: -1.0 / 64)
    let inside = steps.first { plot.y.domain.contains(f($0)) } ?? 0
    return Point(plot.x.place(inside), plot.y.place(f(inside)))
  }
}
