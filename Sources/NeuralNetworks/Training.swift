extension Recipe {
  /// What an observer of a training wants to come next.
  public enum Verdict: Sendable { case carryOn, abandon }

  /// Trains a network from its first weights to its last epoch.
  ///
  /// - Parameter observe: Called after each epoch, epoch 0 included; says whether there is to be
  ///   another.
  public func train(
    _ train: Samples, validation: Samples, classes: Int,
    observe: (History.Epoch) -> Verdict = { _ in .carryOn }
  ) -> Trained {
    run(
      optimizer, from: untrained(features: train.features, classes: classes), train,
      validation: validation, shuffle: batchOrders(), observe: observe)
  }

  /// Puts the samples' indices into the order of one epoch after the other.
  package func batchOrders() -> (inout [Int]) -> Void {
    guard shuffles else { return { _ in } }
    var random = RandomStream(seed: seed, purpose: .batchOrder)
    return { random.shuffle(&$0) }
  }

  /// Trains with the textbook, which knows every optimizer.
  package func run(
    _ optimizer: any Optimizer, from start: Network, _ train: Samples, validation: Samples,
    shuffle: (inout [Int]) -> Void, observe: (History.Epoch) -> Verdict = { _ in .carryOn }
  ) -> Trained {
    switch optimizer {
    case let rule as LBFGS:
      var trainer = FullBatchTrainer(
        TextbookBatch(loss: loss, train: train, validation: validation), start, rule: rule,
        penalty: regularization.penalty)
      return run(&trainer, samples: train.count, shuffle: shuffle, observe: observe)
    case let rule as any UpdateRule:
      return run(
        rule: rule, from: start, train, validation: validation, shuffle: shuffle, observe: observe)
    default: preconditionFailure("\(optimizer) is known to the textbook")
    }
  }

  private func run<Rule: UpdateRule>(
    rule: Rule, from start: Network, _ train: Samples, validation: Samples,
    shuffle: (inout [Int]) -> Void, observe: (History.Epoch) -> Verdict
  ) -> Trained {
    var textbook = Textbook(
      start, rule: rule, recipe: self, train: train, validation: validation)
    return run(&textbook, samples: train.count, shuffle: shuffle, observe: observe)
  }

  /// - Parameter shuffle: Puts the samples' indices into the order of the next epoch.
  package func run<Trainer: EpochTrainer & ~Copyable>(
    _ trainer: inout Trainer, samples: Int,
    shuffle: (inout [Int]) -> Void, observe: (History.Epoch) -> Verdict
  ) -> Trained {
    var batches = Batches(of: samples, size: batchSize, last: lastBatch)
    var course = Course(
      self, train: trainer.trainMetrics(), validation: trainer.validationMetrics())
    var verdict = observe(course.latest)
    while course.ending == nil {
      guard verdict == .carryOn else {
        course.abandon()
        break
      }
      batches.advance(shuffle)
      let pass = trainer.epoch(
        order: batches.samples, first: batches.first, learningRate: course.learningRate)
      course.add(
        pass, validation: trainer.validationMetrics(), layersNotFinite: trainer.layersNotFinite)
      if course.keepsLatest { trainer.keep() }
      verdict = observe(course.latest)
    }
    return course.trained(trainer.kept)
  }
}
