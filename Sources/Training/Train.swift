import Datasets
import NeuralNetworks

import struct Kernels.NetworkTrainer
import struct KernelsAVX2.NetworkTrainer
import struct KernelsAVX512.NetworkTrainer

extension Recipe {
  /// Trains one run on a data set. Every engine gives the same bits.
  ///
  /// - Parameter observe: Called after each epoch, epoch 0 included; says whether there is to be
  ///   another.
  public func train(
    on data: Dataset, engine: Engine = .best,
    observe: (History.Epoch) -> Verdict = { _ in .carryOn }
  ) -> Trained {
    run(
      engine, from: untrained(features: data.features, classes: data.classes), data.train,
      validation: data.validation, shuffle: batchOrders(), observe: observe)
  }

  /// - Parameter shuffle: Puts the samples' indices into the order of the next epoch.
  func run(
    _ engine: Engine, from start: Network, _ train: Samples, validation: Samples,
    shuffle: (inout [Int]) -> Void, observe: (History.Epoch) -> Verdict = { _ in .carryOn }
  ) -> Trained {
    precondition(engine.isAvailable, "an engine that this processor has")
    if engine != .textbook, let rule = optimizer as? LBFGS {
      return run(
        rule, engine, from: start, train, validation: validation, shuffle: shuffle,
        observe: observe)
    }
    // The textbook knows every optimizer.
    guard engine != .textbook, let listed = ListedOptimizer(optimizer) else {
      return run(
        optimizer, from: start, train, validation: validation, shuffle: shuffle, observe: observe)
    }
    switch engine {
    case .avx512:
      var trainer = KernelTrainer<KernelsAVX512.NetworkTrainer>(
        start, recipe: self, optimizer: listed, train: train, validation: validation)
      return run(&trainer, samples: train.count, shuffle: shuffle, observe: observe)
    case .avx2:
      var trainer = KernelTrainer<KernelsAVX2.NetworkTrainer>(
        start, recipe: self, optimizer: listed, train: train, validation: validation)
      return run(&trainer, samples: train.count, shuffle: shuffle, observe: observe)
    case .baseline, .textbook:
      var trainer = KernelTrainer<Kernels.NetworkTrainer>(
        start, recipe: self, optimizer: listed, train: train, validation: validation)
      return run(&trainer, samples: train.count, shuffle: shuffle, observe: observe)
    }
  }

  private func run(
    _ rule: LBFGS, _ engine: Engine, from start: Network, _ train: Samples, validation: Samples,
    shuffle: (inout [Int]) -> Void, observe: (History.Epoch) -> Verdict
  ) -> Trained {
    func descend<K: Kernel & ~Copyable>(_ kernel: K.Type) -> Trained {
      var trainer = FullBatchTrainer(
        KernelBatch<K>(start, loss: loss, train: train, validation: validation), start,
        rule: rule, penalty: regularization.penalty)
      return run(&trainer, samples: train.count, shuffle: shuffle, observe: observe)
    }
    return switch engine {
    case .avx512: descend(KernelsAVX512.NetworkTrainer.self)
    case .avx2: descend(KernelsAVX2.NetworkTrainer.self)
    case .baseline, .textbook: descend(Kernels.NetworkTrainer.self)
    }
  }
}
