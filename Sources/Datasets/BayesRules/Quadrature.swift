/// Gauss and Legendre's rule with eight nodes in each of several panels of equal length.
struct Quadrature: Hashable, Sendable {
  let nodes: [Double]
  /// Their sum is the length of the interval.
  let weights: [Double]

  init(from low: Double, to high: Double, panels: Int) {
    precondition(panels > 0, "an interval is at least one panel")
    let half = (high - low) / Double(2 * panels)
    let middles = (0..<panels).map { low + half * Double(2 * $0 + 1) }
    nodes = middles.flatMap { middle in Quadrature.rule.map { middle + half * $0.node } }
    weights = middles.flatMap { _ in Quadrature.rule.map { half * $0.weight } }
  }

  func integral(_ f: (Double) -> Double) -> Double {
    zip(nodes, weights).reduce(0) { $0 + $1.1 * f($1.0) }
  }

  /// On `[−1, 1]` (Abramowitz and Stegun, *Handbook of Mathematical Functions*, table 25.4).
  private static let rule: [(node: Double, weight: Double)] = {
    let half = [
      (0.183_434_642_495_649_8, 0.362_683_783_378_362),
      (0.525_532_409_916_329, 0.313_706_645_877_887_3),
      (0.796_666_477_413_626_7, 0.222_381_034_453_374_5),
      (0.960_289_856_497_536_3, 0.101_228_536_290_376_3),
    ]
    return half.reversed().map { (-$0.0, $0.1) } + half.map { ($0.0, $0.1) }
  }()
}
