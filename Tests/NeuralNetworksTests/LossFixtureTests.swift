import Testing

@testable import NeuralNetworks

/// `Fixtures/losses.json`: what PyTorch computes in float64. Made by `Fixtures/losses.py`.
struct LossFixture: Decodable {
  struct Table: Decodable, CustomTestStringConvertible, Sendable {
    let loss: String
    let outputs: Int
    let z: [[Float]]
    let y: [Float]
    let value: [Double]
    let gradient: [[Double]]

    var testDescription: String { "\(loss), \(outputs) outputs" }
  }

  struct Training: Decodable, CustomTestStringConvertible, Sendable {
    let loss: String
    let outputs: Int
    let points: [[Float]]
    let answers: [Float]
    let validationPoints: [[Float]]
    let validationAnswers: [Float]
    let start: [PyTorchFixture.StartLayer]
    let epochs: [[Double]]

    var testDescription: String { "\(loss), \(outputs) outputs" }
  }

  let delta: Float
  let tables: [Table]
  let trainings: [Training]

  static let recorded: LossFixture = load("losses")

  static func loss(_ name: String) throws -> Loss {
    let words = name.split(separator: " ").map { String($0) }
    guard words.count > 1 else { return .hinge }
    if words[0] == "tanh" { return .tanhSquared }
    if words[0] == "poisson" { return .poisson }
    if words[0] == "binary" { return .binaryCrossEntropy }
    if words[0] == "categorical" { return .crossEntropy }
    let distances: [String: Distance] = [
      "squared": .squared, "absolute": .absolute, "huber": .huber(delta: recorded.delta),
    ]
    let distance = try #require(distances[words[1]])
    return words[0] == "regression" ? .regression(distance) : .probabilities(distance)
  }
}

@Suite struct `A loss as PyTorch has it` {
  @Test(arguments: LossFixture.recorded.tables)
  func `has its values and gradients`(_ table: LossFixture.Table) throws {
    let loss = try LossFixture.loss(table.loss)
    for (s, z) in table.z.enumerated() {
      let tally = loss.tally(
        logits: Matrix(rows: 1, columns: table.outputs, values: z), answers: [table.y[s]])
      #expect(abs(tally.loss - table.value[s]) <= 2e-6 * (1 + table.value[s]))
      var gradient = [Float](repeating: .nan, count: table.outputs)
      loss.delta(
        outputs: table.outputs, logit: { z[$0] },
        target: { Loss.target(table.y[s], output: $0, of: table.outputs) },
        store: { gradient[$0] = $1 })
      for (ours, theirs) in zip(gradient, table.gradient[s]) {
        #expect(abs(Double(ours) - theirs) <= 2e-6 * (1 + abs(theirs)), "sample \(s)")
      }
    }
  }

  @Test(arguments: LossFixture.recorded.trainings)
  func `trains as it does there, with its R² and root mean square`(
    _ fixture: LossFixture.Training
  ) throws {
    let loss = try LossFixture.loss(fixture.loss)
    func samples(_ points: [[Float]], _ answers: [Float]) -> Samples {
      loss.isRegression
        ? Samples(features: 2, points: points.flatMap { $0 }, targets: answers)
        : Samples(features: 2, points: points.flatMap { $0 }, labels: answers.map { Int($0) })
    }
    let layers = fixture.start.enumerated().map { l, layer in
      Layer(
        weights: Matrix(
          rows: layer.weights.count, columns: layer.biases.count,
          values: layer.weights.flatMap { $0 }), biases: layer.biases,
        activation: l == 0 ? .tanh : .identity)
    }
    let recipe = Recipe(
      hidden: [6], activations: [.tanh], initializer: .glorotUniform, loss: loss,
      optimizer: SGD(learningRate: 0.05), epochs: fixture.epochs.count, batchSize: 40, seed: 0)
    let train = samples(fixture.points, fixture.answers)
    let validation = samples(fixture.validationPoints, fixture.validationAnswers)
    let trained = recipe.run(
      SGD(learningRate: 0.05), from: Network(layers: layers), train, validation: validation,
      shuffle: { _ in })
    for (epoch, expected) in zip(trained.history.epochs.dropFirst(), fixture.epochs) {
      #expect(abs(Double(epoch.train.loss) - expected[0]) <= 1e-5)
      #expect(abs(Double(epoch.validation.loss) - expected[3]) <= 1e-5)
      guard loss.isRegression else { continue }
      let ours = [
        epoch.train.r2, epoch.train.rmse ?? .nan, epoch.validation.r2,
        epoch.validation.rmse ?? .nan,
      ]
      let theirs = [expected[1], expected[2], expected[4], expected[5]]
      for (a, b) in zip(ours, theirs) { #expect(abs(Double(a) - b) <= 1e-5) }
    }
  }

  @Test func `is recorded for every loss, on one output and on several`() throws {
    let tables = try LossFixture.recorded.tables.map { try LossFixture.loss($0.loss) }
    let trainings = try LossFixture.recorded.trainings.map { try LossFixture.loss($0.loss) }
    let delta = LossFixture.recorded.delta
    let all: Set<Loss> = [
      .binaryCrossEntropy, .crossEntropy, .hinge, .tanhSquared, .probabilities(.squared),
      .probabilities(.absolute), .probabilities(.huber(delta: delta)), .regression(.squared),
      .regression(.absolute), .regression(.huber(delta: delta)), .poisson,
    ]
    #expect(Set(tables) == all && Set(trainings) == all)
    for loss in all where loss.outputs(classes: 4) > 1 {
      let outputs = zip(tables, LossFixture.recorded.tables).filter { $0.0 == loss }.map {
        $0.1.outputs
      }
      #expect(outputs.contains { $0 > 2 } && outputs.count > 1, "\(loss)")
    }
  }

  @Test func `finds an answer with R² 0 as good as the mean of all`() {
    let samples = Samples(features: 1, points: [0, 0, 0, 0], targets: [1, 2, 3, 6])
    let network = Network(
      layers: [
        Layer(weights: Matrix(rows: 1, columns: 1), biases: [3], activation: .identity)
      ])
    let metrics = network.metrics(.regression(.squared), on: samples)
    #expect(metrics.r2 == 0 && metrics.loss == 3.5 && metrics.rmse == Float(3.5).squareRoot())
  }
}
