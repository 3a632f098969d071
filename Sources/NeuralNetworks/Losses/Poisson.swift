/// The formula of ``Loss/poisson``.
struct Poisson: LossFormula {
  /// `y (eᵈ − 1 − d)` with `d = z − log y`, which loses no digits where `eᶻ` is near `y`; `eᶻ` of 0.
  @inline(__always)
  func value(outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes) -> Lanes {
    let d = z(0) - logarithm(select(less(0, y(0)), y(0), 1))
    return select(less(0, y(0)), y(0) * (exponentialMinusOne(d) - d), exponential(z(0)))
  }

  /// `eᶻ − y`
  @inline(__always)
  func delta(
    outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes, store: (Int, Lanes) -> Void
  ) {
    store(0, exponential(z(0)) - y(0))
  }
}
