/// The formula of ``Loss/hinge``.
struct Hinge: LossFormula {
  /// `max(0, 1 − t z)`; of several outputs `Σ_k max(0, 1 − z_y + z_k) / outputs` over all but the right
  /// one.
  @inline(__always)
  func value(outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes) -> Lanes {
    guard outputs > 1 else { return positive(1 - signed(y(0)) * z(0)) }
    let right = logit(ofRight: outputs, z, y)
    var sum: Lanes = 0
    for k in 0..<outputs {
      sum = sum + select(less(y(k), 0.5), positive(1 - right + z(k)), 0)
    }
    return sum / broadcast(Float(outputs))
  }

  /// `−t` where `t z < 1`; of several outputs a share of 1 for each that comes too close, and of the
  /// right one what the others get, negated.
  @inline(__always)
  func delta(
    outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes, store: (Int, Lanes) -> Void
  ) {
    guard outputs > 1 else {
      let sign = signed(y(0))
      store(0, select(less(0, 1 - sign * z(0)), -sign, 0))
      return
    }
    let right = logit(ofRight: outputs, z, y)
    let share = broadcast(1 / Float(outputs))
    var count: Lanes = 0
    for k in 0..<outputs {
      count = count + select(less(y(k), 0.5), select(less(0, 1 - right + z(k)), 1, 0), 0)
    }
    for k in 0..<outputs {
      let wrong = select(less(0, 1 - right + z(k)), share, 0)
      store(k, select(less(y(k), 0.5), wrong, -(count * share)))
    }
  }

  /// `max(x, 0)`; not a number where `x` is none.
  @inline(__always)
  private func positive(_ x: Lanes) -> Lanes { select(less(x, 0), 0, x) }

  /// `z_y`
  @inline(__always)
  private func logit(
    ofRight outputs: Int, _ z: (Int) -> Lanes, _ y: (Int) -> Lanes
  ) -> Lanes {
    var right: Lanes = z(0)
    for k in 1..<outputs { right = select(less(y(k), 0.5), right, z(k)) }
    return right
  }
}
