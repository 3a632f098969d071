import NeuralNetworks
import Testing

@testable import Training

/// The kernels that this machine can run.
let kernels = Engine.allCases.filter { $0 != .textbook && $0.isAvailable }

struct `Kernels give the textbook's bits` {
  @Test(arguments: Case.everyFormula + Case.everyParameter)
  func `with every activation, optimizer and loss`(_ example: Case) {
    expectTextbookBits(example)
  }

  @Test(arguments: Case.everyLoss)
  func `with the losses of margins, distances and regression`(_ example: Case) {
    expectTextbookBits(example)
  }

  @Test(arguments: Case.everyShape)
  func `in every shape, with every batch`(_ example: Case) {
    expectTextbookBits(example)
  }

  @Test(arguments: Case.everySchedule)
  func `with every schedule and optimizer`(_ example: Case) {
    expectTextbookBits(example)
  }

  @Test func `in hundreds of random cases`() {
    var dice = Dice(seed: 20)
    for _ in 0..<300 { expectTextbookBits(.random(&dice)) }
    // Of many vectors a row, and of several pieces a batch.
    for _ in 0..<30 { expectTextbookBits(.random(&dice, widest: 100, samples: 100)) }
  }

  @Test func `with L-BFGS, which needs full batches`() {
    for widths in [[2, 1], [2, 5, 3, 1], [3, 17, 3]] {
      let example = Case(
        widths: widths, activation: .tanh, optimizer: LBFGS(),
        loss: widths.last == 1 ? .binaryCrossEntropy : .crossEntropy, batchSize: 150,
        samples: 150, epochs: 4, regularization: Regularization(penalty: Penalty(l2: 0.01)))
      expectTextbookBits(example)
    }
  }

  @Test func `when training diverges`() {
    var example = Case(widths: [2, 5, 1], activation: .relu, batchSize: 16)
    example.optimizer = SGD(learningRate: 1e30)
    #expect(example.train(.textbook).ending == .diverged)
    expectTextbookBits(example)
  }

  @Test(arguments: kernels)
  func `for the logits of many points`(_ engine: Engine) {
    for widths in [[2, 1], [2, 16, 16, 1], [3, 17, 5, 4]] {
      let example = Case(widths: widths, activation: .tanh, batchSize: 8)
      let network = example.recipe.untrained(features: widths[0], classes: example.classes)
      let points = Matrix(
        rows: 333, columns: widths[0], values: example.samples(333, seed: 5).points)
      let expected = network.logits(points).values.map(\.bitPattern)
      #expect(engine.logits(network, points).values.map(\.bitPattern) == expected)
    }
  }

  @Test(arguments: kernels, Case.allLosses)
  func `for the metrics of a whole set`(_ engine: Engine, _ loss: Loss) {
    let outputs = loss.outputs(classes: 3)
    let example = Case(widths: [2, 9, outputs], activation: .gelu, loss: loss, batchSize: 8)
    let network = example.recipe.untrained(features: 2, classes: example.classes)
    let samples = example.samples(133, seed: 6)
    #expect(
      engine.metrics(network, loss, on: samples) == network.metrics(loss, on: samples))
  }

  @Test(arguments: kernels)
  func `for what hidden units do`(_ engine: Engine) {
    let shapes = [[2, 1], [2, 9, 1], [3, 17, 5, 4]]
    for (n, activation) in Activation.all.enumerated() {
      let widths = shapes[n % 2 + 1]
      let example = Case(widths: widths, activation: activation, batchSize: 8)
      var network = example.recipe.untrained(features: widths[0], classes: example.classes)
      // Some units are far below zero.
      for j in stride(from: 0, to: widths[1], by: 3) { network.layers[0].biases[j] = -40 }
      for count in [1, 64, 133] {
        let samples = example.samples(count, seed: 6)
        let expected = network.activity(on: samples)
        #expect(engine.activity(network, on: samples) == expected, "\(activation), \(count)")
      }
    }
    let linear = Case(widths: shapes[0], activation: .tanh, batchSize: 8)
    let network = linear.recipe.untrained(features: 2, classes: 2)
    #expect(engine.activity(network, on: linear.samples(5, seed: 1)).isEmpty)
  }

  private func expectTextbookBits(_ example: Case) {
    let expected = Bits(example.train(.textbook))
    for engine in kernels {
      #expect(Bits(example.train(engine)) == expected, "\(example.testDescription) with \(engine)")
    }
  }
}

struct `Training like PyTorch, with kernels` {
  @Test(arguments: PyTorchFixture.recorded.trainings, kernels)
  func `the same start and batches give PyTorch's losses and accuracies`(
    _ fixture: PyTorchFixture.Training, _ engine: Engine
  ) throws {
    var orders = fixture.orders.makeIterator()
    let trained = try fixture.recipe.run(
      engine, from: try fixture.network, fixture.train, validation: fixture.validation,
      shuffle: { order in order = orders.next() ?? order })

    for (epoch, expected) in zip(trained.history.epochs.dropFirst(), fixture.epochs) {
      #expect(abs(Double(epoch.train.loss) - expected[0]) <= 1e-5, "epoch \(epoch.number)")
      #expect(epoch.train.accuracy == Float(expected[1]), "epoch \(epoch.number)")
      #expect(abs(Double(epoch.validation.loss) - expected[2]) <= 1e-5, "epoch \(epoch.number)")
      #expect(epoch.validation.accuracy == Float(expected[3]), "epoch \(epoch.number)")
    }
  }
}

struct `An engine` {
  @Test func `is named by what a user may write`() throws {
    for engine in Engine.allCases where engine.isAvailable {
      #expect(try Engine.named(engine.rawValue) == engine)
    }
  }

  @Test func `that does not exist is refused with those that do`() {
    let error = #expect(throws: EngineError.self) { try Engine.named("mmx") }
    #expect(error?.description.hasPrefix("NN_SWEEP_CPU: there is no ‘mmx’; use textbook") == true)
  }

  @Test func `is not available above the best`() {
    #expect(Engine.best.isAvailable)
    #expect(kernels.last == Engine.best)
  }
}

struct `Every optimizer` {
  @Test func `is known to the kernels`() throws {
    for rule in Case.optimizers {
      #expect(ListedOptimizer(rule) != nil, "\(type(of: rule))")
    }
    #expect(Set(Case.optimizers.map { "\(type(of: $0))" }) == (try optimizersOfTheSources()))
  }
}
