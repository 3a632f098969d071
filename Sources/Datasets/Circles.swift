import NeuralNetworks

/// A circle within a circle: `make_circles(samples, noise=noise, factor=factor,
/// random_state=seed)` of scikit-learn, point for point.
///
/// Label 0 has the radius 1, label 1 the radius `factor`, both at evenly spaced angles; shuffled,
/// then moved by `N(0, noise)`. Of an odd number of points the inner circle has one more.
public struct Circles: DataGenerator {
  /// The number of points.
  public let count: Int
  public let noise: Double
  public let factor: Double
  public let seed: UInt32

  public let classes = 2

  public init(samples: Int, noise: Double, factor: Double = 0.8, seed: UInt32) {
    count = samples
    self.noise = noise
    self.factor = factor
    self.seed = seed
  }

  public var usualCounts: [Int] { halves(count) }

  public func samples(ofEach counts: [Int]) -> Samples {
    var random = NumPyRandom(seed: seed)
    var made = LabelledPoints()
    for t in angles(count: counts[0]) {
      made.append(x: cosine(t), y: sine(t), label: 0)
    }
    for t in angles(count: counts[1]) {
      made.append(x: cosine(t) * factor, y: sine(t) * factor, label: 1)
    }
    made.shuffle(&random)
    made.addNoise(noise, &random)
    return made.samples()
  }

  public var bayesRule: (any BayesRule)? { Rings(factor: factor, noise: noise) }

  /// Evenly spaced in `[0, 2π)`.
  private func angles(count: Int) -> [Double] {
    let step = 2 * Double.pi / Double(max(count, 1))
    return (0..<count).map { Double($0) * step }
  }
}
