import Testing

@testable import NeuralNetworks

/// `Fixtures/diagnosis.json`, made by `Fixtures/diagnosis.py`.
private struct DiagnosisFixture: Decodable {
  struct Layer: Decodable, Sendable {
    let dead: Double?
    let low: Double?
    let high: Double?
  }

  struct Activity: Decodable, Sendable, CustomTestStringConvertible {
    let activation: String
    let points: [[Float]]
    let layers: [Layer]
    let start: [PyTorchFixture.StartLayer]

    var testDescription: String { activation }

    var samples: Samples {
      Samples(
        features: points[0].count, points: points.flatMap { $0 },
        labels: points.map { _ in 0 })
    }

    func network(_ activation: Activation) -> Network {
      Network(
        layers: start.enumerated().map { l, layer in
          built(layer, l < start.count - 1 ? activation : .identity)
        })
    }

    private func built(
      _ layer: PyTorchFixture.StartLayer, _ activation: Activation
    ) -> NeuralNetworks.Layer {
      NeuralNetworks.Layer(
        weights: Matrix(
          rows: layer.weights.count, columns: layer.biases.count,
          values: layer.weights.flatMap { $0 }), biases: layer.biases, activation: activation)
    }
  }

  struct Calibration: Decodable, Sendable {
    let logits: [[Float]]
    let labels: [Int]
    let error: Double
  }

  let activities: [Activity]
  let calibrations: [Calibration]

  static let recorded: DiagnosisFixture = load("diagnosis")
}

private func matrix(_ rows: [[Float]]) -> Matrix {
  Matrix(rows: rows.count, columns: rows[0].count, values: rows.flatMap { $0 })
}

struct `The activity of hidden units` {
  @Test(arguments: DiagnosisFixture.recorded.activities)
  private func `has the shares that PyTorch's values and slopes have`(
    _ fixture: DiagnosisFixture.Activity
  ) throws {
    let activation = try #require(Activation.all.first { $0.word == fixture.activation })
    let activity = fixture.network(activation).activity(on: fixture.samples)
    #expect(activity.count == fixture.layers.count)
    for (ours, expected) in zip(activity, fixture.layers) {
      let pairs = [
        (ours.dead, expected.dead), (ours.saturatedLow, expected.low),
        (ours.saturatedHigh, expected.high),
      ]
      for (share, expected) in pairs {
        #expect((share == nil) == (expected == nil))
        #expect(abs((share ?? 0) - (expected ?? 0)) <= 1e-12)
      }
    }
  }

  @Test func `is recorded for every activation that can die or saturate`() {
    let words = Set(DiagnosisFixture.recorded.activities.map { $0.activation })
    for activation in Activation.all where activation.canDie || activation.ends != nil {
      #expect(words.contains(activation.word))
    }
  }

  @Test(arguments: Activation.all)
  func `saturates between the ends that the function comes near and never leaves`(
    _ activation: Activation
  ) {
    let values = stride(from: Float(-200), through: 200, by: 0.01).map { activation.value($0) }
    guard let ends = activation.ends else {
      #expect((values.max() ?? 0) >= 100)
      return
    }
    let reach = (ends.upperBound - ends.lowerBound) / 100
    #expect(values.allSatisfy { ends.contains($0) })
    #expect(values.contains { $0 <= ends.lowerBound + reach })
    #expect(values.contains { $0 >= ends.upperBound - reach })
  }

  @Test func `is unknown without samples`() {
    let network = `A training`.recipe.untrained(features: 2, classes: 2)
    let none = Samples(features: 2, points: [], labels: [])
    let nothing = LayerActivity(dead: nil, saturatedLow: nil, saturatedHigh: nil)
    #expect(network.activity(on: none) == [nothing])
  }
}

struct `The expected calibration error` {
  @Test(arguments: DiagnosisFixture.recorded.calibrations)
  private func `is that of scikit-learn's calibration curve`(
    _ fixture: DiagnosisFixture.Calibration
  ) throws {
    let error = try #require(
      Loss.calibrationError(logits: matrix(fixture.logits), labels: fixture.labels))
    #expect(abs(error - fixture.error) <= 1e-6)
  }

  @Test func `is nothing for one that is sure and right, all for one that is sure and wrong`() {
    let sure = matrix([[90], [-90], [90]])
    #expect(Loss.calibrationError(logits: sure, labels: [1, 0, 1]) == 0)
    #expect(Loss.calibrationError(logits: sure, labels: [0, 1, 0]) == 1)
    // Half sure and right half of the time.
    #expect(Loss.calibrationError(logits: matrix([[0], [0]]), labels: [1, 0]) == 0)
  }

  @Test func `is unknown without samples, and where a logit is no number`() {
    #expect(Loss.calibrationError(logits: Matrix(rows: 0, columns: 1), labels: []) == nil)
    #expect(Loss.calibrationError(logits: matrix([[1], [.nan]]), labels: [0, 1]) == nil)
    #expect(Loss.calibrationError(logits: matrix([[1, .infinity]]), labels: [0]) == nil)
  }
}
