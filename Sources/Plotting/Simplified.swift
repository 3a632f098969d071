extension [Point] {
  /// Without those that lie within a tolerance of the straight lines between those that stay
  /// ([Douglas and Peucker 1973](https://doi.org/10.3138/FM57-6770-U75U-7727)). The first and the
  /// last stay.
  public func simplified(within tolerance: Double) -> [Point] {
    guard count > 2 else { return self }
    var isKept = [Bool](repeating: false, count: count)
    (isKept[0], isKept[count - 1]) = (true, true)
    var parts = [(first: 0, last: count - 1)]
    while let (first, last) = parts.popLast() {
      let line = Segment(self[first], self[last])
      var (farthest, largest) = (first, tolerance * tolerance)
      for n in first + 1..<Swift.max(last, first + 1) {
        let distance = line.squaredDistance(to: self[n])
        if distance > largest { (farthest, largest) = (n, distance) }
      }
      guard farthest > first else { continue }
      isKept[farthest] = true
      parts += [(first, farthest), (farthest, last)]
    }
    return indices.filter { isKept[$0] }.map { self[$0] }
  }
}

/// A straight line between two points.
private struct Segment {
  private let start: Point
  private let direction: Point
  private let squaredLength: Double

  init(_ a: Point, _ b: Point) {
    start = a
    direction = Point(b.x - a.x, b.y - a.y)
    squaredLength = direction.x * direction.x + direction.y * direction.y
  }

  func squaredDistance(to p: Point) -> Double {
    let (x, y) = (p.x - start.x, p.y - start.y)
    let along = x * direction.x + y * direction.y
    let share = squaredLength > 0 ? Swift.min(Swift.max(along / squaredLength, 0), 1) : 0
    let (dx, dy) = (x - share * direction.x, y - share * direction.y)
    return dx * dx + dy * dy
  }
}
