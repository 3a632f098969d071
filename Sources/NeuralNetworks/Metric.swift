/// One column of a history that runs are judged by. The raw value is its name in files.
public enum Metric: String, Hashable, Sendable, CaseIterable {
  case trainLoss = "train_loss"
  case trainAccuracy = "train_accuracy"
  case validationLoss = "validation_loss"
  case validationAccuracy = "validation_accuracy"

  public enum Goal: String, Hashable, Sendable, CaseIterable {
    case min, max
  }

  /// The direction that is better: down for losses, up for accuracies.
  public var goal: Goal {
    switch self {
    case .trainLoss, .validationLoss: .min
    case .trainAccuracy, .validationAccuracy: .max
    }
  }

  public func value(_ epoch: History.Epoch) -> Float {
    switch self {
    case .trainLoss: epoch.train.loss
    case .trainAccuracy: epoch.train.accuracy
    case .validationLoss: epoch.validation.loss
    case .validationAccuracy: epoch.validation.accuracy
    }
  }
}
