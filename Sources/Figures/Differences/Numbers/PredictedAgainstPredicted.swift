import Datasets
import NeuralNetworks
import Plotting

/// What one run of many inputs finds for each point, against what another does: on the diagonal
/// where they agree.
public struct PredictedAgainstPredicted: Figure {
  private static let aspect = 0.8

  let pair: NumberPair

  public init(_ a: RunView, _ b: RunView) {
    pair = NumberPair(a, b)
  }

  public var title: String { pair.title }

  public var altText: String {
    pair.sentence(differences, "over the \(pair.a.judged.name) points")
  }

  private var differences: [Double] { zip(pair.found.a, pair.found.b).map { $0 - $1 } }

  public func drawing(scale: Double) -> Drawing {
    let theme = Theme(scale: scale)
    let page = MapLayout.page
    let plot = theme.grid.snapped(
      Rect(
        x: page.corner.x, y: page.corner.y, width: page.width,
        height: (Self.aspect * page.width).rounded()))
    let range = range
    let x = Scale(.linear, range, from: plot.minX, to: plot.maxX)
    let y = Scale(.linear, range, from: plot.maxY, to: plot.minY)
    let points = NumberMisses(pair, width: plot.width) { n in
      let (a, b) = (pair.found.a[n], pair.found.b[n])
      guard !a.isNaN, !b.isNaN else { return nil }
      return Point(x.place(within(range, a)), y.place(within(range, b)))
    }
    let diagonal = Path.polyline([
      Point(x.place(range.low), y.place(range.low)),
      Point(x.place(range.high), y.place(range.high)),
    ])
    let line = Stroke(1, Palette.text2)
    let key = NumberDifferenceKey(
      pair: pair, theme: theme, plot: plot, colours: .none, lines: [("both predict the same", line)]
    )
    return Drawing(
      size: Size(MapLayout.pageWidth, key.maxY), scale: scale,
      marks: pair.header(theme, differences).marks
        + pair.note([], over: plot, from: plot.minX + 0.3 * plot.width, theme)
        + axes(theme, plot, x, y)
        + [Mark("plot", .clipped(to: plot, [Mark("diagonal", .stroke(diagonal, line))]))]
        + points.marks + key.marks)
  }

  /// Of all that was to be found, and what was, unless that is far beyond.
  private var range: Interval {
    let data = pair.a.data
    let targets = (data.train.targets + data.validation.targets).map { Double($0) }
    let truth = Interval.around(targets)
    let wide = Interval(truth.low - truth.width, truth.high + truth.width)
    return .around(targets + (pair.found.a + pair.found.b).map { within(wide, $0) })
  }

  private func within(_ range: Interval, _ value: Double) -> Double {
    min(max(value, range.low), range.high)
  }

  private func axes(_ theme: Theme, _ plot: Rect, _ x: Scale, _ y: Scale) -> [Mark] {
    let axes = Axes(theme: theme, plot: plot)
    let ticks = axes.ticks(down: y)
    let names = pair.pair.shortNames
    func title(_ role: String, _ name: String, at place: Point, _ anchor: Text.Anchor) -> Mark {
      let line = FittedText(
        "\(pair.a.targetName) by \(name)", font: theme.axisTitle, smallest: theme.smallestText,
        width: 0.3 * plot.width + 20)
      return Mark(
        role,
        .text(Text(line.string, at: place, anchor: anchor, font: line.font, colour: Palette.ink)))
    }
    return axes.gridLines(ticks, y)
      + axes.below(axes.ticks(across: x, within: MapLayout.page.edges), x) + axes.left(ticks, y) + [
        title("x title", names.a, at: Point(plot.centre.x, plot.maxY + 27), .middle),
        title(
          "y title", names.b, at: Point(plot.minX - 30, MapNotes.baseline(over: plot)), .start),
        axes.frame,
      ]
  }
}
