/// The formula of ``Loss/tanhSquared``.
struct TanhSquared: LossFormula {
  /// `½ (tanh z − t)²`
  @inline(__always)
  func value(outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes) -> Lanes {
    let difference = hyperbolicTangent(z(0)) - signed(y(0))
    return 0.5 * (difference * difference)
  }

  /// `(tanh z − t) (1 − tanh² z)`
  @inline(__always)
  func delta(
    outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes, store: (Int, Lanes) -> Void
  ) {
    let output = hyperbolicTangent(z(0))
    store(0, (output - signed(y(0))) * (1 - output * output))
  }
}
