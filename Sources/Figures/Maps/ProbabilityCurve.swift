import Datasets
import NeuralNetworks
import Plotting

/// What a network of one input says: the probability of each class over that input, and under it
/// the points of each class in a row.
public struct ProbabilityCurve: Figure {
  private static let samples = 419
  /// Height over width.
  private static let aspect = 220.0 / 418

  let run: RunView
  let width: Int?

  /// - Parameter width: Of the picture, in points; nil for the usual.
  public init(_ run: RunView, width: Int? = nil) {
    precondition(run.data.features == 1, "a curve has one input")
    self.run = run
    self.width = width
  }

  public var title: String { "\(run.name): probability" }

  public var altText: String {
    clipped("Probability over \(run.data.featureNames[0]) of \(run.mapSentence)")
  }

  public func drawing(scale: Double) -> Drawing { run.mapPage(width: width, scale: scale) }

  func panel(_ theme: Theme, _ layout: MapLayout) -> MapPanel {
    let rug = PointRows(classes: run.classCount, detail: layout.detail)
    let plot = theme.grid.snapped(
      Rect(
        x: layout.corner.x, y: layout.corner.y, width: layout.width,
        height: layout.height
          ?? (ProbabilityCurve.aspect * layout.width).rounded() + rug.height))
    let x = Scale(.linear, run.onlyFeature, from: plot.minX, to: plot.maxX)
    let y = Scale(.linear, Interval(0, 1), from: plot.maxY - rug.height, to: plot.minY + 4)
    let points = MapPoints(run, width: plot.width) { sample, label in
      sample.first.flatMap { value in
        value.isFinite
          ? (Point(x.place(Double(value)), rug.centre(Int(label), over: plot.maxY)), 1) : nil
      }
    }
    let axes = ProbabilityAxes(run: run, theme: theme, plot: plot, x: x, y: y, layout: layout)
    let inside = MapPanel.failure(of: run, in: plot) + axes.gridLines + curves(theme, plot, x, y)
    guard layout.detail > .thumbnail else {
      let dots = layout.detail == .shades ? [] : points.thumbnailMarks
      return MapPanel(
        marks: inside + dots + axes.marks, maxY: plot.maxY + layout.detail.drop)
    }
    let notes = MapNotes(
      run: run, words: [run.weightsNote, points.note].compactMap { $0 }, frame: plot,
      left: plot.minX + 0.5 * plot.width, theme: theme)
    let key = MapKey(run, points, theme: theme, under: plot, layout: layout).panel
    return MapPanel(
      marks: (layout.detail >= .keyed ? notes.marks : []) + inside + points.marks + axes.marks
        + rug.labels(of: run, left: plot.minX, over: plot.maxY, theme) + key.marks,
      maxY: key.maxY)
  }

  /// P(class 1) in ink for two classes, each class in its colour for more.
  private func curves(_ theme: Theme, _ plot: Rect, _ x: Scale, _ y: Scale) -> [Mark] {
    let places = (0..<ProbabilityCurve.samples).map {
      plot.minX + plot.width * Double($0) / Double(ProbabilityCurve.samples - 1)
    }
    let probabilities = run.probabilities(at: places.map { x.value(at: $0) })
    return probabilities.enumerated().flatMap { k, values in
      let stroke =
        probabilities.count == 1
        ? Theme.validationCurve : Stroke(Theme.validationCurve.width, MapPoints.colour(of: k))
      let points = zip(places, values).map { place, p in Point(place, p.isNaN ? .nan : y.place(p)) }
      return points.split { $0.y.isNaN }.map {
        Mark("probability", .stroke(.polyline(Array($0)), stroke))
      }
    }
  }
}

extension RunView {
  /// All of the data of a single feature with 6% around it.
  var onlyFeature: Interval {
    let range = MapWindow.range((data.train.points + data.validation.points).map { Double($0) })
    return range.low == range.high
      ? Interval(range.low - 1, range.high + 1)
      : Interval(range.low, range.high).padded(by: 0.06)
  }

  /// P(class 1) of two classes, or of each of more, at values of a single feature: `[curves][values]`.
  func probabilities(at values: [Double]) -> [[Double]] {
    let z = decisions(values.map { Float($0) })
    return z.indices.map { k in
      values.indices.map { n in RunView.probability(of: k, z.map { $0[n] }) }
    }
  }

  /// The logistic function of a single logit, the softmax of several.
  private static func probability(of k: Int, _ z: [Double]) -> Double {
    guard z.allSatisfy({ $0.isFinite }) else {
      return z.count == 1 && z[0].isInfinite ? (z[0] > 0 ? 1 : 0) : .nan
    }
    func power(_ d: Double) -> Double { d < -700 ? 0 : Elementary.exp(min(d, 700)) }
    guard z.count > 1 else { return 1 / (1 + power(-z[0])) }
    let largest = z.reduce(-Double.infinity) { max($0, $1) }
    return power(z[k] - largest) / z.reduce(0) { $0 + power($1 - largest) }
  }
}
