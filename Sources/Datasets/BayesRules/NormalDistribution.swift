import NeuralNetworks

/// The standard normal distribution.
enum NormalDistribution {
  /// `φ(x) = exp(−x² / 2) / √(2π)`
  static func density(_ x: Double) -> Double {
    exponential(-x * x / 2) / (2 * Double.pi).squareRoot()
  }

  /// `P(X > x)` of `x ≥ 0`.
  static func tail(_ x: Double) -> Double {
    precondition(x >= 0, "the upper tail, not of \(x)")
    // Beyond x + 9 lies less than 10⁻¹⁸ of it.
    return Quadrature(from: x, to: x + 9, panels: 9).integral(density)
  }
}
