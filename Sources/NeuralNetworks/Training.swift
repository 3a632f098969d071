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
    var course = Course(
      self, train: trainer.trainMetrics(), validation: trainer.validationMetrics())
    try observe(course.latest)
    while course.ending == nil {
      shuffle(&order)
      let pass = trainer.epoch(order: order)
      let isFinite = trainer.isFinite
      if isFinite { trainer.keep() }
      course.add(pass, validation: trainer.validationMetrics(), isFinite: isFinite)
      try observe(course.latest)
    }
    return course.trained(trainer.kept)
  }
}
