import Datasets
import NeuralNetworks
import Testing
import Training

@testable import Sweeps

/// `Fixtures/micrograd.json`, made by `Fixtures/micrograd.py` with EurekaLabs' own code.
private struct Micrograd: Decodable {
  struct Split: Decodable {
    let points: [[Float]]
    let labels: [Int]
  }

  struct Layer: Decodable {
    /// `[inputs, outputs]`
    let weights: [[Double]]
    let biases: [Double]
  }

  let train: Split
  let validation: Split
  let start: [Layer]
  let trainLosses: [Double]
  let validationLosses: [String: Double]
}

/// `Fixtures/scikit_learn.json`, made by `Fixtures/scikit_learn.py`.
private struct Classifier: Decodable {
  struct Layer: Decodable {
    let weight: [[Double]]
    let bias: [Double]
  }

  struct Training: Decodable {
    let solver: String
    let l2: Double
    let losses: [Double]
    let validationLoss: Double
    let validationAccuracy: Double
  }

  let start: [Layer]
  let trainings: [Training]
}

/// Specs of `experiments` that train what other programs trained.
struct `A replay` {
  private static func runs(_ file: String) throws -> [Run] {
    let (plan, problems) = try Experiments.read(Experiments.text(file))
    #expect(problems.isEmpty)
    return try #require(plan).map { $0.run }
  }

  private static func given(_ run: Run) throws -> [LayerWeights] {
    let settings = run.training.choice("initializer").settings
    guard case .weights(let layers) = settings["layers"] else { return [] }
    return layers
  }

  @Test func `of EurekaLabs' micrograd has its losses within 1e-5`() throws {
    let fixture: Micrograd = load("micrograd")
    let run = try #require(Self.runs("micrograd.json").first)
    let data = try run.data(Experiments.files)
    for (own, other) in [(data.train, fixture.train), (data.validation, fixture.validation)] {
      #expect(own.points == other.points.flatMap { $0 } && own.labels == other.labels)
    }
    let layers = try Self.given(run)
    #expect(layers.map { $0.bias } == fixture.start.map { $0.biases })
    for (own, other) in zip(layers, fixture.start) {
      for (j, row) in own.weight.enumerated() { #expect(row == other.weights.map { $0[j] }) }
    }
    let epochs = run.recipe.train(on: data).history.epochs
    #expect(fixture.trainLosses.count == 100 && fixture.validationLosses.count == 10)
    for (step, loss) in fixture.trainLosses.enumerated() {
      #expect(abs(Double(epochs[step + 1].train.loss) - loss) < 1e-5, "step \(step + 1)")
    }
    for (step, loss) in fixture.validationLosses {
      // Taken before the step, and printed with six digits.
      let epoch = epochs[try #require(Int(step)) - 1]
      #expect(abs(Double(epoch.validation.loss) - loss) < 1e-5, "step \(step)")
    }
  }

  /// It computes in 64 bits, and adds epsilon at another place of Adam.
  @Test func `of scikit-learn's MLPClassifier has its losses within 1e-5`() throws {
    let fixture: Classifier = load("scikit_learn")
    let runs = try Self.runs("scikit-learn.json")
    #expect(runs.count == fixture.trainings.count && runs.count == 4)
    for (run, other) in zip(runs, fixture.trainings) {
      #expect(run.rule.kind == other.solver && run.l2 == other.l2)
      let layers = try Self.given(run)
      #expect(layers.map { $0.weight } == fixture.start.map { $0.weight })
      #expect(layers.map { $0.bias } == fixture.start.map { $0.bias })
      let epochs = run.recipe.train(on: try run.data(Experiments.files)).history.epochs
      for (own, loss) in zip(epochs.dropFirst(), other.losses) {
        #expect(abs(Double(own.train.loss) - loss) < 1e-5, "\(other.solver), epoch \(own.number)")
      }
      let end = try #require(epochs.last).validation
      #expect(abs(Double(end.loss) - other.validationLoss) < 1e-5)
      #expect(abs(Double(end.accuracy) - other.validationAccuracy) < 1e-6)
    }
    #expect(fixture.trainings.count { $0.losses.count == 60 } == 2)
  }
}
