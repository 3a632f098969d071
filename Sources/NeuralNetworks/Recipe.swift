/// Everything but the data that decides what a training comes to.
public struct Recipe: Sendable {
  /// Neurons in each hidden layer; none for logistic regression.
  public var hidden: [Int]
  /// One for each hidden layer.
  public var activations: [Activation]
  public var initializer: Initializer
  public var loss: Loss
  public var optimizer: any Optimizer
  public var epochs: Int
  /// Samples in a mini-batch; the last one of an epoch may hold fewer.
  public var batchSize: Int
  public var lastBatch: LastBatch
  /// Whether each epoch has an order of its own; else all have that of the samples.
  public var shuffles: Bool
  public var regularization: Regularization
  public var schedule: Schedule
  public var stop: EarlyStopping?
  /// Drives initial weights, the order of batches and dropout.
  public var seed: UInt64

  public init(
    hidden: [Int], activations: [Activation], initializer: Initializer, loss: Loss,
    optimizer: any Optimizer, epochs: Int, batchSize: Int, lastBatch: LastBatch = .keep,
    shuffles: Bool = true, regularization: Regularization = Regularization(),
    schedule: Schedule = .constant,
    stop: EarlyStopping? = nil, seed: UInt64
  ) {
    precondition(activations.count == hidden.count, "an activation for each hidden layer")
    precondition(epochs >= 0 && batchSize >= 1, "epochs and batches that can be counted")
    self.hidden = hidden
    self.activations = activations
    self.initializer = initializer
    self.loss = loss
    self.optimizer = optimizer
    self.epochs = epochs
    self.batchSize = batchSize
    self.lastBatch = lastBatch
    self.shuffles = shuffles
    self.regularization = regularization
    self.schedule = schedule
    self.stop = stop
    self.seed = seed
  }

  /// The network before training.
  public func untrained(features: Int, classes: Int) -> Network {
    Network(
      widths: [features] + hidden + [loss.outputs(classes: classes)], activations: activations,
      initializer: initializer, seed: seed)
  }

  /// Which activations are left out.
  package var dropout: Dropout {
    var random = RandomStream(seed: seed, purpose: .dropout)
    return Dropout(rate: regularization.dropout, key: random.bits())
  }
}
