/// A source of numbers that are uniform in `[0, 1)`.
package protocol UniformRandom {
  mutating func randomSample() -> Double
}

extension UniformRandom {
  /// NumPy's `uniform(low, high)`.
  package mutating func uniform(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * randomSample()
  }

  /// Uniform in the square around the origin, `x` first.
  mutating func place(inSquare half: Double) -> (x: Double, y: Double) {
    let x = uniform(-half, half)
    return (x, uniform(-half, half))
  }
}

extension NumPyRandom: UniformRandom {}
