/// Adagrad, as `torch.optim.Adagrad`.
public struct Adagrad: Optimizer {
  public var learningRate: Double
  public var learningRateDecay: Double
  public var epsilon: Double
  public var weightDecay: Double

  public init(
    learningRate: Double = 0.01, learningRateDecay: Double = 0, epsilon: Double = 1e-10,
    weightDecay: Double = 0
  ) {
    self.learningRate = learningRate
    self.learningRateDecay = learningRateDecay
    self.epsilon = epsilon
    self.weightDecay = weightDecay
  }
}
