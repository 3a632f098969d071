/// Stochastic gradient descent with momentum, as `torch.optim.SGD`.
public struct SGD: Optimizer {
  public var learningRate = 0.001
  public var momentum = 0.0
  public var nesterov = false
  public var weightDecay = 0.0

  public init(
    learningRate: Double = 0.001, momentum: Double = 0, nesterov: Bool = false,
    weightDecay: Double = 0
  ) {
    self.learningRate = learningRate
    self.momentum = momentum
    self.nesterov = nesterov
    self.weightDecay = weightDecay
  }
}
