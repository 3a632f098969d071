import Datasets
import NeuralNetworks
import Plotting

/// What a network of many inputs finds for each sample, against what was to be found: on the diagonal
/// where it is right.
public struct PredictedAgainstTrue: Figure {
  private static let aspect = 0.8

  let run: RunView
  let width: Int?

  /// - Parameter width: Of the picture, in points; nil for the usual.
  public init(_ run: RunView, width: Int? = nil) {
    precondition(run.isRegression, "numbers to find")
    self.run = run
    self.width = width
  }

  public var title: String { "\(run.name): predicted against true" }

  public var altText: String {
    clipped("Predicted \(run.targetName) of each sample against the true one, " + run.mapSentence)
  }

  public func drawing(scale: Double) -> Drawing { run.mapPage(width: width, scale: scale) }

  func panel(_ theme: Theme, _ layout: MapLayout) -> MapPanel {
    let targets = (run.data.train.targets + run.data.validation.targets).map { Double($0) }
    let range = Interval.around(targets)
    let plot = RegressionPlot(
      run, theme, layout, aspect: PredictedAgainstTrue.aspect, x: range, y: range,
      titles: ("true \(run.targetName)", "predicted \(run.targetName)"))
    let frame = plot.plot
    let points = MapPoints(run, width: frame.width) { sample, target in
      let found = run.answers(Array(sample))[0]
      guard found.isFinite else { return nil }
      let y = min(max(plot.y.place(found), frame.minY), frame.maxY)
      return (Point(plot.x.place(Double(target)), y), 1)
    }
    let diagonal = Path.polyline([
      Point(plot.x.place(range.low), plot.y.place(range.low)),
      Point(plot.x.place(range.high), plot.y.place(range.high)),
    ])
    return plot.panel(
      points, lines: [Mark("diagonal", .stroke(diagonal, Stroke(1, Palette.text2)))])
  }
}
