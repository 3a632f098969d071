import Datasets
import NeuralNetworks
import Plotting

/// The colours of the numbers that regression is to find: blue for the lowest of a data set, orange for
/// the highest, in equal steps; what lies beyond has the colour of the end.
///
/// On maps a number stands as the log-odds `ln s / (1 − s)` of its share `s` of the way, so that it is
/// shaded as a probability is.
struct TargetScale: Hashable, Sendable {
  /// Of the points.
  static let levels = 11
  private static let closest = 1e-4

  let low: Double
  let high: Double

  init(_ data: Dataset) {
    let range = MapWindow.range((data.train.targets + data.validation.targets).map { Double($0) })
    low = range.low
    high = range.high > range.low ? range.high : range.low + 1
  }

  func share(_ value: Double) -> Double { (value - low) / (high - low) }

  func logOdds(_ value: Double) -> Double {
    guard !value.isNaN else { return .nan }
    let s = min(max(share(value), TargetScale.closest), 1 - TargetScale.closest)
    return Elementary.ln(s / (1 - s))
  }

  /// The step of a number, that points are coloured by.
  func level(_ value: Float) -> Int {
    let place = share(Double(value)) * Double(TargetScale.levels)
    return place.isNaN ? 0 : Int(min(max(place, 0), Double(TargetScale.levels - 1)))
  }

  static func colour(of level: Int) -> Colour {
    points.colour(at: (Double(level) + 0.5) / Double(levels))
  }

  private static let points = Ramp([
    Palette.series[0], Colour(0x8E8E8E), Palette.series[1],
  ])

  /// The round numbers of the scale, as text too.
  func ticks(about count: Int) -> [(value: Double, text: String)] {
    let ticks = Ticks(Interval(low, high), about: count)
    return Array(zip(ticks.values, ticks.labels))
  }
}

extension RunView {
  /// Whether numbers are to be found.
  var isRegression: Bool { data.targetName != nil }

  /// Whether there is a plane to draw maps on: of two features, or one of more that was chosen or,
  /// for classes, that of the principal components.
  var showsSlice: Bool {
    data.features == 2 || data.features > 2 && (plane != nil || !isRegression)
  }

  var targetName: String { data.targetName ?? "" }

  /// What the network finds for points, `[points, features]`.
  func answers(_ points: [Float]) -> [Double] { logits(points).map { Double($0) } }

  /// "R² 0.934", "97.6%".
  func scoreText(_ metrics: Metrics, of samples: Samples) -> String {
    isRegression
      ? "R² " + Numeral.fixed(Double(metrics.r2), decimals: 3)
      : percent(metrics.accuracy, of: samples)
  }

  /// "rmse 0.0712"
  func errorText(_ metrics: Metrics) -> String {
    "rmse " + Numeral.significant(Double(metrics.rmse ?? .nan), digits: 3)
  }
}
