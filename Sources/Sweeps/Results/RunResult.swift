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
  /// Why the run has no result, in a sentence; nil when it has one.
  public let failure: String?
  /// Nil for a run that a version without diagnoses wrote.
  public let diagnosis: RunDiagnosis?

  public init(
    item: Plan.Item, trained: Trained, train: Metrics, validation: Metrics, seconds: Double,
    failure: String? = nil, diagnosis: RunDiagnosis? = nil
  ) {
    self.item = item
    self.trained = trained
    self.train = train
    self.validation = validation
    self.seconds = seconds
    self.failure = failure
    self.diagnosis = diagnosis
  }

  public var status: Status {
    switch trained.ending {
    case .finished: .finished
    case .stopped: .stopped
    case .diverged: .diverged
    case .abandoned: .failed
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
    metric.value(metric.isTrain ? train : validation)
  }

  public var task: Metric.Task { item.run.loss.task }

  /// How a run ended, as tables tell it.
  public enum Status: String, Sendable, CaseIterable {
    case finished, stopped, diverged, failed

    /// Whether its numbers can be compared with those of others.
    public var counts: Bool { self == .finished || self == .stopped }
  }
}
