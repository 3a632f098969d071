import Testing

@testable import NeuralNetworks

struct `Training like PyTorch` {
  @Test(arguments: PyTorchFixture.recorded.trainings)
  func `the same start and batches give PyTorch's losses and accuracies`(
    _ fixture: PyTorchFixture.Training
  ) throws {
    let recipe = try fixture.recipe
    var orders = fixture.orders.makeIterator()
    let trained = recipe.run(
      recipe.optimizer, from: try fixture.network, fixture.train, validation: fixture.validation,
      shuffle: { order in order = orders.next() ?? order })

    #expect(trained.ending == .finished)
    for (epoch, expected) in zip(trained.history.epochs.dropFirst(), fixture.epochs) {
      #expect(abs(Double(epoch.train.loss) - expected[0]) <= 1e-5, "epoch \(epoch.number)")
      #expect(epoch.train.accuracy == Float(expected[1]), "epoch \(epoch.number)")
      #expect(abs(Double(epoch.validation.loss) - expected[2]) <= 1e-5, "epoch \(epoch.number)")
      #expect(epoch.validation.accuracy == Float(expected[3]), "epoch \(epoch.number)")
    }
  }

  @Test func `the fixtures use every activation, loss and optimizer`() {
    let trainings = PyTorchFixture.recorded.trainings
    #expect(trainings.count >= 16)
    #expect(trainings.allSatisfy { $0.epochs.count >= 20 })
    #expect(Set(trainings.map(\.activation)) == Set(Activation.all.map(\.word)))
    #expect(Set(trainings.map(\.loss)).count == 3)
    #expect(Set(trainings.map(\.optimizer)).count == 10)
  }
}

struct `A training` {
  static let recipe = Recipe(
    hidden: [5], activations: [.tanh], initializer: .glorotUniform, loss: .binaryCrossEntropy,
    optimizer: Adam(learningRate: 0.01), epochs: 12, batchSize: 16, seed: 3)
  static let fixture = PyTorchFixture.recorded.trainings[0]

  func train(_ change: (inout Recipe) -> Void = { _ in }) -> Trained {
    var recipe = Self.recipe
    change(&recipe)
    return recipe.train(
      Self.fixture.train, validation: Self.fixture.validation, classes: 2)
  }

  @Test func `is the same when repeated`() {
    #expect(train() == train())
  }

  @Test func `differs with the seed`() {
    #expect(train() != train { $0.seed = 4 })
  }

  @Test func `starts from the same weights whatever the optimizer and its learning rate`() {
    let adam = Self.recipe.untrained(features: 2, classes: 2)
    var recipe = Self.recipe
    recipe.optimizer = SGD(learningRate: 1)
    #expect(recipe.untrained(features: 2, classes: 2) == adam)
  }

  @Test func `remembers every epoch and the state before the first`() {
    let history = train().history
    #expect(history.epochs.map(\.number) == Array(0...12))
    #expect(history.epochs[0].gradientNorm == nil)
    #expect(history.epochs.dropFirst().allSatisfy { ($0.gradientNorm ?? 0) > 0 })
  }

  @Test func `remembers the norm of each layer's part of the gradient`() throws {
    // Of one batch an epoch, so that the mean is that of one gradient.
    let history = train { $0.batchSize = 1000 }.history
    #expect(history.layerGradientNorms.count == 12 * 2)
    for (epoch, norm) in history.epochs.dropFirst().enumerated() {
      let parts = history.layerGradientNorms[2 * epoch..<2 * epoch + 2].map { Double($0) }
      let whole = Double(try #require(norm.gradientNorm))
      #expect(abs(parts.reduce(0) { $0 + $1 * $1 }.squareRoot() - whole) <= 1e-6 * whole)
      #expect(parts[0] != parts[1])
    }
  }

  @Test func `that diverges tells the layers that are no numbers`() {
    let trained = train {
      $0.activations = [.identity]
      $0.optimizer = SGD(learningRate: 1e30)
    }
    #expect(trained.ending == .diverged && !trained.layersNotFinite.isEmpty)
    #expect(trained.network.isFinite)
    #expect(train().layersNotFinite.isEmpty)
  }

  @Test func `of no epochs is the untrained network`() {
    let trained = train { $0.epochs = 0 }
    #expect(trained.network == Self.recipe.untrained(features: 2, classes: 2))
    #expect(trained.history.epochs.count == 1)
  }

  @Test func `with batches larger than the data takes one step an epoch`() {
    #expect(train { $0.batchSize = 1000 } == train { $0.batchSize = 60 })
  }

  @Test func `uses the ragged last batch`() {
    // 60 samples in batches of 59: the sample left over must still move the weights.
    let whole = train { $0.batchSize = 59 }
    #expect(whole.network != train { $0.batchSize = 60 }.network)
  }

  @Test func `that explodes is diverged and keeps its last finite weights`() {
    let trained = train {
      $0.activations = [.relu]
      $0.loss = .binaryCrossEntropy
      $0.optimizer = SGD(learningRate: 1e30)
    }
    #expect(trained.ending == .diverged)
    #expect(trained.network.isFinite)
    #expect(trained.history.epochs.count < 13)
  }

  @Test func `stops early when the metric no longer improves`() {
    let stop = EarlyStopping(metric: .validationLoss, patience: 2)
    let trained = train {
      $0.optimizer = SGD(learningRate: 0)
      $0.stop = stop
    }
    #expect(trained.ending == .stopped)
    // Epoch 1 is the best; epochs 2 and 3 are waited for.
    #expect(trained.history.epochs.map(\.number) == [0, 1, 2, 3])
  }

  @Test func `comes to the weights of its best epoch where early stopping restores them`() throws {
    // Steps too long to stay at the best place.
    func stopped(_ stop: EarlyStopping?, epochs: Int = 60) -> Trained {
      train {
        $0.optimizer = SGD(learningRate: 2, momentum: 0.9)
        $0.epochs = epochs
        $0.stop = stop
      }
    }
    let stop = EarlyStopping(metric: .validationLoss, patience: 8, restoresBestWeights: true)
    let trained = stopped(stop)
    let best = try #require(stop.restoredEpoch(of: trained.history))
    let losses = trained.history.epochs.map(\.validation.loss)
    #expect(losses.dropFirst().min() == losses[best])
    #expect(best < trained.history.epochs.count - 1)
    // The same weights as those of a training that ends there.
    #expect(trained.network == stopped(nil, epochs: best).network)
    var other = stop
    other.restoresBestWeights = false
    #expect(other.restoredEpoch(of: trained.history) == nil)
    #expect(stopped(other).network != trained.network)
  }

  @Test func `with an L2 penalty ends with smaller weights`() {
    func size(_ trained: Trained) -> Float {
      trained.network.layers.flatMap(\.weights.values).reduce(0) { $0 + $1 * $1 }
    }
    #expect(size(train { $0.regularization.penalty = Penalty(l2: 0.1) }) < size(train()))
  }

  @Test func `ends after the epoch at which its observer wants no more`() {
    let whole = train()
    let abandoned = Self.recipe.train(
      Self.fixture.train, validation: Self.fixture.validation, classes: 2
    ) { $0.number == 2 ? .abandon : .carryOn }
    #expect(abandoned.ending == .abandoned)
    #expect(abandoned.history.epochs == Array(whole.history.epochs.prefix(3)))
  }

  @Test func `is finished when its observer wants no more after the last epoch`() {
    let trained = Self.recipe.train(
      Self.fixture.train, validation: Self.fixture.validation, classes: 2
    ) { $0.number == Self.recipe.epochs ? .abandon : .carryOn }
    #expect(trained == train())
  }
}
