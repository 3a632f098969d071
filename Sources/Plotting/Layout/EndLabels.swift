/// Heights of labels beside the ends of curves, pushed apart without changing their order.
public enum EndLabels {
  /// Places that are `pitch` apart at least, as near to the wanted ones as that allows, within the
  /// bounds if they fit.
  public static func pushedApart(
    _ wanted: [Double], pitch: Double, within bounds: Interval
  ) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    // Groups of labels that touch, each around the mean of its labels' wishes.
    var groups: [(centre: Double, members: [Int])] = []
    for index in order {
      groups.append((wanted[index], [index]))
      while groups.count > 1, groups.touch(pitch) {
        let right = groups.removeLast()
        let left = groups.removeLast()
        let (n, m) = (Double(left.members.count), Double(right.members.count))
        groups.append(
          ((left.centre * n + right.centre * m) / (n + m), left.members + right.members))
      }
    }
    var places = wanted
    for group in groups {
      for (n, index) in group.members.enumerated() {
        places[index] = group.centre + (Double(n) - Double(group.members.count - 1) / 2) * pitch
      }
    }
    return kept(places, order: order, pitch: pitch, within: bounds)
  }

  /// Pushed back from the upper end of the bounds, then from the lower.
  private static func kept(
    _ places: [Double], order: [Int], pitch: Double, within bounds: Interval
  ) -> [Double] {
    var places = places
    var limit = bounds.high
    for index in order.reversed() {
      places[index] = min(places[index], limit)
      limit = places[index] - pitch
    }
    limit = bounds.low
    for index in order {
      places[index] = max(places[index], limit)
      limit = places[index] + pitch
    }
    return places
  }
}

extension [(centre: Double, members: [Int])] {
  /// Whether the last two groups are too close.
  fileprivate func touch(_ pitch: Double) -> Bool {
    let (left, right) = (self[count - 2], self[count - 1])
    let (n, m) = (Double(left.members.count), Double(right.members.count))
    return right.centre - left.centre < (n + m) / 2 * pitch
  }
}
