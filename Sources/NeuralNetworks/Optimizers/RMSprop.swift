/// RMSprop, as `torch.optim.RMSprop`: Hinton, Neural Networks for Machine Learning, lecture 6e;
/// centered by [Graves 2013](https://arxiv.org/abs/1308.0850).
///
///     g ← g + λ θ
///     v ← α v + (1 − α) g²             second moment
///     m ← α m + (1 − α) g              first moment, only when centered: v − m² stands for v
///     b ← μ b + g / (√v + ε)
///     θ ← θ − η b
public struct RMSprop: UpdateRule {
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

  public struct Memory: Sendable {
    var v, m, b: Lanes
  }

  public static var blank: Memory { Memory(v: 0, m: 0, b: 0) }

  public struct Step: Sendable {
    let rate, alpha, rest, epsilon, momentum, decay: Lanes
    let centered: Bool
  }

  public func step(_ clock: Clock) -> Step {
    Step(
      rate: lanes(clock.learningRate), alpha: lanes(alpha), rest: lanes(1 - alpha),
      epsilon: lanes(epsilon), momentum: lanes(momentum), decay: lanes(weightDecay),
      centered: centered)
  }

  @inline(__always)
  public func update(
    _ theta: inout Lanes, gradient: Lanes, memory: inout Memory, step: Step
  ) {
    let g = fma(step.decay, theta, gradient)
    memory.v = flushed(fma(step.alpha, memory.v, step.rest * g * g))
    var v = memory.v
    if step.centered {
      memory.m = flushed(fma(step.alpha, memory.m, step.rest * g))
      // Rounding may leave v a little under m² when the gradient hardly changes.
      let variance = fma(-memory.m, memory.m, v)
      v = select(less(variance, 0), 0, variance)
    }
    memory.b = flushed(fma(step.momentum, memory.b, g / (squareRoot(v) + step.epsilon)))
    theta = fma(-step.rate, memory.b, theta)
  }
}
