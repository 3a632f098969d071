import Testing

@testable import NeuralNetworks

/// `Fixtures/playground.json`, made by `Fixtures/playground.py`.
private struct Playground: Decodable {
  struct Split: Decodable, Sendable {
    let points: [[Float]]
    let labels: [Int]

    var samples: Samples {
      Samples(features: 2, points: points.flatMap { $0 }, labels: labels)
    }
  }

  struct Training: Decodable, CustomTestStringConvertible, Sendable {
    let name: String
    let train: Split
    let test: Split
    let start: [PyTorchFixture.StartLayer]
    /// By epoch, of the training and the test points.
    let losses: [String: [Double]]

    var testDescription: String { name }
  }

  let trainings: [Training]

  static let recorded: Playground = load("playground")
}

/// The page computes in 64 bits, training here in 32: after 2,500 steps the losses agree to as many
/// digits as 32 bits have left, more than the three that the page shows.
struct `A training of TensorFlow Playground` {
  @Test(arguments: Playground.recorded.trainings)
  fileprivate func `is replayed with the page's own points, weights and batches`(
    _ fixture: Playground.Training
  ) throws {
    let recipe = Recipe(
      hidden: [4, 2], activations: [.tanh, .tanh], initializer: .zeros,
      loss: .tanhSquared, optimizer: SGD(learningRate: 0.03), epochs: 100, batchSize: 10, seed: 0)
    let sides = [fixture.train, fixture.test].map { side in
      recipe.run(
        recipe.optimizer, from: fixture.start.network(.tanh), fixture.train.samples,
        validation: side.samples, shuffle: { _ in }
      ).history.epochs
    }
    #expect(fixture.losses.count == 5)
    for (epoch, losses) in fixture.losses {
      let number = try #require(Int(epoch))
      for (side, loss) in zip(sides, losses) {
        #expect(abs(Double(side[number].validation.loss) - loss) < 2e-6, "epoch \(epoch)")
      }
    }
  }

  /// The numbers that a port of the page's own source gives for its default address with a seed.
  @Test func `has the losses of the page's source`() throws {
    let circle = try #require(Playground.recorded.trainings.first { $0.name == "circle" })
    let published = [
      "0": [0.4994400968, 0.5011900890], "1": [0.4975783781, 0.4981158484],
      "10": [0.4862745708, 0.4842224294], "50": [0.0828365822, 0.0918138822],
      "100": [0.0103956732, 0.0115623639],
    ]
    for (epoch, losses) in published {
      for (own, other) in zip(try #require(circle.losses[epoch]), losses) {
        #expect(abs(own - other) < 1e-8)
      }
    }
  }
}

struct `The loss of TensorFlow Playground` {
  @Test func `has the slope of its value`() {
    let loss = Loss.tanhSquared
    for label in [Float(0), 1] {
      for z in [Float(-3), -0.5, 0, 0.25, 2] {
        func value(_ z: Float) -> Double {
          loss.tally(logits: Matrix(rows: 1, columns: 1, values: [z]), answers: [label]).loss
        }
        var slope: Float = .nan
        loss.delta(outputs: 1, logit: { _ in z }, target: { _ in label }, store: { slope = $1 })
        let step: Float = 1 / 64
        let quotient = (value(z + step) - value(z - step)) / Double(2 * step)
        #expect(abs(Double(slope) - quotient) < 2e-4)
      }
    }
    #expect(loss.outputs(classes: 2) == 1)
  }
}
