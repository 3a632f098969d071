/// The formula of ``Loss/binaryCrossEntropy``.
struct BinaryCrossEntropy: LossFormula {
  /// `max(z, 0) − z·y + log1p(exp(−|z|))`
  @inline(__always)
  func value(outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes) -> Lanes {
    fma(-z(0), y(0), logOnePlusExponential(z(0)))
  }

  /// `p − y`
  @inline(__always)
  func delta(
    outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes, store: (Int, Lanes) -> Void
  ) {
    store(0, logistic(z(0)) - y(0))
  }
}
