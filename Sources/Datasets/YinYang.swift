import NeuralNetworks

/// Yin (0), yang (1) and their dots (2): the data of
/// [Kriener, Göltz and Petrovici 2022](https://arxiv.org/abs/2102.08211), in a disc of radius 2.
///
/// Points are uniform in the disc; one of each class in turn, others being left out; then all are
/// moved by `N(0, noise)`.
public struct YinYang: DataGenerator {
  public let count: Int
  public let noise: Double
  public let seed: UInt32

  public let classes = 3

  public init(samples: Int, noise: Double = 0, seed: UInt32) {
    count = samples
    self.noise = noise
    self.seed = seed
  }

  public func samples(ofEach counts: [Int]) -> Samples {
    var random = NumPyRandom(seed: seed)
    var made = LabelledPoints()
    for turn in 0..<(counts.max() ?? 0) {
      for label in 0..<3 where turn < counts[label] {
        let place = place(of: label, &random)
        made.append(x: place.x, y: place.y, label: label)
      }
    }
    made.addNoise(noise, &random)
    return made.samples()
  }

  private func place(
    of label: Int, _ random: inout NumPyRandom
  ) -> (x: Double, y: Double) {
    while true {
      let (x, y) = random.place(inSquare: YinYangRule.radius)
      guard (x * x + y * y).squareRoot() <= YinYangRule.radius else { continue }
      if YinYangRule.label(x, y) == label { return (x, y) }
    }
  }

  public var bayesRule: (any BayesRule)? { noise == 0 ? YinYangRule() : nil }
}
