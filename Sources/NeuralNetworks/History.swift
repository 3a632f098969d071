/// What is remembered of a training: one entry an epoch.
public struct History: Hashable, Sendable {
  public struct Epoch: Hashable, Sendable {
    /// 0 is the state before training.
    public let number: Int
    /// Epoch 0: over the whole training set. Later: the mean over the epoch's batches, each
    /// measured before its update, so that it describes the weights of mid-epoch.
    public let train: Metrics
    /// Over the whole validation set, after the epoch.
    public let validation: Metrics
    /// The mean over the epoch's batches of the gradient's Euclidean norm; nil in epoch 0.
    public let gradientNorm: Float?
    /// Nil in epoch 0.
    public let learningRate: Float?

    public init(
      number: Int, train: Metrics, validation: Metrics, gradientNorm: Float?, learningRate: Float?
    ) {
      self.number = number
      self.train = train
      self.validation = validation
      self.gradientNorm = gradientNorm
      self.learningRate = learningRate
    }
  }

  /// Epoch 0 first, without gaps. The last one of a diverged run is the one with the number that
  /// is not finite.
  public var epochs: [Epoch]
  /// The mean over an epoch's batches of the Euclidean norm of each layer's part of the gradient,
  /// the output layer last: `[epochs after 0, layers]`, row by row. Empty where it is not known.
  public var layerGradientNorms: [Float]

  public init(epochs: [Epoch] = [], layerGradientNorms: [Float] = []) {
    self.epochs = epochs
    self.layerGradientNorms = layerGradientNorms
  }
}
