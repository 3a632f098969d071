import NeuralNetworks

/// Gaussian blobs: `make_blobs(samples, centers=centers, cluster_std=noise, random_state=seed)` of
/// scikit-learn, point for point.
///
/// The centres are uniform in `[−10, 10]²`; a point of class `k` is `N(centre k, noise)`. The first
/// `samples mod centers` classes have one point more. All are shuffled.
public struct Blobs: DataGenerator {
  /// The number of points.
  public let count: Int
  public let noise: Double
  public let centers: Int
  public let seed: UInt32

  public var classes: Int { centers }

  public init(samples: Int, noise: Double = 1, centers: Int = 3, seed: UInt32) {
    count = samples
    self.noise = noise
    self.centers = centers
    self.seed = seed
  }

  public func samples(ofEach counts: [Int]) -> Samples {
    var random = NumPyRandom(seed: seed)
    var made = LabelledPoints()
    for (label, middle) in middles(&random).enumerated() {
      for _ in 0..<counts[label] {
        let x = random.normal(middle.x, noise)
        made.append(x: x, y: random.normal(middle.y, noise), label: label)
      }
    }
    made.shuffle(&random)
    return made.samples()
  }

  private func middles(_ random: inout NumPyRandom) -> [(x: Double, y: Double)] {
    (0..<centers).map { _ in
      let x = random.uniform(-10, 10)
      return (x: x, y: random.uniform(-10, 10))
    }
  }

  public var bayesRule: (any BayesRule)? {
    var random = NumPyRandom(seed: seed)
    return NearestCentre(middles(&random), noise: noise)
  }
}
