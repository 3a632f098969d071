import NeuralNetworks

/// Exclusive or: the label is 1 where the signs of `x₁` and `x₂` differ.
///
/// A quarter of the points is uniform in each of the four unit squares of `[−1, 1]²`; then all are
/// moved by `N(0, noise)`. In NumPy:
///
///     random = np.random.RandomState(seed)
///     column, row = np.arange(samples) % 2, np.arange(samples) // 2 % 2
///     X = np.column_stack([column, row]) - 1 + random.uniform(size=(samples, 2))
///     X += random.normal(scale=noise, size=X.shape)
///     y = column ^ row
public struct XOR: DataGenerator {
  /// The number of points.
  public let count: Int
  public let noise: Double
  public let seed: UInt32

  public let classes = 2

  public init(samples: Int, noise: Double = 0, seed: UInt32) {
    count = samples
    self.noise = noise
    self.seed = seed
  }

  public var usualCounts: [Int] {
    // Of the four squares in turn, the first and the last are of class 0.
    let zeros = count / 4 * 2 + (count % 4 > 0 ? 1 : 0)
    return [zeros, count - zeros]
  }

  public func samples(ofEach counts: [Int]) -> Samples {
    var random = NumPyRandom(seed: seed)
    var made = LabelledPoints()
    var left = counts
    var i = 0
    while left[0] + left[1] > 0 {
      let (column, row) = (i % 2, i / 2 % 2)
      i += 1
      guard left[column ^ row] > 0 else { continue }
      left[column ^ row] -= 1
      let x = Double(column - 1) + random.uniform(0, 1)
      made.append(x: x, y: Double(row - 1) + random.uniform(0, 1), label: column ^ row)
    }
    made.addNoise(noise, &random)
    return made.samples()
  }

  public var bayesRule: (any BayesRule)? { Quadrants(noise: noise) }
}
