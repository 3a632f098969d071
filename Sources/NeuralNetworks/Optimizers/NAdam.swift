/// [NAdam](https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ), as `torch.optim.NAdam`: Adam with
/// Nesterov's look ahead, and a momentum that grows with the steps.
///
///     g ← g + λ θ
///     μₜ = β₁ (1 − ½ 0.96^(t ψ))       ψ: momentum decay
///     m ← β₁ m + (1 − β₁) g            first moment
///     v ← β₂ v + (1 − β₂) g²           second moment
///     m̂ = μₜ₊₁ m / (1 − μ₁ ⋯ μₜ₊₁) + (1 − μₜ) g / (1 − μ₁ ⋯ μₜ)
///     θ ← θ − η m̂ / (√v̂ + ε)           with v̂ corrected for its start at zero
public struct NAdam: UpdateRule {
  public var learningRate: Double
  public var beta1: Double
  public var beta2: Double
  public var epsilon: Double
  public var momentumDecay: Double
  public var weightDecay: Double

  public init(
    learningRate: Double = 0.002, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-8, momentumDecay: Double = 0.004, weightDecay: Double = 0
  ) {
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.momentumDecay = momentumDecay
    self.weightDecay = weightDecay
  }

  public static var blank: Moments { Moments() }

  public struct Step: Sendable {
    let moments: Moments.Step
    /// What the gradient and the first moment are multiplied by.
    let ofGradient, ofMoment: Lanes
  }

  public func advance(_ clock: inout Clock) {
    clock.t += 1
    clock.product *= momentum(clock.t)
  }

  public func step(_ clock: Clock) -> Step {
    let next = momentum(clock.t + 1)
    let rate = clock.learningRate
    return Step(
      moments: Moments.Step(
        clock, beta1: beta1, beta2: beta2, epsilon: epsilon, penalty: weightDecay),
      ofGradient: lanes(rate * (1 - momentum(clock.t)) / (1 - clock.product)),
      ofMoment: lanes(rate * next / (1 - clock.product * next)))
  }

  /// `μₜ`.
  private func momentum(_ t: Int) -> Double {
    // log 0.96 = −0.0408…
    beta1 * (1 - 0.5 * exponential(-0.040_821_994_520_255_166 * Double(t) * momentumDecay))
  }

  @inline(__always)
  public func update(
    _ theta: inout Lanes, gradient: Lanes, memory: inout Moments, step: Step
  ) {
    let g = fma(step.moments.penalty, theta, gradient)
    memory.add(g, step.moments)
    let mean = fma(step.ofMoment, memory.m, step.ofGradient * g)
    theta = theta - mean / memory.root(step.moments)
  }
}
