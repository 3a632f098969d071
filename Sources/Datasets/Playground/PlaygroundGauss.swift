import NeuralNetworks

/// The two clouds of [TensorFlow Playground](https://playground.tensorflow.org), by the formulas of
/// its `dataset.ts`.
///
///     N((2, 2), v), class 1, and N((−2, −2), v), class 0,      v = ½ + 7 noise
///
/// with the variance `v` from ½ to 4. Only the first number of a polar pair is used.
public struct PlaygroundGauss: DataGenerator, PlaygroundPoints {
  private static let centre = 2.0

  public let count: Int
  /// From 0 to 0.5.
  public let noise: Double
  public let seed: PlaygroundSeed

  public let classes = 2

  public init(samples: Int = 500, noise: Double = 0, seed: PlaygroundSeed) {
    count = samples
    self.noise = noise
    self.seed = seed
  }

  private var deviation: Double { (0.5 + 7 * noise).squareRoot() }

  public var usualCounts: [Int] { [count - count / 2, count / 2] }

  public func samples(ofEach counts: [Int]) -> Samples { samples(ofEach: counts, seed) }

  package func drawn(ofEach counts: [Int]?, _ random: inout some UniformRandom) -> Samples {
    let counts = counts ?? usualCounts
    var made = LabelledPoints()
    for (label, centre) in [(1, PlaygroundGauss.centre), (0, -PlaygroundGauss.centre)] {
      for _ in 0..<counts[label] {
        let x = centre + deviation * random.firstOfPolarPair()
        made.append(x: x, y: centre + deviation * random.firstOfPolarPair(), label: label)
      }
    }
    return made.samples()
  }

  public var bayesRule: (any BayesRule)? {
    let centre = PlaygroundGauss.centre
    return NearestCentre([(-centre, -centre), (centre, centre)], noise: deviation)
  }
}

extension UniformRandom {
  /// Standard normal: `a √(−2 log s / s)`, `s = a² + b²`, of the first point of the unit disc.
  fileprivate mutating func firstOfPolarPair() -> Double {
    while true {
      let a = 2 * randomSample() - 1
      let b = 2 * randomSample() - 1
      let s = a * a + b * b
      if s <= 1, s > 0 { return a * (-2 * logarithm(s) / s).squareRoot() }
    }
  }
}
