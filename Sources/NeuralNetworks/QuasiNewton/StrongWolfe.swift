/// A line search for a point that satisfies the strong Wolfe conditions
///
///     f(t) ≤ f(0) + c₁ t f′(0)         low enough
///     |f′(t)| ≤ −c₂ f′(0)              flat enough
///
/// Nocedal and Wright, Numerical Optimization, 2006, algorithms 3.5 and 3.6, with the safeguards of
/// `torch.optim.LBFGS`: first a bracket is found, then it is narrowed.
struct StrongWolfe {
  /// A point of the line and what is known of it.
  struct Point {
    let t: Double
    let value: Double
    let gradient: [Double]
    /// Along the line.
    let slope: Double
  }

  /// `t = 0`.
  let start: Point
  /// The largest part of the line's direction.
  let reach: Double
  /// The bracket in which no parameter moves by more is narrow enough.
  let tolerance: Double
  /// The most points that are looked at after the first.
  let limit: Int

  private static let c1 = 1e-4
  private static let c2 = 0.9

  /// - Returns: The point, and how many were looked at.
  func search(
    from first: Double, look: (Double) -> Point
  ) -> (point: Point, looks: Int) {
    var previous = start
    var point = look(first)
    var rounds = 0
    while rounds < limit {
      if !isLow(point) || rounds > 1 && point.value >= previous.value {
        return narrow(previous, point, after: rounds, look)
      }
      if isFlat(point) { return (point, rounds + 1) }
      if point.slope >= 0 { return narrow(previous, point, after: rounds, look) }
      let least = point.t + 0.01 * (point.t - previous.t)
      let t = Self.cubicMinimum(previous, point, from: least, to: 10 * point.t)
      previous = point
      point = look(t)
      rounds += 1
    }
    return (start.value <= point.value ? start : point, rounds + 1)
  }

  /// Narrows a bracket, of which one end is the lowest point so far.
  private func narrow(
    _ a: Point, _ b: Point, after done: Int, _ look: (Double) -> Point
  ) -> (point: Point, looks: Int) {
    var (low, high) = a.value <= b.value ? (a, b) : (b, a)
    var rounds = done
    var isStalled = false
    while rounds < limit, (high.t - low.t).magnitude * reach >= tolerance {
      let point = look(inside(low, high, &isStalled))
      rounds += 1
      if !isLow(point) || point.value >= low.value {
        high = point
        if high.value < low.value { swap(&low, &high) }
        continue
      }
      if isFlat(point) { return (point, rounds + 1) }
      if point.slope * (high.t - low.t) >= 0 { high = low }
      low = point
    }
    return (low, rounds + 1)
  }

  private func isLow(_ point: Point) -> Bool {
    !(point.value > start.value + Self.c1 * point.t * start.slope)
  }

  private func isFlat(_ point: Point) -> Bool {
    point.slope.magnitude <= -Self.c2 * start.slope
  }

  /// The cubic's minimum, but a tenth of the bracket away from its ends where it would come close to
  /// one of them twice in turn.
  private func inside(_ a: Point, _ b: Point, _ isStalled: inout Bool) -> Double {
    let (left, right) = (min(a.t, b.t), max(a.t, b.t))
    let t = Self.cubicMinimum(a, b, from: left, to: right)
    let margin = 0.1 * (right - left)
    guard min(right - t, t - left) < margin else {
      isStalled = false
      return t
    }
    guard isStalled || t >= right || t <= left else {
      isStalled = true
      return t
    }
    isStalled = false
    return (t - right).magnitude < (t - left).magnitude ? right - margin : left + margin
  }

  /// The minimum of the cubic with the values and slopes of two points, within bounds.
  private static func cubicMinimum(
    _ a: Point, _ b: Point, from low: Double, to high: Double
  ) -> Double {
    let (left, right) = a.t <= b.t ? (a, b) : (b, a)
    let d1 = left.slope + right.slope - 3 * (left.value - right.value) / (left.t - right.t)
    let square = d1 * d1 - left.slope * right.slope
    guard square >= 0 else { return (low + high) / 2 }
    let d2 = square.squareRoot()
    let share = (right.slope + d2 - d1) / (right.slope - left.slope + 2 * d2)
    return min(max(right.t - (right.t - left.t) * share, low), high)
  }
}
