/// [Adagrad](https://jmlr.org/papers/v12/duchi11a.html), as `torch.optim.Adagrad`.
///
///     g ← g + λ θ
///     s ← s + g²
///     θ ← θ − η / (1 + (t − 1) d) · g / (√s + ε)       d: learning rate decay
public struct Adagrad: UpdateRule {
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

  public typealias Memory = Lanes

  public static var blank: Memory { 0 }

  public struct Step: Sendable {
    let rate, epsilon, decay: Lanes
  }

  public func step(_ clock: Clock) -> Step {
    Step(
      rate: lanes(clock.learningRate / (1 + Double(clock.t - 1) * learningRateDecay)),
      epsilon: lanes(epsilon), decay: lanes(weightDecay))
  }

  @inline(__always)
  public func update(_ theta: inout Lanes, gradient: Lanes, memory s: inout Memory, step: Step) {
    let g = fma(step.decay, theta, gradient)
    s = fma(g, g, s)
    theta = fma(-step.rate, g / (squareRoot(s) + step.epsilon), theta)
  }
}
