import NeuralNetworks

/// The likelier class of ``XOR``: 1 where the signs of `x` and `y` differ, whatever the noise.
///
/// With `B` the density of a number that is uniform in `[0, 1]` and moved by `N(0, noise)`, and `A` of
/// one in `[−1, 0]`, the densities of the classes differ by
///
///     p₁ − p₀ = −(B(x) − A(x)) (B(y) − A(y)) / 2
///
/// and `B − A` has the sign of its argument.
public struct Quadrants: BayesRule {
  public let noise: Double

  public init(noise: Double) {
    self.noise = noise
  }

  public func scores(at places: [(x: Double, y: Double)]) -> [[Double]] {
    let products = places.map { $0.x * $0.y }
    return [products, products.map { -$0 }]
  }

  /// Both signs of a point are right, or both are wrong: `(1 − e)² + e²` with `e` the chance that the
  /// noise turns the sign of a coordinate.
  ///
  ///     e = ∫₀¹ P(noise Z > u) du = noise (φ(0) − φ(1 / noise)) + P(Z > 1 / noise)
  public var accuracy: Double? {
    guard noise > 0 else { return 1 }
    let edge = 1 / noise
    let slope = NormalDistribution.density(0) - NormalDistribution.density(edge)
    let e = noise * slope + NormalDistribution.tail(edge)
    return (1 - e) * (1 - e) + e * e
  }
}
