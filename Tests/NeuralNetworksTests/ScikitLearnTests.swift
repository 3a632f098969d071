import Testing

@testable import NeuralNetworks

/// `Fixtures/scikit_learn.json`, made by `Fixtures/scikit_learn.py`.
private struct ScikitLearn: Decodable {
  struct Training: Decodable, CustomTestStringConvertible, Sendable {
    let name: String
    let activation: String
    let solver: String
    let momentum: Double
    let nesterov: Bool
    let learningRate: Double
    let alpha: Double
    let batchSize: Int
    let points: [[Float]]
    let labels: [Int]
    let start: [PyTorchFixture.StartLayer]
    let orders: [[Int]]
    let losses: [Double]
    let end: [PyTorchFixture.StartLayer]

    var testDescription: String { name }

    var samples: Samples {
      Samples(features: 2, points: points.flatMap { $0 }, labels: labels)
    }

    var recipe: Recipe {
      get throws {
        let hidden = try #require(Activation.all.first { $0.word == activation })
        let isTwoClasses = labels.allSatisfy { $0 < 2 }
        // It adds alpha / 2 times the squares of the weights to the sum over a batch, not the mean.
        return Recipe(
          hidden: start.dropLast().map { $0.biases.count },
          activations: start.dropLast().map { _ in hidden }, initializer: .glorotUniform,
          loss: isTwoClasses ? .binaryCrossEntropy : .crossEntropy,
          optimizer: solver == "adam"
            ? Adam(learningRate: learningRate)
            : SGD(learningRate: learningRate, momentum: momentum, nesterov: nesterov),
          epochs: orders.count, batchSize: batchSize,
          regularization: Regularization(penalty: Penalty(l2: alpha / Double(batchSize))), seed: 0)
      }
    }
  }

  let trainings: [Training]

  static let recorded: ScikitLearn = load("scikit_learn")
}

struct `Training like scikit-learn's MLPClassifier` {
  @Test(arguments: ScikitLearn.recorded.trainings)
  fileprivate func `with its data, start and order gives its losses and weights`(
    _ fixture: ScikitLearn.Training
  ) throws {
    let recipe = try fixture.recipe
    let activation = try #require(recipe.activations.first)
    var orders = fixture.orders.makeIterator()
    let trained = recipe.run(
      recipe.optimizer, from: fixture.start.network(activation), fixture.samples,
      validation: fixture.samples, shuffle: { order in order = orders.next() ?? order })
    // Its losses hold the penalty, ours do not.
    if fixture.alpha == 0 {
      for (epoch, loss) in zip(trained.history.epochs.dropFirst(), fixture.losses) {
        #expect(abs(Double(epoch.train.loss) - loss) < 2e-5, "epoch \(epoch.number)")
      }
    }
    let end = fixture.end.network(activation)
    for (l, (own, other)) in zip(trained.network.layers, end.layers).enumerated() {
      let pairs = zip(own.weights.values + own.biases, other.weights.values + other.biases)
      #expect(pairs.allSatisfy { abs($0 - $1) < 1e-4 }, "layer \(l)")
    }
  }

  @Test func `is held for both of its solvers, with and without alpha`() {
    let trainings = ScikitLearn.recorded.trainings
    #expect(Set(trainings.map { "\($0.solver) \($0.alpha > 0)" }).count == 4)
    #expect(Set(trainings.map { $0.activation }) == ["tanh", "relu", "sigmoid"])
  }
}

extension [PyTorchFixture.StartLayer] {
  /// A network of these weights, its hidden layers of one activation.
  func network(_ activation: Activation) -> Network {
    Network(
      layers: enumerated().map { l, layer in
        Layer(
          weights: Matrix(
            rows: layer.weights.count, columns: layer.biases.count,
            values: layer.weights.flatMap { $0 }),
          biases: layer.biases, activation: l < count - 1 ? activation : .identity)
      })
  }
}
