import Datasets
import NeuralNetworks
import Training

/// One training whose time is taken.
struct Exercise: Sendable {
  let widths: [Int]
  let batchSize: Int

  static let shapes = [
    [2, 3, 1], [2, 8, 8, 1], [2, 16, 16, 1], [2, 32, 32, 1], [2, 64, 64, 1],
    [2, 128, 128, 128, 3],
  ]
  static let batches = [16, 32, 128]
  static let samples = 1000

  struct Measurement {
    /// Of one epoch.
    let seconds: Double
    /// Of the matrix products of one epoch, a multiply-add being two.
    let operations: Double
  }

  /// The fastest of many stretches of about half a millisecond, in whole epochs.
  func measured(_ engine: Engine) -> Measurement {
    let data = data
    let epoch = Clock.fastest(of: 4) { train(data, engine, epochs: 4) { _ in } } / 4
    let stretch = max(1, Int(0.0005 / epoch))
    var fastest = Double.infinity
    for _ in 0..<8 {
      var start = Clock.now
      train(data, engine, epochs: max(20 * stretch, Int(0.04 / epoch))) { epoch in
        guard epoch.number % stretch == 0 else { return }
        let now = Clock.now
        if epoch.number > 0 { fastest = min(fastest, (now - start) / Double(stretch)) }
        start = now
      }
    }
    return Measurement(seconds: fastest, operations: operations)
  }

  func train(
    _ data: Dataset, _ engine: Engine, epochs: Int,
    observe: (History.Epoch) -> Void
  ) {
    var recipe = recipe
    recipe.epochs = epochs
    let trained = recipe.train(on: data, engine: engine) {
      observe($0)
      return .carryOn
    }
    precondition(trained.ending == .finished, "a training that works")
  }

  var recipe: Recipe {
    let hidden = Array(widths.dropFirst().dropLast())
    return Recipe(
      hidden: hidden, activations: hidden.map { _ in .tanh }, initializer: .glorotUniform,
      loss: outputs == 1 ? .binaryCrossEntropy : .crossEntropy, optimizer: Adam(), epochs: 1,
      batchSize: batchSize, seed: 1)
  }

  /// Points of a square, labelled by their quadrants.
  var data: Dataset {
    let classes = max(2, outputs)
    return Dataset(
      train: samples(Self.samples, classes: classes), validation: samples(1, classes: classes),
      featureNames: ["x1", "x2"], classNames: (0..<classes).map { "\($0)" })
  }

  private var outputs: Int { widths[widths.count - 1] }

  private func samples(_ count: Int, classes: Int) -> Samples {
    var random = RandomStream(seed: 7, purpose: .weights)
    let points = (0..<count * 2).map { _ in Float(random.uniform(in: -2, 2)) }
    let labels = (0..<count).map { n in
      (points[2 * n] > 0 ? 1 : 0) + (classes > 2 && points[2 * n + 1] > 0 ? 1 : 0)
    }
    return Samples(features: 2, points: points, labels: labels)
  }

  /// Forward, gradient of the weights and, but for the first layer, of the inputs.
  private var operations: Double {
    let products = widths.indices.dropLast().map { l in
      widths[l] * widths[l + 1] * (l > 0 ? 3 : 2)
    }
    return Double(2 * Self.samples * products.reduce(0, +))
  }
}
