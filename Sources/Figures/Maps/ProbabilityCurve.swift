import Datasets
import NeuralNetworks
import Plotting

/// What a network of one input says: the probability of each class over that input, and under it
/// the points of each class in a row.
public struct ProbabilityCurve: Figure {
  private static let samples = 419
  private static let curveHeight = 220.0
  private static let rowHeight = 16.0

  let run: RunView

  public init(_ run: RunView) {
    precondition(run.data.features == 1, "a curve has one input")
    self.run = run
  }

  public var title: String { "\(run.name): probability" }

  public var altText: String {
    clipped("Probability over \(run.data.featureNames[0]) of \(run.mapSentence)")
  }

  public func drawing(scale: Double) -> Drawing {
    let theme = Theme(scale: scale)
    let panel = panel(theme, .page)
    return Drawing(
      size: Size(MapLayout.pageWidth, panel.maxY), scale: scale,
      marks: run.mapHeader(theme).marks + panel.marks)
  }

  func panel(_ theme: Theme, _ layout: MapLayout) -> MapPanel {
    let plot = theme.grid.snapped(
      Rect(
        x: layout.corner.x, y: layout.corner.y, width: layout.width,
        height: layout.height ?? ProbabilityCurve.curveHeight + rugHeight))
    let x = Scale(.linear, domain, from: plot.minX, to: plot.maxX)
    let y = Scale(
      .linear, Interval(0, 1), from: plot.maxY - rugHeight, to: plot.minY + 4)
    let points = MapPoints(run) { sample, label in
      sample.first.flatMap { value in
        value.isFinite ? (Point(x.place(Double(value)), rowCentre(label, plot)), 1) : nil
      }
    }
    let key = MapKey(run: run, points: points, theme: theme, plot: plot)
    return MapPanel(
      marks: failure(plot, theme) + frame(theme, plot, x, y) + curves(theme, plot, x, y)
        + points.marks + key.classes,
      maxY: plot.maxY + 86 + key.extraHeight)
  }

  /// One row for each class.
  private var classes: Int { run.classCount }
  private var rugHeight: Double { ProbabilityCurve.rowHeight * Double(classes) + 6 }

  private func rowCentre(_ label: Int, _ plot: Rect) -> Double {
    plot.maxY - rugHeight + 3 + ProbabilityCurve.rowHeight
      * (Double(label) + 0.5)
  }

  /// All of the data with 6% around it.
  private var domain: Interval {
    let range = MapWindow.range(
      (run.data.train.points + run.data.validation.points).map { Double($0) })
    return range.low == range.high
      ? Interval(range.low - 1, range.high + 1)
      : Interval(range.low, range.high).padded(by: 0.06)
  }

  private func frame(_ theme: Theme, _ plot: Rect, _ x: Scale, _ y: Scale) -> [Mark] {
    let axes = Axes(theme: theme, plot: plot)
    let (across, down) = (axes.ticks(across: x), axes.ticks(down: y))
    let names = (0..<classes).map { k in
      let name = FittedText(
        run.className(k), font: theme.key, smallest: theme.smallestText, width: 37)
      return Mark(
        "row label",
        .text(
          Text(
            name.string, at: Point(plot.minX - 3, rowCentre(k, plot) + name.font.capHeight / 2),
            anchor: .end, font: name.font, colour: Palette.ink)))
    }
    let yTitle = classes == 2 ? "P(\(run.className(1)))" : "P(class)"
    let texts = [
      (
        "x title", run.data.featureNames[0], Point(plot.centre.x, plot.maxY + 27),
        Text.Anchor.middle
      ),
      ("y title", yTitle, Point(plot.minX - 30, MapNotes.baseline(over: plot)), .start),
    ]
    return axes.gridLines(down, y) + axes.below(across, x) + axes.left(down, y) + names
      + texts.map { role, string, origin, anchor in
        let line = FittedText(
          string, font: theme.axisTitle, smallest: theme.smallestText, width: 220)
        return Mark(
          role,
          .text(
            Text(line.string, at: origin, anchor: anchor, font: line.font, colour: Palette.ink)))
      } + [axes.frame]
  }

  /// P(class 1) in ink for two classes, each class in its colour for more.
  private func curves(_ theme: Theme, _ plot: Rect, _ x: Scale, _ y: Scale) -> [Mark] {
    let places = (0..<ProbabilityCurve.samples).map {
      plot.minX + plot.width * Double($0) / Double(ProbabilityCurve.samples - 1)
    }
    let z = run.decisions(places.map { Float(x.value(at: $0)) })
    let probabilities = z.indices.map { k in
      places.indices.map { n in probability(of: k, z.map { $0[n] }) }
    }
    return probabilities.enumerated().flatMap { k, values in
      let stroke = z.count == 1 ? Theme.validationCurve : Stroke(1.75, MapPoints.colour(of: k))
      let points = zip(places, values).map { place, p in Point(place, p.isNaN ? .nan : y.place(p)) }
      return points.split { $0.y.isNaN }.map {
        Mark("probability", .stroke(.polyline(Array($0)), stroke))
      }
    }
  }

  /// The logistic function of a single logit, the softmax of several.
  private func probability(of k: Int, _ z: [Double]) -> Double {
    guard z.allSatisfy({ $0.isFinite }) else {
      return z.count == 1 && z[0].isInfinite ? (z[0] > 0 ? 1 : 0) : .nan
    }
    func power(_ d: Double) -> Double { d < -700 ? 0 : Elementary.exp(min(d, 700)) }
    guard z.count > 1 else { return 1 / (1 + power(-z[0])) }
    let largest = z.reduce(-Double.infinity) { max($0, $1) }
    return power(z[k] - largest) / z.reduce(0) { $0 + power($1 - largest) }
  }

  private func failure(_ plot: Rect, _ theme: Theme) -> [Mark] {
    guard case .diverged(let epoch) = run.outcome else { return [] }
    let text = Text(
      "diverged at epoch \(epoch)", at: Point(plot.maxX, MapNotes.baseline(over: plot)),
      anchor: .end,
      font: theme.notice, colour: Palette.bad)
    let cross = Point(text.start.x - 9, text.origin.y - theme.notice.capHeight / 2)
    return [
      Mark("hatch", .hatch(.rect(plot), Theme.failed)),
      Mark("cross", .markers(.failure, at: [cross])), Mark("failure", .text(text)),
    ]
  }
}
