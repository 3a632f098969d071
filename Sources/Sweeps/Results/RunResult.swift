import NeuralNetworks

/// What came of one run.
public struct RunResult: Sendable {
  public let item: Plan.Item
  public let trained: Trained
  /// Measured on the whole sets, with the weights that are saved.
  public let train: Metrics
  public let validation: Metrics
  /// How long the training took.
  public let seconds: Double

  public init(
    item: Plan.Item, trained: Trained, train: Metrics, validation: Metrics, seconds: Double
  ) {
    self.item = item
    self.trained = trained
    self.train = train
    self.validation = validation
    self.seconds = seconds
  }

  public var status: Status {
    switch trained.ending {
    case .finished: .finished
    case .stopped: .stopped
    case .diverged: .diverged
    }
  }

  /// The epochs that were trained.
  public var epochs: Int { trained.history.epochs.count - 1 }

  /// The epoch with the lowest validation loss, the first of equals; nil when none is finite.
  public var bestEpoch: History.Epoch? {
    trained.history.epochs.filter { $0.validation.loss.isFinite }
      .min { $0.validation.loss < $1.validation.loss }
  }

  /// The final value that runs are compared by.
  public func score(_ metric: Metric) -> Float {
    switch metric {
    case .trainLoss: train.loss
    case .trainAccuracy: train.accuracy
    case .validationLoss: validation.loss
    case .validationAccuracy: validation.accuracy
    }
  }

  /// How a run ended, as tables tell it.
  public enum Status: String, Sendable, CaseIterable {
    case finished, stopped, diverged
  }
}
