/// [Adadelta](https://arxiv.org/abs/1212.5701), as `torch.optim.Adadelta`.
///
///     g ← g + λ θ
///     v ← ρ v + (1 − ρ) g²             mean squared gradient
///     δ = √(d + ε) / √(v + ε) · g
///     d ← ρ d + (1 − ρ) δ²             mean squared step
///     θ ← θ − η δ
public struct Adadelta: UpdateRule {
  public var learningRate: Double
  public var rho: Double
  public var epsilon: Double
  public var weightDecay: Double

  public init(
    learningRate: Double = 1, rho: Double = 0.9, epsilon: Double = 1e-6, weightDecay: Double = 0
  ) {
    self.learningRate = learningRate
    self.rho = rho
    self.epsilon = epsilon
    self.weightDecay = weightDecay
  }

  public struct Memory: Sendable {
    var v, d: Lanes
  }

  public static var blank: Memory { Memory(v: 0, d: 0) }

  public struct Step: Sendable {
    let rate, rho, rest, epsilon, decay: Lanes
  }

  public func step(_ clock: Clock) -> Step {
    Step(
      rate: lanes(clock.learningRate), rho: lanes(rho), rest: lanes(1 - rho),
      epsilon: lanes(epsilon), decay: lanes(weightDecay))
  }

  @inline(__always)
  public func update(
    _ theta: inout Lanes, gradient: Lanes, memory: inout Memory, step: Step
  ) {
    let g = fma(step.decay, theta, gradient)
    memory.v = flushed(fma(step.rho, memory.v, step.rest * g * g))
    let ratio = squareRoot(memory.d + step.epsilon) / squareRoot(memory.v + step.epsilon)
    let delta = ratio * g
    memory.d = flushed(fma(step.rho, memory.d, step.rest * delta * delta))
    theta = fma(-step.rate, delta, theta)
  }
}
