/// [RAdam](https://arxiv.org/abs/1908.03265), as `torch.optim.RAdam`: Adam that goes by the first
/// moment alone until enough gradients are known to tell their variance.
///
///     g ← g + λ θ
///     m ← β₁ m + (1 − β₁) g            first moment
///     v ← β₂ v + (1 − β₂) g²           second moment
///     ρ = ρ∞ − 2 t β₂ᵗ / (1 − β₂ᵗ)     with ρ∞ = 2 / (1 − β₂) − 1: gradients in the average
///     θ ← θ − η m̂ r √(1 − β₂ᵗ) / (√v + ε)   when ρ > 5, else θ ← θ − η m̂
///     r² = (ρ − 4) (ρ − 2) ρ∞ / ((ρ∞ − 4) (ρ∞ − 2) ρ)
public struct RAdam: UpdateRule {
  public var learningRate: Double
  public var beta1: Double
  public var beta2: Double
  public var epsilon: Double
  public var weightDecay: Double

  public init(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-8, weightDecay: Double = 0
  ) {
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.weightDecay = weightDecay
  }

  public static var blank: Moments { Moments() }

  public struct Step: Sendable {
    let moments: Moments.Step
    let isRectified: Bool
    /// `η / (1 − β₁ᵗ)`, when rectified times `r √(1 − β₂ᵗ)`.
    let rate: Lanes
  }

  public func step(_ clock: Clock) -> Step {
    let decayed = power(SIMD2(beta1, beta2), clock.t)
    let most = 2 / (1 - beta2) - 1
    let known = most - 2 * Double(clock.t) * decayed[1] / (1 - decayed[1])
    let isRectified = known > 5
    let square = (known - 4) * (known - 2) * most / ((most - 4) * (most - 2) * known)
    let factor = isRectified ? (square * (1 - decayed[1])).squareRoot() : 1
    return Step(
      moments: Moments.Step(
        clock, beta1: beta1, beta2: beta2, epsilon: epsilon, penalty: weightDecay),
      isRectified: isRectified, rate: lanes(clock.learningRate * factor / (1 - decayed[0])))
  }

  @inline(__always)
  public func update(
    _ theta: inout Lanes, gradient: Lanes, memory: inout Moments, step: Step
  ) {
    memory.add(fma(step.moments.penalty, theta, gradient), step.moments)
    let move =
      step.isRectified ? memory.m / (squareRoot(memory.v) + step.moments.epsilon) : memory.m
    theta = fma(-step.rate, move, theta)
  }
}
