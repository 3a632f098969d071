import NeuralNetworks

/// The two spirals of Lang and Witbrock 1988, as Carnegie Mellon's benchmark has them: with 194
/// samples and no noise its very points.
///
///     φ = i π / 16,  r = 6.5 (104 − i) / 104,  i = 0 … 96:      (r sin φ, r cos φ), label 1
///
/// and the same through the origin, label 0. With another number of points `i` is evenly spaced;
/// then all are moved by `N(0, noise)`.
public struct TwoSpirals: DataGenerator {
  private static let end = 96.0

  public let count: Int
  public let noise: Double
  public let seed: UInt32

  public let classes = 2

  public init(samples: Int = 194, noise: Double = 0, seed: UInt32) {
    count = samples
    self.noise = noise
    self.seed = seed
  }

  public var usualCounts: [Int] { halves(count) }

  public func samples(ofEach counts: [Int]) -> Samples {
    var random = NumPyRandom(seed: seed)
    var made = LabelledPoints()
    for label in [1, 0] {
      for i in evenlySpaced(to: TwoSpirals.end, count: counts[label]) {
        let place = TwoSpirals.place(on: label, i)
        made.append(x: place.x, y: place.y, label: label)
      }
    }
    made.addNoise(noise, &random)
    return made.samples()
  }

  private static func place(on label: Int, _ i: Double) -> (x: Double, y: Double) {
    let angle = i * .pi / 16
    let r = (label == 1 ? 6.5 : -6.5) * (104 - i) / 104
    return (r * sine(angle), r * cosine(angle))
  }

  public var bayesRule: (any BayesRule)? {
    // The first turn is the fastest: 6.5 π / 16 around and 6.5 / 104 inward.
    NoisyCurves(classes: 2, t: (0, TwoSpirals.end), speed: 1.28, noise: noise) {
      TwoSpirals.place(on: $0, $1)
    }
  }
}
