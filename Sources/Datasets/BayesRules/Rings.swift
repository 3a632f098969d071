import NeuralNetworks

/// The likelier of two noisy circles around the origin: 0 is the unit circle, 1 that of radius
/// `factor`.
///
/// At the distance `r` from the origin a circle of radius `ρ` has the density
/// ([Rice 1945](https://doi.org/10.1002/j.1538-7305.1945.tb00453.x))
///
///     p(r) = r / noise² · exp(−(r² + ρ²) / 2 noise²) · I₀(r ρ / noise²)
///
/// The quotient of two of these falls with `r`, so the inner circle is likelier up to one radius.
public struct Rings: BayesRule {
  public let factor: Double
  public let noise: Double
  /// Where both circles are equally likely.
  public let edge: Double

  public init(factor: Double, noise: Double) {
    precondition(factor >= 0 && factor < 1, "an inner circle, not of radius \(factor)")
    self.factor = factor
    self.noise = noise
    edge = Rings.edge(factor, noise)
  }

  /// By bisection. Without noise it is halfway.
  private static func edge(_ factor: Double, _ noise: Double) -> Double {
    // The edge is farther out the more noise there is, but not beyond √(2 noise² + 1).
    var (low, high) = ((1 + factor) / 2, (2 * noise * noise + 1).squareRoot() + 1)
    guard noise > 1e-9 else { return low }
    for _ in 0..<60 {
      let r = (low + high) / 2
      let isInner = logDensity(r, of: factor, noise) > logDensity(r, of: 1, noise)
      (low, high) = isInner ? (r, high) : (low, r)
    }
    return (low + high) / 2
  }

  /// `−(r − ρ)² / 2 noise² + log(e⁻ᶻ I₀(z))` at `z = r ρ / noise²`: the logarithm of `p(r)` but for
  /// what all circles have in common.
  private static func logDensity(_ r: Double, of radius: Double, _ noise: Double) -> Double {
    let d = (r - radius) / noise
    return logarithm(scaledBesselI0(r * radius / (noise * noise))) - d * d / 2
  }

  /// How far outside the edge, and how far inside.
  public func scores(at places: [(x: Double, y: Double)]) -> [[Double]] {
    let outside = places.map { ($0.x * $0.x + $0.y * $0.y).squareRoot() - edge }
    return [outside, outside.map { -$0 }]
  }

  /// Half of what the unit circle has outside the edge and of what the other has inside.
  public var accuracy: Double? {
    guard noise > 1e-9 else { return 1 }
    return (1 - share(of: 1, within: edge) + share(of: factor, within: edge)) / 2
  }

  private func share(of radius: Double, within edge: Double) -> Double {
    let low = max(0, min(radius, edge) - 9 * noise)
    let high = min(edge, radius + 9 * noise)
    let total = Quadrature(from: low, to: high, panels: 24).integral { r in
      let d = (r - radius) / noise
      return r * exponential(-d * d / 2) * scaledBesselI0(r * radius / (noise * noise))
    }
    return total / (noise * noise)
  }
}

/// `e⁻ᶻ I₀(z)` of `z ≥ 0`, the modified Bessel function of the first kind.
///
///     I₀(z) = Σ ((z/2)ᵏ / k!)²
///     e⁻ᶻ I₀(z) ≈ 1 / √(2πz) · Σ (1² · 3² ⋯ (2k − 1)²) / (k! (8z)ᵏ)       for large z
///
/// (Abramowitz and Stegun, *Handbook of Mathematical Functions*, 9.6.12 and 9.7.1.)
func scaledBesselI0(_ z: Double) -> Double {
  precondition(z >= 0, "the function is even; not of \(z)")
  var (sum, term) = (1.0, 1.0)
  guard z > 20 else {
    for k in 1...80 {
      term *= z * z / (4 * Double(k * k))
      sum += term
    }
    return sum * exponential(-z)
  }
  for k in 1...18 {
    term *= Double((2 * k - 1) * (2 * k - 1)) / (8 * z * Double(k))
    sum += term
  }
  return sum / (2 * Double.pi * z).squareRoot()
}
