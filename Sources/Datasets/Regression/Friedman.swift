import NeuralNetworks

/// The first function of Friedman 1991: `make_friedman1(samples, n_features=features, noise=noise,
/// random_state=seed)` of scikit-learn, point for point.
///
///     y = 10 sin(π x₁ x₂) + 20 (x₃ − ½)² + 10 x₄ + 5 x₅ + N(0, noise)
///
/// of features that are uniform in `[0, 1]`; those from the sixth on tell nothing.
public struct Friedman: TargetGenerator {
  public let count: Int
  public let noise: Double
  /// 5 or more.
  public let features: Int
  public let seed: UInt32

  public var featureNames: [String] { (1...features).map { "x\($0)" } }

  public init(samples: Int, noise: Double = 0, features: Int = 10, seed: UInt32) {
    precondition(features >= 5, "five features are used")
    count = samples
    self.noise = noise
    self.features = features
    self.seed = seed
  }

  public func samples() -> Samples {
    var random = NumPyRandom(seed: seed)
    let points = (0..<count * features).map { _ in random.randomSample() }
    let targets = (0..<count).map { n in
      let x = Array(points[n * features..<n * features + 5])
      let middle = x[2] - 0.5
      let y = 10 * sine(.pi * x[0] * x[1]) + 20 * (middle * middle) + 10 * x[3] + 5 * x[4]
      return Float(y + noise * random.standardNormal())
    }
    return Samples(features: features, points: points.map { Float($0) }, targets: targets)
  }
}
