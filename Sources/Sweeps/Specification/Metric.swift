/// What a run is judged by.
public enum Metric: String, Hashable, Sendable, CaseIterable {
  case trainLoss = "train_loss"
  case trainAccuracy = "train_accuracy"
  case validationLoss = "validation_loss"
  case validationAccuracy = "validation_accuracy"

  public enum Goal: String, Hashable, Sendable, CaseIterable {
    case min, max
  }

  /// The direction that is better.
  public var goal: Goal {
    switch self {
    case .trainLoss, .validationLoss: .min
    case .trainAccuracy, .validationAccuracy: .max
    }
  }
}

/// By what configurations are ordered; changes no number.
public struct Rank: Hashable, Sendable {
  public var metric = Metric.validationAccuracy
  public var goal = Metric.Goal.max

  public init() {}
}

/// Early stopping: a run ends when the metric has not become better by more than `minDelta` for
/// `patience` epochs.
public struct EarlyStopping: Hashable, Sendable {
  public let metric: Metric
  /// In epochs, at least 1.
  public let patience: Int
  public let minDelta: Double

  public init(metric: Metric, patience: Int, minDelta: Double) {
    self.metric = metric
    self.patience = patience
    self.minDelta = minDelta
  }

  public var json: JSONValue {
    [
      "metric": .string(metric.rawValue), "patience": .integer(patience),
      "min_delta": .number(minDelta),
    ]
  }
}
