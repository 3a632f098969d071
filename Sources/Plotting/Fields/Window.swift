/// The part of a plane that a map shows, and the rectangle of the page on which it is shown.
public struct Window: Hashable, Sendable {
  public let x: Scale
  public let y: Scale
  public let frame: Rect
  /// Whether a unit is as long in x as in y.
  public let isEqual: Bool

  /// All of the data with 6% around it, in a frame of this width whose height over width is within
  /// `aspects`.
  ///
  /// A unit is as long in both directions, by showing more of the shorter one, unless the ranges
  /// differ by more than four times.
  public init(
    x: (low: Double, high: Double), y: (low: Double, high: Double), at corner: Point,
    width: Double, aspects: ClosedRange<Double> = 0.65...1, grid: DeviceGrid
  ) {
    var (x, y) = (Window.domain(x), Window.domain(y))
    let ratio = y.width / x.width
    let height = grid.edge(
      (width * min(max(ratio, aspects.lowerBound), aspects.upperBound)).rounded())
    isEqual = (0.25...4).contains(ratio)
    if isEqual {
      let unit = min(width / x.width, height / y.width)
      (x, y) = (x.widened(to: width / unit), y.widened(to: height / unit))
    }
    frame = grid.snapped(Rect(x: corner.x, y: corner.y, width: width, height: height))
    self.x = Scale(.linear, x, from: frame.minX, to: frame.maxX)
    self.y = Scale(.linear, y, from: frame.maxY, to: frame.minY)
  }

  /// A range of data with room around it; a single value becomes ± 1.
  private static func domain(_ range: (low: Double, high: Double)) -> Interval {
    guard range.low.isFinite, range.low == range.high else {
      return Interval(range.low, range.high).padded(by: 0.06)
    }
    return Interval(range.low - 1, range.high + 1)
  }

  public func place(_ x: Double, _ y: Double) -> Point {
    Point(self.x.place(x), self.y.place(y))
  }
}
