import NeuralNetworks

/// A generator's points, of which a share has a wrong label.
///
/// `⌊share · n + ½⌋` of the points, chosen at random, get another class, each of the others with the
/// same chance. The choice has a random stream of its own, so that the points stay where they are.
public struct LabelNoise<Generator: DataGenerator>: DataGenerator {
  public let generator: Generator
  /// Below 1.
  public let share: Double
  public let seed: UInt32

  public var count: Int { generator.count }
  public var classes: Int { generator.classes }
  public var usualCounts: [Int] { generator.usualCounts }

  public init(_ generator: Generator, share: Double, seed: UInt32) {
    self.generator = generator
    self.share = share
    self.seed = seed
  }

  public func samples() -> Samples { noisy(generator.samples()) }

  public func samples(ofEach counts: [Int]) -> Samples {
    noisy(generator.samples(ofEach: counts))
  }

  private func noisy(_ clean: Samples) -> Samples {
    var random = RandomStream(seed: UInt64(seed), purpose: .labelNoise)
    var order = Array(0..<clean.count)
    random.shuffle(&order)
    var labels = clean.labels
    for i in order.prefix(Int((share * Double(clean.count)).rounded())) {
      labels[i] = (labels[i] + 1 + random.below(classes - 1)) % classes
    }
    return Samples(features: clean.features, points: clean.points, labels: labels)
  }

  /// The same as without the noise as long as the right class stays the likeliest.
  public var bayesRule: (any BayesRule)? {
    guard let rule = generator.bayesRule, share < 1 - 1 / Double(classes) else { return nil }
    return NoisyLabelsRule(rule, share: share, classes: classes)
  }
}
