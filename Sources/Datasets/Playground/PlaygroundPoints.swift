import NeuralNetworks

/// What TensorFlow Playground draws of one of its data sets.
package protocol PlaygroundPoints {
  /// Their number.
  var count: Int { get }

  /// The points, in the order in which the page makes them.
  ///
  /// - Parameter counts: How many each class has, `[classes]`; nil for as many as on the page.
  func drawn(ofEach counts: [Int]?, _ random: inout some UniformRandom) -> Samples
}

/// Whose random numbers a data set of TensorFlow Playground is made of.
public enum PlaygroundSeed: Hashable, Sendable {
  /// Those of ``NumPyRandom``, in the order in which they are drawn.
  case numPy(UInt32)
  /// Those of the page with this seed in its address, in its order: its first points are those that it trains
  /// on. Only the first network of a page has this seed; pressing its reset draws on.
  case page(String)
}

extension PlaygroundPoints {
  func samples(ofEach counts: [Int]?, _ seed: PlaygroundSeed) -> Samples {
    switch seed {
    case .numPy(let seed):
      var random = NumPyRandom(seed: seed)
      return drawn(ofEach: counts, &random)
    case .page(let seed):
      var random = SeedRandom(seed: seed)
      return shuffled(ofEach: counts, &random)
    }
  }

  private func shuffled(ofEach counts: [Int]?, _ random: inout SeedRandom) -> Samples {
    let points = drawn(ofEach: counts, &random)
    return points.picking(random.permutation(count)[...])
  }

  /// The weights that the page with a seed draws after its points, uniform in `[−½, ½)`: of each layer
  /// `[outputs, inputs]`.
  ///
  /// - Parameter widths: Inputs, hidden layers, outputs.
  package func weights(seed: String, widths: [Int]) -> [[[Double]]] {
    var random = SeedRandom(seed: seed)
    _ = shuffled(ofEach: nil, &random)
    return zip(widths, widths.dropFirst()).map { inputs, outputs in
      (0..<outputs).map { _ in (0..<inputs).map { _ in random.randomSample() - 0.5 } }
    }
  }
}
