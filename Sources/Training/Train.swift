import Datasets
import NeuralNetworks

import struct Kernels.NetworkTrainer
import struct KernelsAVX2.NetworkTrainer
import struct KernelsAVX512.NetworkTrainer

extension Recipe {
  /// Trains one run on a data set. Every engine gives the same bits.
  ///
  /// - Parameter observe: Called after each epoch, epoch 0 included; what it throws ends the
  ///   training.
  public func train(
    on data: Dataset, engine: Engine = .best, observe: (History.Epoch) throws -> Void
  ) rethrows -> Trained {
    try train(
      data.train, validation: data.validation, classes: data.classes, engine: engine,
      observe: observe)
  }

  func train(
    _ train: Samples, validation: Samples, classes: Int, engine: Engine,
    observe: (History.Epoch) throws -> Void
  ) rethrows -> Trained {
    precondition(engine.isAvailable, "an engine that this processor has")
    switch engine {
    case .textbook:
      return try self.train(train, validation: validation, classes: classes, observe: observe)
    case .baseline:
      return try run(
        Kernels.NetworkTrainer.self, train, validation: validation, classes: classes, observe)
    case .avx2:
      return try run(
        KernelsAVX2.NetworkTrainer.self, train, validation: validation, classes: classes, observe)
    case .avx512:
      return try run(
        KernelsAVX512.NetworkTrainer.self, train, validation: validation, classes: classes, observe)
    }
  }

  private func run<K: Kernel & ~Copyable>(
    _ kernel: K.Type, _ train: Samples, validation: Samples, classes: Int,
    _ observe: (History.Epoch) throws -> Void
  ) rethrows -> Trained {
    guard let listed = ListedOptimizer(optimizer) else {
      return try self.train(train, validation: validation, classes: classes, observe: observe)
    }
    var trainer = KernelTrainer<K>(
      untrained(features: train.features, classes: classes), recipe: self, optimizer: listed,
      train: train, validation: validation)
    return try self.train(with: &trainer, samples: train.count, observe: observe)
  }
}
