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

  /// The fastest of several trainings.
  func measured(_ engine: Engine) -> Measurement {
    let data = data
    var recipe = recipe
    recipe.epochs = 2
    let trial = Clock.seconds { train(recipe, data, engine) } / 2
    recipe.epochs = max(2, min(2000, Int(0.05 / trial)))
    let fastest = (0..<8).map { _ in Clock.seconds { train(recipe, data, engine) } }.min() ?? 0
    return Measurement(seconds: fastest / Double(recipe.epochs), operations: operations)
  }

  func train(_ recipe: Recipe, _ data: Dataset, _ engine: Engine) {
    let trained = recipe.train(on: data, engine: engine)
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
