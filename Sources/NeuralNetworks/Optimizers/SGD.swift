/// Stochastic gradient descent with momentum, as `torch.optim.SGD`:
/// [Sutskever et al. 2013](https://proceedings.mlr.press/v28/sutskever13.html).
///
///     g ← g + λ θ
///     b ← μ b + g                      momentum
///     θ ← θ − η b                      or, Nesterov: θ ← θ − η (g + μ b)
public struct SGD: UpdateRule {
  public var learningRate: Double
  public var momentum: Double
  public var nesterov: Bool
  public var weightDecay: Double

  public init(
    learningRate: Double = 0.001, momentum: Double = 0, nesterov: Bool = false,
    weightDecay: Double = 0
  ) {
    self.learningRate = learningRate
    self.momentum = momentum
    self.nesterov = nesterov
    self.weightDecay = weightDecay
  }

  public typealias Memory = Lanes

  public static var blank: Memory { 0 }

  public struct Step: Sendable {
    let rate, momentum, decay: Lanes
    let nesterov: Bool
  }

  public func step(_ clock: Clock) -> Step {
    Step(
      rate: lanes(clock.learningRate), momentum: lanes(momentum), decay: lanes(weightDecay),
      nesterov: nesterov)
  }

  @inline(__always)
  public func update(_ theta: inout Lanes, gradient: Lanes, memory b: inout Memory, step: Step) {
    let g = fma(step.decay, theta, gradient)
    b = flushed(fma(step.momentum, b, g))
    theta = fma(-step.rate, step.nesterov ? fma(step.momentum, b, g) : b, theta)
  }
}
