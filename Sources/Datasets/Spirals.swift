import NeuralNetworks

/// Arms of a spiral, one for each class, from the origin to the unit circle.
///
/// The points of an arm are evenly spaced in `t`, in polar coordinates `(t, 2π (turns t + arm /
/// arms))`; then all are moved by `N(0, noise)`. In NumPy:
///
///     random = np.random.RandomState(seed)
///     arm, step = np.arange(samples) % arms, np.arange(samples) // arms
///     t = (step + 0.5) / ((samples - arm + arms - 1) // arms)
///     angle = 2 * np.pi * (turns * t + arm / arms)
///     X = np.column_stack([t * np.cos(angle), t * np.sin(angle)])
///     X += random.normal(scale=noise, size=X.shape)
///     y = arm
public struct Spirals: DataGenerator {
  /// The number of points.
  public let count: Int
  public let noise: Double
  public let turns: Double
  public let arms: Int
  public let seed: UInt32

  public var classes: Int { arms }

  public init(
    samples: Int, noise: Double, turns: Double = 1, arms: Int = 2, seed: UInt32
  ) {
    count = samples
    self.noise = noise
    self.turns = turns
    self.arms = arms
    self.seed = seed
  }

  public func samples() -> Samples {
    var random = NumPyRandom(seed: seed)
    var made = LabelledPoints()
    for i in 0..<count {
      let (arm, step) = (i % arms, i / arms)
      let armCount = (count - arm + arms - 1) / arms
      let t = (Double(step) + 0.5) / Double(armCount)
      let angle = 2 * .pi * (turns * t + Double(arm) / Double(arms))
      made.append(x: t * cosine(angle), y: t * sine(angle), label: arm)
    }
    made.addNoise(noise, &random)
    return made.samples()
  }
}
