import Testing

@testable import NeuralNetworks

/// `Fixtures/micrograd.json`, made by `Fixtures/micrograd.py` with EurekaLabs' own code.
private struct Micrograd: Decodable {
  struct Split: Decodable {
    let points: [[Float]]
    let labels: [Int]

    var samples: Samples {
      Samples(features: 2, points: points.flatMap { $0 }, labels: labels)
    }
  }

  let train: Split
  let validation: Split
  let start: [PyTorchFixture.StartLayer]
  let trainLosses: [Double]
  let validationLosses: [String: Double]

  static let recorded: Micrograd = load("micrograd")
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

struct `The training of EurekaLabs' micrograd` {
  @Test func `is replayed, loss by loss, within 1e-5`() throws {
    let fixture = Micrograd.recorded
    let recipe = Recipe(
      hidden: [8], activations: [.tanh], initializer: .glorotUniform, loss: .crossEntropy,
      optimizer: AdamW(learningRate: 0.1, beta1: 0.9, beta2: 0.95, weightDecay: 1e-4),
      epochs: 100, batchSize: 80, seed: 0)
    let trained = recipe.run(
      recipe.optimizer, from: fixture.start.network(.tanh), fixture.train.samples,
      validation: fixture.validation.samples, shuffle: { _ in })
    let epochs = trained.history.epochs
    #expect(fixture.trainLosses.count == 100)
    for (step, loss) in fixture.trainLosses.enumerated() {
      #expect(abs(Double(epochs[step + 1].train.loss) - loss) < 1e-5, "step \(step + 1)")
    }
    #expect(fixture.validationLosses.count == 10)
    for (step, loss) in fixture.validationLosses {
      // Taken before the step, and printed with six digits.
      let epoch = epochs[try #require(Int(step)) - 1]
      #expect(abs(Double(epoch.validation.loss) - loss) < 1e-5, "step \(step)")
    }
  }
}
