import NeuralNetworks

/// The likeliest class of noisy rings around the origin, of which each class has one or several.
///
/// The density of a class at the distance `r` is the mean of its rings'; see ``Rings``.
struct RingClasses: BayesRule {
  /// `[classes][rings]`
  let radii: [[Double]]
  let noise: Double

  init(_ radii: [[Double]], noise: Double) {
    self.radii = radii
    self.noise = noise
  }

  /// Below this noise, only the nearest ring counts.
  private var isSharp: Bool { noise < 1e-6 }

  /// Logarithms of the densities but for what all have in common; without noise `−distance`.
  func scores(at places: [(x: Double, y: Double)]) -> [[Double]] {
    let distances = places.map { ($0.x * $0.x + $0.y * $0.y).squareRoot() }
    return radii.map { rings in distances.map { score($0, of: rings) } }
  }

  private func score(_ r: Double, of rings: [Double]) -> Double {
    if isSharp { return -rings.reduce(.infinity) { min($0, (r - $1).magnitude) } }
    let logs = rings.map { radius in
      let d = (r - radius) / noise
      return logarithm(scaledBesselI0(r * radius / (noise * noise))) - d * d / 2
    }
    let largest = logs.reduce(-Double.infinity) { max($0, $1) }
    let sum = logs.reduce(0) { $0 + exponential(max($1 - largest, -700)) }
    return largest + logarithm(sum / Double(rings.count))
  }

  /// `∫ r / noise² · max_k p_k(r) dr / classes`
  var accuracy: Double? {
    guard !isSharp else { return 1 }
    let outermost = radii.joined().reduce(0) { max($0, $1) }
    let end = outermost + 9 * noise
    let panels = min(4 * end / noise, 20_000).rounded(.up)
    guard end / panels <= noise else { return nil }
    let total = Quadrature(from: 0, to: end, panels: Int(panels)).integral { r in
      let best = radii.reduce(-Double.infinity) { max($0, score(r, of: $1)) }
      return best < -700 ? 0 : r * exponential(best)
    }
    return min(1, total / (noise * noise) / Double(radii.count))
  }
}
