import Plotting

/// The vertical axis of accuracies in percent, or of R²: they themselves up to 100% or 1, or what is
/// missing to that on a logarithmic scale, which tells 99% from 99.9%.
public enum AccuracyAxis: Hashable, Sendable {
  /// From this share, a multiple of 0.05, to 1.
  case accuracy(from: Double)
  /// Shares of errors, all above 0; no error at all stands at the low end.
  case error(Interval)
  /// R² of regression from this, a multiple of 0.05, to 1.
  case r2(from: Double)
  /// 1 − R² of regression, the share of the variance that is left, all above 0.
  case unexplained(Interval)

  /// Above 100%, so that its line and label are inside.
  private static let headRoom = 4.0

  /// "accuracy"
  public var name: String {
    switch self {
    case .accuracy: "accuracy"
    case .error: "error"
    case .r2: "R²"
    case .unexplained: "1 − R²"
    }
  }

  /// After the numbers of the axis.
  var unit: String { isOfRegression ? "" : "%" }

  private var isOfRegression: Bool {
    switch self {
    case .accuracy, .error: false
    case .r2, .unexplained: true
    }
  }

  /// What stands over the axis, in parts.
  var title: [String] {
    switch self {
    case .accuracy: ["accuracy"]
    case .error: ["error", "log scale"]
    case .r2: ["R²"]
    case .unexplained: ["1 − R²", "log scale"]
    }
  }

  /// Where an accuracy stands on the axis, in percent, or R².
  func value(_ accuracy: Double) -> Double {
    switch self {
    case .accuracy: 100 * accuracy
    case .error: 100 * (1 - accuracy)
    case .r2: accuracy
    case .unexplained: 1 - accuracy
    }
  }

  func value(_ accuracy: Float) -> Double { value(Double(accuracy)) }

  /// A value of the axis, with the digits that a set of this size can tell apart: "97.6%".
  func text(_ value: Double, of points: Int) -> String {
    switch self {
    case .accuracy, .error: Numeral.percent(value / 100, of: points)
    case .r2 where value.magnitude < 10: Numeral.fixed(value, decimals: 3)
    case .r2, .unexplained: Numeral.significant(value, digits: 3)
    }
  }

  func scale(down plot: Rect) -> Scale {
    switch self {
    case .accuracy(let share):
      let low = 100 * share
      let perPoint = (100 - low) / (plot.height - AccuracyAxis.headRoom)
      let high = 100 + AccuracyAxis.headRoom * perPoint
      return Scale(.linear, Interval(low, high), from: plot.maxY, to: plot.minY)
    case .r2(let low):
      let perPoint = (1 - low) / (plot.height - AccuracyAxis.headRoom)
      let high = 1 + AccuracyAxis.headRoom * perPoint
      return Scale(.linear, Interval(low, high), from: plot.maxY, to: plot.minY)
    case .error(let range):
      return Scale(
        .logarithmic, Interval(100 * range.low, 100 * range.high), from: plot.maxY, to: plot.minY)
    case .unexplained(let range):
      return Scale(.logarithmic, range, from: plot.maxY, to: plot.minY)
    }
  }
}

extension AccuracyAxis {
  /// The low and the high end of the axis as shares of what it shows.
  public var limits: [Double] {
    switch self {
    case .accuracy(let share), .r2(let share): [share, 1]
    case .error(let range), .unexplained(let range): [range.low, range.high]
    }
  }
}
