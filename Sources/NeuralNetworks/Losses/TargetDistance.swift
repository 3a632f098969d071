/// The formula of ``Loss/regression(_:)``.
struct TargetDistance: LossFormula {
  let distance: Distance

  /// `d(z − y)`
  @inline(__always)
  func value(outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes) -> Lanes {
    distance.value(z(0) - y(0))
  }

  /// `d′(z − y)`
  @inline(__always)
  func delta(
    outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes, store: (Int, Lanes) -> Void
  ) {
    store(0, distance.slope(z(0) - y(0)))
  }
}
