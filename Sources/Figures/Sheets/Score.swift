import NeuralNetworks
import Plotting
import Sweeps

/// The number that configurations are compared by, and how it is written.
public struct Score: Hashable, Sendable {
  public var metric: Metric
  public var goal: Metric.Goal
  /// How many points it is measured on.
  public var points: Int
  /// The largest number of seeds that means are taken over.
  public var seeds: Int
  /// As good as this is solved; nil where nothing is said of it.
  public var solved: Double?

  public init(
    _ metric: Metric = .validationAccuracy, goal: Metric.Goal? = nil, points: Int, seeds: Int = 1
  ) {
    self.metric = metric
    self.goal = goal ?? metric.goal
    self.points = points
    self.seeds = seeds
  }

  var isAccuracy: Bool { metric.isAccuracy }

  /// "validation"
  var set: String { metric.isTrain ? "train" : "validation" }
  /// "validation accuracy"
  var name: String { "\(set) \(noun)" }

  private var noun: String {
    switch metric {
    case .trainLoss, .validationLoss: "loss"
    case .trainAccuracy, .validationAccuracy: "accuracy"
    case .trainR2, .validationR2: "R²"
    case .trainRMSE, .validationRMSE: "rmse"
    }
  }
  /// After the numbers of an axis.
  var unit: String { isAccuracy ? "%" : "" }

  /// As it stands on an axis: accuracies in percent.
  func shown(_ value: Double) -> Double { isAccuracy ? 100 * value : value }

  /// As ``shown``, of the end of an interval: no accuracy is below 0% or above 100%.
  func shownEnd(_ value: Double) -> Double {
    isAccuracy ? min(max(100 * value, 0), 100) : value
  }

  /// Of how many points a mean over seeds can tell one, as far as digits go.
  var steps: Int { points < 1000 ? min(points * seeds, 999) : points }

  /// A mean over seeds, with one digit more than single values of small sets: "91.2%", "0.217".
  func text(_ mean: Double) -> String {
    isAccuracy
      ? Numeral.percent(mean, of: steps) : Numeral.significant(mean, digits: 3)
  }

  /// A mean without the unit.
  func bareText(_ mean: Double) -> String {
    let text = text(mean)
    return text.hasSuffix("%") ? String(text.dropLast()) : text
  }

  /// "± 0.7", with the digits of the mean; nothing for a single seed.
  func deviationText(_ spread: Spread) -> String? {
    spread.standardDeviation.map {
      "± " + (isAccuracy ? bareText($0) : Numeral.significant($0, digits: 2))
    }
  }

  /// The smallest step of an accuracy: "1 point of 250 = 0.4%".
  var resolution: String? {
    guard isAccuracy, points > 0 else { return nil }
    var step = Numeral.significant(100 / Double(points), digits: 2)
    while step.contains("."), step.hasSuffix("0") || step.hasSuffix(".") { step.removeLast() }
    return "1 point of \(Numeral.count(points)) = \(step)%"
  }

  /// "95% or more"; nothing where nothing is said of it.
  var solvedText: String? {
    solved.map { solved in
      let limit = isAccuracy ? Numeral.shortest(100 * solved) + "%" : Numeral.shortest(solved)
      return "\(limit) or \(goal == .max ? "more" : "less")"
    }
  }

  func isSolved(_ value: Double) -> Bool {
    solved.map { goal == .max ? value >= $0 : value <= $0 } ?? false
  }

  /// Whether the first value is the better one.
  func isBetter(_ a: Double, than b: Double) -> Bool { goal == .max ? a > b : a < b }
}
