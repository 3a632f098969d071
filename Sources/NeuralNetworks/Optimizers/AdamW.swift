/// [AdamW](https://arxiv.org/abs/1711.05101), as `torch.optim.AdamW`: Adam whose weight decay
/// shrinks the parameter itself and stays out of the moments.
///
///     θ ← θ (1 − η λ)
///     m ← β₁ m + (1 − β₁) g            first moment
///     v ← β₂ v + (1 − β₂) g²           second moment
///     θ ← θ − η m̂ / (√v̂ + ε)           with m̂, v̂ corrected for their start at zero
public struct AdamW: UpdateRule {
  public var learningRate: Double
  public var beta1: Double
  public var beta2: Double
  public var epsilon: Double
  public var weightDecay: Double

  public init(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-8, weightDecay: Double = 0.01
  ) {
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.weightDecay = weightDecay
  }

  public static var blank: Moments { Moments() }

  public func step(_ clock: Clock) -> Moments.Step {
    Moments.Step(
      clock, beta1: beta1, beta2: beta2, epsilon: epsilon,
      shrink: 1 - clock.learningRate * weightDecay)
  }

  @inline(__always)
  public func update(
    _ theta: inout Lanes, gradient: Lanes, memory: inout Moments, step: Moments.Step
  ) {
    theta = theta * step.shrink
    memory.move(&theta, gradient: gradient, step: step)
  }
}
