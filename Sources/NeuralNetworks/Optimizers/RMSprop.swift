/// RMSprop, as `torch.optim.RMSprop`.
public struct RMSprop: Optimizer {
  public var learningRate: Double
  public var alpha: Double
  public var epsilon: Double
  public var momentum: Double
  public var centered: Bool
  public var weightDecay: Double

  public init(
    learningRate: Double = 0.01, alpha: Double = 0.99, epsilon: Double = 1e-8,
    momentum: Double = 0, centered: Bool = false, weightDecay: Double = 0
  ) {
    self.learningRate = learningRate
    self.alpha = alpha
    self.epsilon = epsilon
    self.momentum = momentum
    self.centered = centered
    self.weightDecay = weightDecay
  }
}
