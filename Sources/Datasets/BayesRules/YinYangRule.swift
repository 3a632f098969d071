/// Which part of the sign a place belongs to.
///
/// The halves of the disc wind around two circles of half its radius; a dot lies in the middle of
/// each.
struct YinYangRule: BayesRule {
  static let radius = 2.0
  private static let dot = 0.4

  static func label(_ x: Double, _ y: Double) -> Int {
    let (left, right) = distances(x, y)
    if left < dot || right < dot { return 2 }
    let isYang =
      right <= dot || (left > dot && left <= radius / 2) || (y > 0 && right > radius / 2)
    return isYang ? 1 : 0
  }

  /// From the middles of the two dots.
  private static func distances(_ x: Double, _ y: Double) -> (left: Double, right: Double) {
    let (a, b) = (x + radius / 2, x - radius / 2)
    return ((a * a + y * y).squareRoot(), (b * b + y * y).squareRoot())
  }

  /// Positive in its own part, 0 on the borders; unions are maxima, intersections minima.
  func scores(at places: [(x: Double, y: Double)]) -> [[Double]] {
    let parts = places.map { x, y in
      let (left, right) = YinYangRule.distances(x, y)
      let yang = max(YinYangRule.radius / 2 - left, min(y, right - YinYangRule.radius / 2))
      let dots = YinYangRule.dot - min(left, right)
      return (yang: yang, dots: dots)
    }
    return [
      parts.map { min(-$0.yang, -$0.dots) }, parts.map { min($0.yang, -$0.dots) },
      parts.map { $0.dots },
    ]
  }

  var accuracy: Double? { 1 }
}
