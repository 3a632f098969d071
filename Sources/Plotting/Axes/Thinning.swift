extension [Point] {
  /// A curve from left to right with no more points than can be seen: in each column of pixels the
  /// lowest and the highest, and both ends of the curve.
  public func thinned(scale: Double) -> [Point] {
    guard count > 2, let first, let last else { return self }
    var kept = [first]
    var start = 1
    while start < count - 1 {
      let column = (self[start].x * scale).rounded(.down)
      let end = self[start..<count - 1].firstIndex { ($0.x * scale).rounded(.down) != column }
      let places = start..<(end ?? count - 1)
      let lowest = places.reduce(places.lowerBound) { self[$1].y < self[$0].y ? $1 : $0 }
      let highest = places.reduce(places.lowerBound) { self[$1].y > self[$0].y ? $1 : $0 }
      kept.append(self[Swift.min(lowest, highest)])
      if lowest != highest { kept.append(self[Swift.max(lowest, highest)]) }
      start = places.upperBound
    }
    return kept + [last]
  }
}
