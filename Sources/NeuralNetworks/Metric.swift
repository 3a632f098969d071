/// One column of a history that runs are judged by. The raw value is its name in files.
public enum Metric: String, Hashable, Sendable, CaseIterable {
  case trainLoss = "train_loss"
  case trainAccuracy = "train_accuracy"
  case trainR2 = "train_r2"
  case trainRMSE = "train_rmse"
  case validationLoss = "validation_loss"
  case validationAccuracy = "validation_accuracy"
  case validationR2 = "validation_r2"
  case validationRMSE = "validation_rmse"

  public enum Goal: String, Hashable, Sendable, CaseIterable {
    case min, max
  }

  /// What a network is to find.
  public enum Task: Hashable, Sendable {
    case classification, regression
  }

  /// Those that a task has, in the order of files.
  public static func all(of task: Task) -> [Metric] {
    allCases.filter { $0.task == nil || $0.task == task }
  }

  /// The only one that has it; nil where all have it.
  public var task: Task? {
    switch self {
    case .trainLoss, .validationLoss: nil
    case .trainAccuracy, .validationAccuracy: .classification
    case .trainR2, .validationR2, .trainRMSE, .validationRMSE: .regression
    }
  }

  /// The direction that is better: down for losses and errors, up for accuracies and R².
  public var goal: Goal {
    switch self {
    case .trainLoss, .validationLoss, .trainRMSE, .validationRMSE: .min
    case .trainAccuracy, .validationAccuracy, .trainR2, .validationR2: .max
    }
  }

  /// Whether it is of the set that networks learn from.
  public var isTrain: Bool {
    switch self {
    case .trainLoss, .trainAccuracy, .trainR2, .trainRMSE: true
    case .validationLoss, .validationAccuracy, .validationR2, .validationRMSE: false
    }
  }

  public func value(_ metrics: Metrics) -> Float {
    switch self {
    case .trainLoss, .validationLoss: metrics.loss
    case .trainAccuracy, .validationAccuracy: metrics.accuracy
    case .trainR2, .validationR2: metrics.r2
    case .trainRMSE, .validationRMSE: metrics.rmse ?? .nan
    }
  }

  public func value(_ epoch: History.Epoch) -> Float {
    value(isTrain ? epoch.train : epoch.validation)
  }
}

extension Loss {
  public var task: Metric.Task { isRegression ? .regression : .classification }
}
