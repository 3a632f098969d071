import NeuralNetworks

/// A generator's points, of each class the share that it is given: scikit-learn's `weights`.
///
/// Of `n` points class `k` has `⌊weights[k] · n⌋`, and what is left is shared out from the first
/// class on, as `make_classification` does. Moons, circles and blobs are scikit-learn's of these
/// counts, point for point.
public struct ClassWeights<Generator: DataGenerator>: DataGenerator {
  public let generator: Generator
  /// `[classes]`; their sum is 1.
  public let weights: [Double]

  public var count: Int { generator.count }
  public var classes: Int { generator.classes }

  /// - Parameter weights: `[classes]`, or one fewer, when the last one is what is left.
  public init(_ generator: Generator, weights: [Double]) {
    self.generator = generator
    self.weights =
      weights.count == generator.classes
      ? weights : weights + [max(0, 1 - weights.reduce(0, +))]
  }

  public var usualCounts: [Int] {
    precondition(weights.count == classes, "a weight for each class")
    var counts = weights.map { min(Int(Double(count) * $0), count) }
    let rest = max(0, count - counts.reduce(0, +))
    for i in 0..<rest { counts[i % classes] += 1 }
    return counts
  }

  public func samples(ofEach counts: [Int]) -> Samples { generator.samples(ofEach: counts) }
}
