/// [AMSGrad](https://openreview.net/forum?id=ryQu7f-RZ), as `torch.optim.Adam(amsgrad=True)`: Adam
/// whose second moment never falls.
///
///     g ← g + λ θ
///     m ← β₁ m + (1 − β₁) g            first moment
///     v ← β₂ v + (1 − β₂) g²           second moment
///     w ← max(w, v)
///     θ ← θ − η m̂ / (√ŵ + ε)           with m̂, ŵ corrected for their start at zero
public struct AMSGrad: UpdateRule {
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

  public struct Memory: Sendable {
    var moments: Moments
    var w: Lanes
  }

  public static var blank: Memory { Memory(moments: Moments(), w: 0) }

  public func step(_ clock: Clock) -> Moments.Step {
    Moments.Step(clock, beta1: beta1, beta2: beta2, epsilon: epsilon, penalty: weightDecay)
  }

  @inline(__always)
  public func update(
    _ theta: inout Lanes, gradient: Lanes, memory: inout Memory, step: Moments.Step
  ) {
    memory.moments.add(fma(step.penalty, theta, gradient), step)
    let v = memory.moments.v
    memory.w = select(less(v, memory.w), memory.w, v)
    let root = fma(squareRoot(memory.w), step.correction, step.epsilon)
    theta = fma(-step.rate, memory.moments.m / root, theta)
  }
}
