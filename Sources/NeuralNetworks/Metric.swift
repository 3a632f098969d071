/// One column of a history that runs are judged by.
public enum Metric: Hashable, Sendable, CaseIterable {
  case trainLoss, trainAccuracy, validationLoss, validationAccuracy

  public func value(_ epoch: History.Epoch) -> Float {
    switch self {
    case .trainLoss: epoch.train.loss
    case .trainAccuracy: epoch.train.accuracy
    case .validationLoss: epoch.validation.loss
    case .validationAccuracy: epoch.validation.accuracy
    }
  }

  /// Losses are better when smaller, accuracies when larger.
  public var smallerIsBetter: Bool { self == .trainLoss || self == .validationLoss }

  func isBetter(_ value: Float, than best: Float, by delta: Float) -> Bool {
    smallerIsBetter ? value < best - delta : value > best + delta
  }
}
