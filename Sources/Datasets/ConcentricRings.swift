import NeuralNetworks

/// Rings around the origin whose classes alternate: 0 in the middle, then 1, then 0 again.
///
/// Ring `k` of `rings` has the radius `(k + 1) / rings`. Both classes have as many points, shared out
/// in turn among the class's rings, at random angles, then moved by `N(0, noise)`. In NumPy:
///
///     label, turn = np.arange(samples) % 2, np.arange(samples) // 2
///     ring = label + 2 * (turn % ((rings - label + 1) // 2))
///     t = random.uniform(0, 2 * np.pi, samples)
///     X = np.column_stack([np.cos(t), np.sin(t)]) * ((ring + 1) / rings)[:, None]
///     X += random.normal(scale=noise, size=X.shape)
public struct ConcentricRings: DataGenerator {
  public let count: Int
  public let noise: Double
  public let rings: Int
  public let seed: UInt32

  public let classes = 2

  public init(samples: Int, noise: Double, rings: Int = 3, seed: UInt32) {
    count = samples
    self.noise = noise
    self.rings = rings
    self.seed = seed
  }

  public func samples(ofEach counts: [Int]) -> Samples {
    var random = NumPyRandom(seed: seed)
    var made = LabelledPoints()
    for turn in 0..<(counts.max() ?? 0) {
      for label in 0..<2 where turn < counts[label] {
        let radius = radii(of: label)[turn % radii(of: label).count]
        let t = random.uniform(0, 2 * .pi)
        made.append(x: cosine(t) * radius, y: sine(t) * radius, label: label)
      }
    }
    made.addNoise(noise, &random)
    return made.samples()
  }

  private func radii(of label: Int) -> [Double] {
    stride(from: label, to: rings, by: 2).map { Double($0 + 1) / Double(rings) }
  }

  public var bayesRule: (any BayesRule)? {
    RingClasses([radii(of: 0), radii(of: 1)], noise: noise)
  }
}
