/// The numbers from `low` to `high`, low < high, both finite.
public struct Interval: Hashable, Sendable {
  public let low: Double
  public let high: Double

  /// Any two numbers make a range that can be drawn: not finite gives 0 to 1, the wrong order is
  /// turned round, and a range too narrow to be told apart is widened by 5% (or by 1 around 0).
  public init(_ low: Double, _ high: Double) {
    guard low.isFinite && high.isFinite else {
      (self.low, self.high) = (0, 1)
      return
    }
    let (a, b) = (min(low, high), max(low, high))
    let size = max(a.magnitude, b.magnitude)
    guard b - a < 1e-9 * size || a == b else {
      (self.low, self.high) = (a, b)
      return
    }
    let (centre, reach) = ((a + b) / 2, size == 0 ? 1 : 0.05 * size)
    (self.low, self.high) = (centre - reach, centre + reach)
  }

  public var width: Double { high - low }
  public var middle: Double { (low + high) / 2 }

  public func contains(_ value: Double) -> Bool { low <= value && value <= high }

  /// Widened around the middle to this width.
  func widened(to width: Double) -> Interval {
    Interval(middle - width / 2, middle + width / 2)
  }

  /// Widened by a share of the width at each end.
  public func padded(by share: Double) -> Interval { widened(to: width * (1 + 2 * share)) }
}
