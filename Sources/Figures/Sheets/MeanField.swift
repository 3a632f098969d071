import Plotting

/// The mean probability of each class over several networks, as logits.
///
///     two classes:  z = ln Σ σ(z_s) − ln Σ σ(−z_s)
///     more:         z_k = ln Σ softmax(z_s)_k
///
/// For a single network these are its own logits, up to a constant, also where the probabilities
/// are too close to 0 and 1 to be told from them.
enum MeanField {
  /// - Parameter maps: grids of the same shape, one or more.
  /// - Returns: `[fields][rows · columns]`
  static func logits(of maps: [CoarseMap]) -> [[Double]] {
    precondition(!maps.isEmpty, "a mean is of something")
    let first = maps[0].fields
    guard maps.count > 1 else { return first.map { $0.map { Double($0) } } }
    if first.count == 1 {
      return [first[0].indices.map { n in twoClasses(maps.map { Double($0.fields[0][n]) }) }]
    }
    let nodes = first[0].indices.map { n in
      severalClasses(maps.map { map in map.fields.map { Double($0[n]) } })
    }
    return first.indices.map { k in nodes.map { $0[k] } }
  }

  private static func twoClasses(_ z: [Double]) -> Double {
    guard !z.contains(where: { $0.isNaN }) else { return .nan }
    // σ(z) = eᶻ σ(−z): the smaller of the two is found without loss.
    let sides = z.map { z in
      let small = power(-z.magnitude)
      let (less, more) = (small / (1 + small), 1 / (1 + small))
      return z > 0 ? (more, less) : (less, more)
    }
    let one = sides.reduce(0) { $0 + $1.0 }
    let zero = sides.reduce(0) { $0 + $1.1 }
    return Elementary.ln(one) - Elementary.ln(zero)
  }

  /// - Parameter z: `[networks][classes]`
  private static func severalClasses(_ z: [[Double]]) -> [Double] {
    let classes = z[0].count
    guard !z.contains(where: { $0.contains { $0.isNaN } }) else {
      return [Double](repeating: .nan, count: classes)
    }
    var sums = [Double](repeating: 0, count: classes)
    for logits in z {
      let largest = logits.reduce(-Double.infinity) { max($0, $1) }
      let powers = logits.map { power($0 == largest ? 0 : $0 - largest) }
      let total = powers.reduce(0, +)
      for k in sums.indices { sums[k] += powers[k] / total }
    }
    return sums.map { Elementary.ln($0) }
  }

  /// eˣ of a number up to 0, never 0.
  private static func power(_ x: Double) -> Double { Elementary.exp(max(x, -700)) }
}
