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

  public func samples(ofEach counts: [Int]) -> Samples {
    var random = NumPyRandom(seed: seed)
    var made = LabelledPoints()
    for step in 0..<(counts.max() ?? 0) {
      for arm in 0..<arms where step < counts[arm] {
        let place = place(on: arm, (Double(step) + 0.5) / Double(counts[arm]))
        made.append(x: place.x, y: place.y, label: arm)
      }
    }
    made.addNoise(noise, &random)
    return made.samples()
  }

  private func place(on arm: Int, _ t: Double) -> (x: Double, y: Double) {
    let angle = 2 * .pi * (turns * t + Double(arm) / Double(arms))
    return (t * cosine(angle), t * sine(angle))
  }

  /// Of so many points that `t` is uniform in `[0, 1]`; nil for very many turns.
  public var bayesRule: (any BayesRule)? {
    // At the end of an arm, d/dt (t, 2π turns t) is the longest.
    let speed = (1 + 4 * Double.pi * Double.pi * turns * turns).squareRoot()
    return NoisyCurves(classes: arms, t: (0, 1), speed: speed, noise: noise) {
      place(on: $0, $1)
    }
  }
}
