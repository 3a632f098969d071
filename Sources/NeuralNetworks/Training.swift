extension Recipe {
  /// Trains a network from its first weights to its last epoch.
  ///
  /// - Parameter observe: Called after each epoch, epoch 0 included; what it throws ends the
  ///   training.
  public func train(
    _ train: Samples, validation: Samples, classes: Int,
    observe: (History.Epoch) throws -> Void
  ) rethrows -> Trained {
    try run(
      optimizer, from: untrained(features: train.features, classes: classes), train,
      validation: validation, shuffle: batchOrders(), observe: observe)
  }

  /// Puts the samples' indices into the order of one epoch after the other.
  package func batchOrders() -> (inout [Int]) -> Void {
    var random = RandomStream(seed: seed, purpose: .batchOrder)
    return { random.shuffle(&$0) }
  }

  package func run<Rule: Optimizer>(
    _ rule: Rule, from start: Network, _ train: Samples, validation: Samples,
    shuffle: (inout [Int]) -> Void, observe: (History.Epoch) throws -> Void
  ) rethrows -> Trained {
    var textbook = Textbook(
      start, rule: rule, loss: loss, l2: l2, batchSize: batchSize, train: train,
      validation: validation)
    return try run(&textbook, samples: train.count, shuffle: shuffle, observe: observe)
  }

  /// - Parameter shuffle: Puts the samples' indices into the order of the next epoch.
  package func run<Trainer: EpochTrainer & ~Copyable>(
    _ trainer: inout Trainer, samples: Int,
    shuffle: (inout [Int]) -> Void, observe: (History.Epoch) throws -> Void
  ) rethrows -> Trained {
    var order = Array(0..<samples)
    var patience = stop.map { Patience($0) }
    let start = History.Epoch(
      number: 0, train: trainer.trainMetrics(), validation: trainer.validationMetrics(),
      gradientNorm: nil, learningRate: nil)
    var history = History(epochs: [start])
    try observe(start)
    var ending: Trained.Ending? = start.isFinite ? nil : .diverged

    while ending == nil, history.epochs.count <= epochs {
      shuffle(&order)
      let pass = trainer.epoch(order: order)
      let epoch = History.Epoch(
        number: history.epochs.count, train: pass.tally.metrics,
        validation: trainer.validationMetrics(), gradientNorm: pass.gradientNorm,
        learningRate: Float(optimizer.learningRate))
      history.epochs.append(epoch)
      try observe(epoch)
      let isFinite = trainer.isFinite
      if isFinite { trainer.keep() }
      if !isFinite || !epoch.isFinite {
        ending = .diverged
      } else if patience?.ends(after: epoch) == true {
        ending = .stopped
      }
    }
    return Trained(network: trainer.kept, history: history, ending: ending ?? .finished)
  }
}

extension History.Epoch {
  fileprivate var isFinite: Bool { train.loss.isFinite && validation.loss.isFinite }
}
