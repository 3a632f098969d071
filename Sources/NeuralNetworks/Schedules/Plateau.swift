/// ReduceLROnPlateau: the learning rate falls by a factor when a metric has not become better for
/// more than `patience` epochs.
public struct Plateau: Hashable, Sendable {
  public enum Threshold: String, Hashable, Sendable, CaseIterable {
    /// A share of the best value.
    case rel
    /// A difference from it.
    case abs
  }

  public var metric: Metric
  public var factor: Double
  /// In epochs.
  public var patience: Int
  /// By how much better counts as better.
  public var threshold: Double
  public var thresholdMode: Threshold
  /// Epochs after a fall that are not counted.
  public var cooldown: Int
  /// The rate falls no further.
  public var lowest: Double
  /// The rate does not fall by less.
  public var epsilon: Double

  public init(
    metric: Metric = .validationLoss, factor: Double = 0.1, patience: Int = 10,
    threshold: Double = 1e-4, thresholdMode: Threshold = .rel, cooldown: Int = 0,
    lowest: Double = 0, epsilon: Double = 1e-8
  ) {
    self.metric = metric
    self.factor = factor
    self.patience = patience
    self.threshold = threshold
    self.thresholdMode = thresholdMode
    self.cooldown = cooldown
    self.lowest = lowest
    self.epsilon = epsilon
  }
}

/// How long a metric has been on a plateau, and the learning rate by now.
struct Descent {
  private let rule: Plateau
  private(set) var learningRate: Double
  private var best: Double
  private var waited = 0
  private var cooling = 0

  init(_ rule: Plateau, learningRate: Double) {
    self.rule = rule
    self.learningRate = learningRate
    best = rule.metric.goal == .min ? .infinity : -.infinity
  }

  /// Takes an epoch that has been trained.
  mutating func add(_ epoch: History.Epoch) {
    let value = Double(rule.metric.value(epoch))
    if isBetter(value) {
      best = value
      waited = 0
    } else {
      waited += 1
    }
    if cooling > 0 {
      cooling -= 1
      waited = 0
    }
    guard waited > rule.patience else { return }
    let lower = max(learningRate * rule.factor, rule.lowest)
    if learningRate - lower > rule.epsilon { learningRate = lower }
    cooling = rule.cooldown
    waited = 0
  }

  private func isBetter(_ value: Double) -> Bool {
    switch (rule.metric.goal, rule.thresholdMode) {
    case (.min, .rel): value < best * (1 - rule.threshold)
    case (.min, .abs): value < best - rule.threshold
    case (.max, .rel): value > best * (1 + rule.threshold)
    case (.max, .abs): value > best + rule.threshold
    }
  }
}
