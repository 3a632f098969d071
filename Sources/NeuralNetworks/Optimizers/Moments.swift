/// What Adam and its kin share: two decaying moments of the gradient, corrected for their start
/// at zero.
///
///     m ← β₁ m + (1 − β₁) g            first moment
///     v ← β₂ v + (1 − β₂) g²           second moment
///     m̂ = m / (1 − β₁ᵗ),  v̂ = v / (1 − β₂ᵗ)
public struct Moments: Sendable {
  var m: Lanes = 0
  var v: Lanes = 0

  /// The numbers of one step. They are made in double precision and rounded once.
  public struct Step: Sendable {
    let beta1, rest1, beta2, rest2, epsilon: Lanes
    /// `η / (1 − β₁ᵗ)`.
    let rate: Lanes
    /// `1 / √(1 − β₂ᵗ)`.
    let correction: Lanes
    /// What is added to the gradient, as a share of the parameter.
    let penalty: Lanes
    /// What the parameter is multiplied by.
    let shrink: Lanes

    init(
      _ clock: Clock, beta1: Double, beta2: Double, epsilon: Double, penalty: Double = 0,
      shrink: Double = 1
    ) {
      self.beta1 = lanes(beta1)
      rest1 = lanes(1 - beta1)
      self.beta2 = lanes(beta2)
      rest2 = lanes(1 - beta2)
      self.epsilon = lanes(epsilon)
      let decayed = power(SIMD2(beta1, beta2), clock.t)
      rate = lanes(clock.learningRate / (1 - decayed[0]))
      correction = lanes(1 / (1 - decayed[1]).squareRoot())
      self.penalty = lanes(penalty)
      self.shrink = lanes(shrink)
    }
  }

  /// `θ ← θ − η m̂ / (√v̂ + ε)`.
  @inline(__always)
  mutating func move(_ theta: inout Lanes, gradient g: Lanes, step: Step) {
    add(g, step)
    theta = fma(-step.rate, m / root(step), theta)
  }

  @inline(__always)
  mutating func add(_ g: Lanes, _ step: Step) {
    m = flushed(fma(step.beta1, m, step.rest1 * g))
    v = flushed(fma(step.beta2, v, step.rest2 * g * g))
  }

  /// `√v̂ + ε`.
  @inline(__always)
  func root(_ step: Step) -> Lanes { fma(squareRoot(v), step.correction, step.epsilon) }
}
