import Datasets
import NeuralNetworks
import Testing

@testable import Training

struct `Runs side by side` {
  @Test(arguments: Case.everyFormula + Case.everyParameter)
  func `are the same bits as alone, with every activation, optimizer and loss`(_ example: Case) {
    expectSameBits(example, runs: 3)
  }

  @Test(arguments: Case.everyLoss)
  func `are the same bits as alone, with the other losses`(_ example: Case) {
    expectSameBits(example, runs: 5)
  }

  @Test(arguments: Case.everyShape.filter { ($0.widths.max() ?? 0) <= 17 })
  func `are the same bits as alone, in every narrow shape, with every batch`(_ example: Case) {
    expectSameBits(example, runs: 16)
  }

  @Test(arguments: Case.everySchedule.filter { $0.schedule != .plateau(Plateau(patience: 0)) })
  func `are the same bits as alone, with every schedule that is the same for all`(
    _ example: Case
  ) {
    expectSameBits(example, runs: 3)
  }

  @Test func `are the same bits as alone, in many random cases`() {
    var dice = Dice(seed: 21)
    for _ in 0..<60 {
      var example = Case.random(&dice)
      example.regularization = Regularization(penalty: example.regularization.penalty)
      example.lastBatch = .keep
      if case .plateau = example.schedule { example.schedule = .exponential(gamma: 0.9) }
      expectSameBits(example, runs: Int.random(in: 1...16, using: &dice))
    }
  }

  @Test func `are not for what needs each run's own numbers`() {
    var recipe = Case(widths: [2, 3, 1], activation: .tanh, batchSize: 8).recipe
    #expect(Engine.avx512.cohort(of: recipe) != nil)
    recipe.regularization = Regularization(dropout: 0.1)
    #expect(Engine.avx512.cohort(of: recipe) == nil)
    recipe.regularization = Regularization(pruning: Pruning(l1: 0.1))
    #expect(Engine.avx512.cohort(of: recipe) == nil)
    recipe.regularization = Regularization()
    recipe.lastBatch = .drop
    #expect(Engine.avx512.cohort(of: recipe) == nil)
    recipe.lastBatch = .keep
    recipe.regularization = Regularization(clipping: .norm(1))
    #expect(Engine.avx512.cohort(of: recipe) == nil)
  }

  @Test func `are alone where each has a learning rate of its own`() {
    var example = Case(widths: [2, 3, 1], activation: .tanh, batchSize: 8)
    example.epochs = 12
    example.schedule = .plateau(Plateau(factor: 0.5, patience: 1))
    let seeds = (0..<16).map { UInt64($0) }
    let together = example.recipe.train(seeds: seeds, on: example.data)
    let alone = seeds.map { example.recipe(seed: $0).train(on: example.data, engine: .textbook) }
    #expect(together.map { Bits($0) } == alone.map { Bits($0) })
    let last = Set(together.map { $0.history.epochs.last?.learningRate })
    #expect(last.count > 1, "different rates in the end")
  }

  @Test func `end when each would end alone`() {
    var example = Case(widths: [2, 5, 1], activation: .tanh, batchSize: 8)
    example.epochs = 40
    var recipe = example.recipe
    recipe.stop = EarlyStopping(metric: .validationLoss, patience: 2)
    let ends = expectSameBits(recipe, example, seeds: Array(1...16))
    #expect(Set(ends.map { $0.history.epochs.count }).count > 3, "different ends")
    #expect(ends.contains { $0.ending == .stopped })
  }

  @Test func `come to their best weights when each would alone`() {
    var example = Case(widths: [2, 5, 1], activation: .tanh, batchSize: 8)
    example.epochs = 40
    var recipe = example.recipe
    let stop = EarlyStopping(metric: .validationLoss, patience: 3, restoresBestWeights: true)
    recipe.stop = stop
    let ends = expectSameBits(recipe, example, seeds: Array(1...16))
    #expect(Set(ends.map { stop.restoredEpoch(of: $0.history) }).count > 3)
  }

  @Test func `may diverge, one without the others`() {
    var example = Case(widths: [2, 5, 1], activation: .relu, batchSize: 8)
    example.epochs = 8
    var ends: [Trained] = []
    for rate in [3.0, 30, 300, 3e3, 3e5, 3e8] {
      example.optimizer = SGD(learningRate: rate, momentum: 0.99)
      ends += expectSameBits(example.recipe, example, seeds: Array(1...16))
    }
    #expect(Set(ends.map { $0.ending }) == [.finished, .diverged])
  }

  @Test func `are abandoned together, but for those that have ended`() {
    var example = Case(widths: [2, 5, 1], activation: .tanh, batchSize: 8)
    example.epochs = 40
    var recipe = example.recipe
    recipe.stop = EarlyStopping(metric: .validationLoss, patience: 2)
    for engine in kernels {
      var asked = 0
      let ends = recipe.sideBySide(
        Array(1...4), .adam(Adam(learningRate: 0.3)), example.data, engine
      ) {
        asked += 1
        return asked > 6 ? .abandon : .carryOn
      }
      #expect(ends.allSatisfy { $0.ending == .stopped || $0.ending == .abandoned })
      #expect(ends.filter { $0.ending == .abandoned }.allSatisfy { $0.history.epochs.count == 7 })
    }
  }

  @Test func `may be more than there is room for`() {
    let example = Case(widths: [2, 3, 1], activation: .tanh, batchSize: 8)
    let data = example.data
    for engine in Engine.allCases where engine.isAvailable {
      let seeds = (0..<37).map { UInt64($0) }
      let together = example.recipe.train(seeds: seeds, on: data, engine: engine)
      let alone = seeds.map { example.recipe(seed: $0).train(on: data, engine: engine) }
      #expect(together.map { Bits($0) } == alone.map { Bits($0) })
    }
  }

  private func expectSameBits(_ example: Case, runs: Int) {
    let seeds = (0..<runs).map { example.seed &+ UInt64($0) }
    expectSameBits(example.recipe, example, seeds: seeds)
  }

  /// - Returns: What they come to.
  @discardableResult
  private func expectSameBits(
    _ recipe: Recipe, _ example: Case, seeds: [UInt64]
  ) -> [Trained] {
    let data = example.data
    let alone = seeds.map { seed in
      var recipe = recipe
      recipe.seed = seed
      return recipe.train(on: data, engine: .textbook)
    }
    guard let optimizer = ListedOptimizer(recipe.optimizer) else {
      Issue.record("the kernels know every optimizer")
      return alone
    }
    for engine in kernels {
      for first in stride(from: 0, to: seeds.count, by: engine.lanes) {
        let some = first..<min(first + engine.lanes, seeds.count)
        let together = recipe.sideBySide(Array(seeds[some]), optimizer, data, engine)
        #expect(
          together.map { Bits($0) } == alone[some].map { Bits($0) },
          "\(example.testDescription) with \(engine)")
      }
    }
    return alone
  }
}

extension Case {
  var data: Dataset {
    Dataset(
      train: samples(samples, seed: seed), validation: samples(11, seed: seed &+ 1),
      featureNames: (0..<widths[0]).map { "x\($0)" }, classNames: (0..<classes).map { "\($0)" })
  }

  func recipe(seed: UInt64) -> Recipe {
    var recipe = recipe
    recipe.seed = seed
    return recipe
  }
}
