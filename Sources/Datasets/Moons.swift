import NeuralNetworks

/// Two interleaved half circles: `make_moons(samples, noise=noise, random_state=seed)` of
/// scikit-learn, point for point.
///
///     outer, label 0: (cos t, sin t)             inner, label 1: (1 − cos t, ½ − sin t)
///
/// with `t` evenly spaced in `[0, π]`; shuffled, then moved by `N(0, noise)`. Of an odd number of
/// points the inner moon has one more.
public struct Moons: DataGenerator {
  /// The number of points.
  public let count: Int
  public let noise: Double
  public let seed: UInt32

  public let classes = 2

  public init(samples: Int, noise: Double, seed: UInt32) {
    count = samples
    self.noise = noise
    self.seed = seed
  }

  public var usualCounts: [Int] { halves(count) }

  public func samples(ofEach counts: [Int]) -> Samples {
    var random = NumPyRandom(seed: seed)
    var made = LabelledPoints()
    for t in evenlySpaced(to: .pi, count: counts[0]) {
      made.append(x: cosine(t), y: sine(t), label: 0)
    }
    for t in evenlySpaced(to: .pi, count: counts[1]) {
      made.append(x: 1 - cosine(t), y: 1 - sine(t) - 0.5, label: 1)
    }
    made.shuffle(&random)
    made.addNoise(noise, &random)
    return made.samples()
  }

  /// Of so many points that `t` is uniform in `[0, π]`.
  public var bayesRule: (any BayesRule)? {
    NoisyCurves(classes: 2, t: (0, .pi), speed: 1, noise: noise) { label, t in
      label == 0 ? (cosine(t), sine(t)) : (1 - cosine(t), 0.5 - sine(t))
    }
  }
}
