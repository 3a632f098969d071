/// [Lion](https://arxiv.org/abs/2302.06675): steps of one length, in the direction of a sign.
///
///     θ ← θ (1 − η λ)
///     θ ← θ − η sign(β₁ m + (1 − β₁) g)
///     m ← β₂ m + (1 − β₂) g
public struct Lion: UpdateRule {
  public var learningRate: Double
  public var beta1: Double
  public var beta2: Double
  public var weightDecay: Double

  public init(
    learningRate: Double = 0.000_1, beta1: Double = 0.9, beta2: Double = 0.99,
    weightDecay: Double = 0
  ) {
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.weightDecay = weightDecay
  }

  public typealias Memory = Lanes

  public static var blank: Memory { 0 }

  public struct Step: Sendable {
    let rate, beta1, rest1, beta2, rest2, shrink: Lanes
  }

  public func step(_ clock: Clock) -> Step {
    Step(
      rate: lanes(clock.learningRate), beta1: lanes(beta1), rest1: lanes(1 - beta1),
      beta2: lanes(beta2), rest2: lanes(1 - beta2),
      shrink: lanes(1 - clock.learningRate * weightDecay))
  }

  @inline(__always)
  public func update(
    _ theta: inout Lanes, gradient g: Lanes, memory m: inout Memory, step: Step
  ) {
    let direction = sign(fma(step.beta1, m, step.rest1 * g))
    theta = fma(-step.rate, direction, theta * step.shrink)
    m = flushed(fma(step.beta2, m, step.rest2 * g))
  }
}

/// −1, 0 or 1; what is not a number stays so.
@inline(__always)
func sign(_ a: Lanes) -> Lanes {
  select(less(0, a), 1, select(less(a, 0), -1, a))
}
