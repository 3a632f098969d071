/// [Adamax](https://arxiv.org/abs/1412.6980), as `torch.optim.Adamax`: Adam with the largest of the
/// decaying gradients in place of the second moment.
///
///     g ← g + λ θ
///     m ← β₁ m + (1 − β₁) g            first moment
///     u ← max(β₂ u, |g| + ε)
///     θ ← θ − η m̂ / u                  with m̂ corrected for its start at zero
public struct Adamax: UpdateRule {
  public var learningRate: Double
  public var beta1: Double
  public var beta2: Double
  public var epsilon: Double
  public var weightDecay: Double

  public init(
    learningRate: Double = 0.002, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-8, weightDecay: Double = 0
  ) {
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.weightDecay = weightDecay
  }

  public struct Memory: Sendable {
    var m, u: Lanes
  }

  public static var blank: Memory { Memory(m: 0, u: 0) }

  public struct Step: Sendable {
    /// `η / (1 − β₁ᵗ)`.
    let rate: Lanes
    let beta1, rest1, beta2, epsilon, decay: Lanes
  }

  public func step(_ clock: Clock) -> Step {
    Step(
      rate: lanes(clock.learningRate / (1 - power(SIMD2(beta1, beta2), clock.t)[0])),
      beta1: lanes(beta1), rest1: lanes(1 - beta1), beta2: lanes(beta2), epsilon: lanes(epsilon),
      decay: lanes(weightDecay))
  }

  @inline(__always)
  public func update(
    _ theta: inout Lanes, gradient: Lanes, memory: inout Memory, step: Step
  ) {
    let g = fma(step.decay, theta, gradient)
    memory.m = flushed(fma(step.beta1, memory.m, step.rest1 * g))
    let decayed = step.beta2 * memory.u
    let size = magnitude(g) + step.epsilon
    memory.u = select(less(size, decayed), decayed, size)
    theta = fma(-step.rate, memory.m / memory.u, theta)
  }
}
