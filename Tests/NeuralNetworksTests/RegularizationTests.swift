import Testing

@testable import NeuralNetworks

/// `Fixtures/regularization.json`, made by `Fixtures/regularization.py`.
private struct RegularizationFixture: Decodable {
  struct Options: Decodable, Sendable {
    let l1: Double?
    let l2: Double?
    let dropout: Double?
    let maxNorm: Double?
    let clipValue: Double?

    var regularization: Regularization {
      Regularization(
        penalty: Penalty(l1: l1 ?? 0, l2: l2 ?? 0), dropout: dropout ?? 0,
        clipping: maxNorm.map { .norm($0) } ?? clipValue.map { .value($0) })
    }
  }

  struct Names: Decodable, Sendable {
    let name: String
    let options: Options
  }

  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let seed: UInt64
    let training: PyTorchFixture.Training
    let names: Names

    enum Keys: String, CodingKey { case seed, training }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Keys.self)
      seed = try container.decode(UInt64.self, forKey: .seed)
      training = try container.decode(PyTorchFixture.Training.self, forKey: .training)
      names = try container.decode(Names.self, forKey: .training)
    }

    var testDescription: String { names.name }
  }

  let cases: [Case]

  static let recorded: RegularizationFixture = load("regularization")
}

@Suite struct RegularizationTests {
  @Test(arguments: RegularizationFixture.recorded.cases)
  private func `trains as PyTorch does`(_ fixture: RegularizationFixture.Case) throws {
    let network = try fixture.training.network
    let recipe = Recipe(
      hidden: [7, 5], activations: network.layers.dropLast().map(\.activation),
      initializer: .glorotUniform, loss: .crossEntropy,
      optimizer: SGD(learningRate: 0.1, momentum: 0.9), epochs: fixture.training.epochs.count,
      batchSize: fixture.training.batchSize, regularization: fixture.names.options.regularization,
      seed: fixture.seed)
    var orders = fixture.training.orders.makeIterator()
    let trained = recipe.run(
      recipe.optimizer, from: network, fixture.training.train,
      validation: fixture.training.validation,
      shuffle: { order in order = orders.next() ?? order })
    for (epoch, expected) in zip(trained.history.epochs.dropFirst(), fixture.training.epochs) {
      #expect(abs(Double(epoch.train.loss) - expected[0]) <= 1e-5, "epoch \(epoch.number)")
      #expect(epoch.train.accuracy == Float(expected[1]), "epoch \(epoch.number)")
      #expect(abs(Double(epoch.validation.loss) - expected[2]) <= 1e-5, "epoch \(epoch.number)")
      #expect(epoch.validation.accuracy == Float(expected[3]), "epoch \(epoch.number)")
      let norm = Double(try #require(epoch.gradientNorm))
      #expect(abs(norm - expected[4]) <= 1e-5 * max(1, expected[4]), "epoch \(epoch.number)")
      let layers = trained.history.layerGradientNorms[(epoch.number - 1) * 3..<epoch.number * 3]
      for (part, expected) in zip(layers, expected[5...]) {
        #expect(abs(Double(part) - expected) <= 1e-5 * max(1, expected), "epoch \(epoch.number)")
      }
    }
  }

  @Test func `dropout leaves out its share of the activations and makes up for it`() {
    let dropout = Dropout(rate: 0.3, key: 5)
    var values: [Float] = []
    for step in 1...50 {
      for sample in 0..<20 {
        var factors = dropout.factors(step: step, layer: 1, sample: sample)
        for _ in 0..<20 { values.append(factors.next()) }
      }
    }
    #expect(Set(values) == [0, Float(1 / 0.7)])
    let share = Double(values.count { $0 == 0 }) / Double(values.count)
    // Three standard deviations of 20,000 draws.
    #expect(abs(share - 0.3) < 3 * (0.3 * 0.7 / 20_000).squareRoot())
  }

  @Test func `dropout draws anew for every step, layer, sample and run, and nothing without it`() {
    func row(_ key: UInt64, _ step: Int, _ layer: Int, _ sample: Int) -> [Float] {
      var factors = Dropout(rate: 0.5, key: key).factors(step: step, layer: layer, sample: sample)
      return (0..<64).map { _ in factors.next() }
    }
    let rows = [
      row(1, 1, 0, 0), row(1, 2, 0, 0), row(1, 1, 1, 0), row(1, 1, 0, 1), row(1 << 40, 1, 0, 0),
    ]
    #expect(Set(rows).count == 5)
    #expect(row(1, 1, 0, 0) == rows[0])
    #expect(!Dropout.none.isActive)
  }

  @Test func `a gradient of NaN or infinity stays one when it is clipped`() {
    for clipping in [Clipping.norm(1), .value(1)] {
      #expect(ClippedGradient(clipping, norm: .nan).component(.nan).isNaN)
      #expect(ClippedGradient(clipping, norm: .infinity).component(.nan).isNaN)
    }
    #expect(ClippedGradient(.value(0.5), norm: 9).component(-3) == -0.5)
    #expect(ClippedGradient(.norm(3), norm: 2).component(1.5) == 1.5)
  }

  @Test func `L1 leaves weights alone that are zero`() {
    let penalty = Penalty(l1: 0.25)
    #expect(penalty.added(to: 1, weight: 0) == 1)
    #expect(penalty.added(to: 1, weight: -0.0) == 1)
    #expect(penalty.added(to: 1, weight: 2) == 1.25)
    #expect(penalty.added(to: 1, weight: -1e-30) == 0.75)
  }
}
