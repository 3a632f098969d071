import NeuralNetworks

/// A sine of a single input.
///
///     y = sin(frequency x) + N(0, noise),      x uniform in [−π, π]
///
/// In NumPy:
///
///     x = random.uniform(-np.pi, np.pi, samples)
///     y = np.sin(frequency * x) + noise * random.standard_normal(samples)
public struct SineWave: TargetGenerator {
  public let count: Int
  public let noise: Double
  public let frequency: Double
  public let seed: UInt32

  public var featureNames: [String] { ["x"] }

  public init(samples: Int, noise: Double = 0.1, frequency: Double = 1, seed: UInt32) {
    count = samples
    self.noise = noise
    self.frequency = frequency
    self.seed = seed
  }

  public func samples() -> Samples {
    var random = NumPyRandom(seed: seed)
    let places = (0..<count).map { _ in random.uniform(-.pi, .pi) }
    return Samples(
      features: 1, points: places.map { Float($0) },
      targets: places.map { Float(sine(frequency * $0) + noise * random.standardNormal()) })
  }
}
