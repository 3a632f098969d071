import NeuralNetworks

/// A normal cloud in shells of equally many points: `make_gaussian_quantiles(cov=variance,
/// n_samples=samples, n_classes=classes, random_state=seed)` of scikit-learn, point for point.
///
/// Points are `N(0, variance)` in both directions; sorted by their distance from the origin, the
/// first `⌊samples / classes⌋` are of class 0 and so on, the last class with what is left; shuffled.
public struct GaussianQuantiles: DataGenerator {
  public let count: Int
  public let variance: Double
  public let classes: Int
  public let seed: UInt32

  public init(samples: Int, variance: Double = 1, classes: Int = 3, seed: UInt32) {
    count = samples
    self.variance = variance
    self.classes = classes
    self.seed = seed
  }

  public var usualCounts: [Int] {
    let step = count / classes
    return (0..<classes).map { $0 < classes - 1 ? step : count - step * (classes - 1) }
  }

  public func samples(ofEach counts: [Int]) -> Samples {
    var random = NumPyRandom(seed: seed)
    let deviation = variance.squareRoot()
    let points = (0..<count).map { _ in
      let x = deviation * random.standardNormal()
      let y = deviation * random.standardNormal()
      return (x: x, y: y, square: x * x + y * y)
    }
    let labels = counts.enumerated().flatMap { Array(repeating: $0, count: $1) }
    var made = LabelledPoints()
    for (point, label) in zip(points.sorted { $0.square < $1.square }, labels) {
      made.append(x: point.x, y: point.y, label: label)
    }
    made.shuffle(&random)
    return made.samples()
  }

  /// Of so many points that a share `q` lies within `√(−2 variance · log(1 − q))`.
  public var bayesRule: (any BayesRule)? {
    Shells(
      edges: (1..<classes).map { k in
        (-2 * variance * logarithm(1 - Double(k) / Double(classes))).squareRoot()
      })
  }
}
