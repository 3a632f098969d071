import Datasets
import NeuralNetworks
import Plotting

/// What a network of one input finds for it, as a curve over the points.
public struct RegressionCurve: Figure {
  private static let samples = 419
  private static let aspect = 250.0 / 418

  let run: RunView
  let width: Int?

  /// - Parameter width: Of the picture, in points; nil for the usual.
  public init(_ run: RunView, width: Int? = nil) {
    precondition(run.data.features == 1 && run.isRegression, "a curve has one input")
    self.run = run
    self.width = width
  }

  public var title: String { "\(run.name): fit" }

  public var altText: String {
    clipped(
      "Points and the fitted curve of \(run.targetName) over \(run.data.featureNames[0]), "
        + run.mapSentence)
  }

  public func drawing(scale: Double) -> Drawing { run.mapPage(width: width, scale: scale) }

  func panel(_ theme: Theme, _ layout: MapLayout) -> MapPanel {
    let targets = (run.data.train.targets + run.data.validation.targets).map { Double($0) }
    let plot = RegressionPlot(
      run, theme, layout, aspect: RegressionCurve.aspect, x: run.onlyFeature,
      y: .around(targets), titles: (run.data.featureNames[0], run.targetName))
    let points = MapPoints(run, width: plot.plot.width) { sample, target in
      sample.first.map { (Point(plot.x.place(Double($0)), plot.y.place(Double(target))), 1) }
    }
    return plot.panel(points, lines: curve(plot))
  }

  /// White under ink, broken where there is no number.
  private func curve(_ plot: RegressionPlot) -> [Mark] {
    let places = (0..<RegressionCurve.samples).map {
      plot.plot.minX + plot.plot.width * Double($0) / Double(RegressionCurve.samples - 1)
    }
    let found = run.answers(places.map { Float(plot.x.value(at: $0)) })
    let reach = plot.plot.height
    let points = zip(places, found).map { place, value in
      Point(
        place,
        value.isFinite
          ? min(max(plot.y.place(value), plot.plot.minY - reach), plot.plot.maxY + reach) : .nan)
    }
    return points.split { $0.y.isNaN }.flatMap { part in
      zip(["under boundary", "fit"], [Theme.underBoundary, Theme.boundary]).map { role, stroke in
        Mark(role, .stroke(.polyline(Array(part)), stroke))
      }
    }
  }
}
