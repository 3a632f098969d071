import NeuralNetworks
import Plotting
import Sweeps

/// The number that configurations are compared by, and how it is written.
public struct Score: Hashable, Sendable {
  public var metric: Metric
  public var goal: Metric.Goal
  /// How many points it is measured on.
  public var points: Int

  public init(_ metric: Metric = .validationAccuracy, goal: Metric.Goal? = nil, points: Int) {
    self.metric = metric
    self.goal = goal ?? metric.goal
    self.points = points
  }

  var isAccuracy: Bool { metric == .validationAccuracy || metric == .trainAccuracy }
  private var isValidation: Bool { metric == .validationAccuracy || metric == .validationLoss }

  /// "validation"
  var set: String { isValidation ? "validation" : "train" }
  /// "validation accuracy"
  var name: String { "\(set) \(isAccuracy ? "accuracy" : "loss")" }
  /// After the numbers of an axis.
  var unit: String { isAccuracy ? "%" : "" }

  /// As it stands on an axis: accuracies in percent.
  func shown(_ value: Double) -> Double { isAccuracy ? 100 * value : value }

  /// The mean over so many seeds, with the digits that it can tell apart: "91.2%", "0.217".
  func text(_ value: Double, seeds: Int = 1) -> String {
    isAccuracy
      ? Numeral.percent(value, of: points * seeds) : Numeral.significant(value, digits: 3)
  }

  /// A mean without the unit.
  func bareText(_ value: Double, seeds: Int = 1) -> String {
    let text = text(value, seeds: seeds)
    return text.hasSuffix("%") ? String(text.dropLast()) : text
  }

  /// "± 0.7", with the digits of the mean; nothing for a single seed.
  func deviationText(_ spread: Spread) -> String? {
    spread.standardDeviation.map { deviation in
      "± "
        + (isAccuracy
          ? bareText(deviation, seeds: spread.count) : Numeral.significant(deviation, digits: 2))
    }
  }

  /// The smallest step of an accuracy: "1 point of 250 = 0.4%".
  var resolution: String? {
    guard isAccuracy, points > 0 else { return nil }
    let step = Numeral.significant(100 / Double(points), digits: 2)
    return "1 point of \(Numeral.count(points)) = \(step)%"
  }

  /// Whether the first value is the better one.
  func isBetter(_ a: Double, than b: Double) -> Bool { goal == .max ? a > b : a < b }
}
