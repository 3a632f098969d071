/// Classes from the origin outward, without overlap.
struct Shells: BayesRule {
  /// Where one class ends and the next begins, ascending, `[classes − 1]`.
  let edges: [Double]

  /// How far inside a place is of each shell: the smaller of the distances to its two edges.
  func scores(at places: [(x: Double, y: Double)]) -> [[Double]] {
    let distances = places.map { ($0.x * $0.x + $0.y * $0.y).squareRoot() }
    return (0...edges.count).map { k in
      distances.map { r in
        min(
          k > 0 ? r - edges[k - 1] : .greatestFiniteMagnitude,
          k < edges.count ? edges[k] - r : .greatestFiniteMagnitude)
      }
    }
  }

  var accuracy: Double? { 1 }
}
