import Datasets
import NeuralNetworks

import struct Kernels.CohortTrainer
import struct KernelsAVX2.CohortTrainer
import struct KernelsAVX512.CohortTrainer

extension Recipe {
  /// Trains with each of these seeds in place of its own: the same bits as one after another. Narrow
  /// networks train faster side by side.
  ///
  /// - Parameter verdict: Asked before each epoch whether to train it.
  public func train(
    seeds: [UInt64], on data: Dataset, engine: Engine = .best,
    verdict: () -> Verdict = { .carryOn }
  ) -> [Trained] {
    precondition(engine.isAvailable, "an engine that this processor has")
    guard let cohort = engine.cohort(of: self), let listed = ListedOptimizer(optimizer) else {
      return seeds.map { alone($0, data, engine, verdict) }
    }
    return stride(from: 0, to: seeds.count, by: cohort.upperBound).flatMap { first in
      let some = Array(seeds[first..<min(first + cohort.upperBound, seeds.count)])
      return cohort.contains(some.count)
        ? sideBySide(some, listed, data, engine, verdict)
        : some.map { alone($0, data, engine, verdict) }
    }
  }

  private func alone(
    _ seed: UInt64, _ data: Dataset, _ engine: Engine, _ verdict: () -> Verdict
  ) -> Trained {
    var recipe = self
    recipe.seed = seed
    return recipe.train(on: data, engine: engine) { _ in verdict() }
  }

  func sideBySide(
    _ seeds: [UInt64], _ optimizer: ListedOptimizer, _ data: Dataset, _ engine: Engine,
    _ verdict: () -> Verdict = { .carryOn }
  ) -> [Trained] {
    switch engine {
    case .avx512:
      Cohort<KernelsAVX512.CohortTrainer>(self, optimizer: optimizer, seeds: seeds, data: data)
        .trained(verdict)
    case .avx2:
      Cohort<KernelsAVX2.CohortTrainer>(self, optimizer: optimizer, seeds: seeds, data: data)
        .trained(verdict)
    case .baseline, .textbook:
      Cohort<Kernels.CohortTrainer>(self, optimizer: optimizer, seeds: seeds, data: data)
        .trained(verdict)
    }
  }
}

extension Engine {
  /// How many runs of a recipe, with different seeds, to train side by side; nil when its layers are
  /// wide enough to fill the lanes alone, and for what each run needs its own numbers for: dropout,
  /// clipping, pruning and learning rates that follow its losses. Batches are then as equal as they can be.
  ///
  /// Measured for 2-3-1 and 2-8-8-1 on Zen 5: at the lower end it takes three quarters of the time, at the
  /// upper end half or less.
  public func cohort(of recipe: Recipe) -> ClosedRange<Int>? {
    let regularization = recipe.regularization
    guard regularization.dropout == 0, regularization.clipping == nil,
      regularization.pruning == nil, recipe.lastBatch == .keep
    else { return nil }
    if case .plateau = recipe.schedule { return nil }
    let widest = recipe.hidden.max() ?? 0
    return switch self {
    case .avx512 where widest <= 4: 8...lanes
    case .avx512 where widest <= 8: 10...lanes
    case .avx2 where widest <= 4: 6...lanes
    case .avx512, .avx2, .baseline, .textbook: nil
    }
  }

  /// The most runs that there is room for side by side.
  var lanes: Int {
    switch self {
    case .avx512: KernelsAVX512.CohortTrainer.size
    case .avx2: KernelsAVX2.CohortTrainer.size
    case .baseline, .textbook: Kernels.CohortTrainer.size
    }
  }
}
