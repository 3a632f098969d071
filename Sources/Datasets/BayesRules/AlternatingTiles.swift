import NeuralNetworks

/// The likelier class of a ``Checkerboard``.
///
/// Of a coordinate that is uniform in `[−1, 1]` and moved by `N(0, noise)`, with the sign of its tile,
///
///     f(x) = Σ_j (−1)ʲ P(tile j at x),      p₀ − p₁ ∝ f(x) f(y)
///
/// so that class 0 is likelier where both have the same sign.
struct AlternatingTiles: BayesRule {
  let tiles: Int
  let noise: Double

  func scores(at places: [(x: Double, y: Double)]) -> [[Double]] {
    var known: [Double: Double] = [:]
    func sign(_ x: Double) -> Double {
      if let value = known[x] { return value }
      let value = balance(x)
      known[x] = value
      return value
    }
    let products = places.map { sign($0.x) * sign($0.y) }
    return [products, products.map { -$0 }]
  }

  private var width: Double { 2 / Double(tiles) }

  /// `f(x)`; without noise how near the middle of a tile it is, with the tile's sign.
  private func balance(_ x: Double) -> Double {
    guard noise > 1e-6 else {
      // Beyond the board the tile goes on.
      let place = min(max((x + 1) / width, 0.25), Double(tiles) - 0.25)
      let within = place - place.rounded(.down) - 0.5
      return (Int(place) % 2 == 0 ? 1 : -1) * (0.5 - within.magnitude)
    }
    return (0..<tiles).reduce(0) { sum, j in
      let low = -1 + Double(j) * width
      return sum + (j % 2 == 0 ? 1 : -1) * share(x, low, low + width)
    }
  }

  /// Of `N(x, noise)`, what lies between two places.
  private func share(_ x: Double, _ low: Double, _ high: Double) -> Double {
    above((low - x) / noise) - above((high - x) / noise)
  }

  private func above(_ z: Double) -> Double {
    z >= 0 ? NormalDistribution.tail(z) : 1 - NormalDistribution.tail(-z)
  }

  /// `(1 + a²) / 2` with `a = ∫ |f| / 2`, since both coordinates are drawn alike.
  var accuracy: Double? {
    guard noise > 1e-6 else { return 1 }
    let panels = (2 + 16 * noise) / min(noise, width)
    guard panels * Double(tiles) < 20_000 else { return nil }
    let sum = Quadrature(from: -1 - 8 * noise, to: 1 + 8 * noise, panels: Int(panels) * 2 + 2)
      .integral { balance($0).magnitude }
    return (1 + sum * sum / 4) / 2
  }
}
