import NeuralNetworks

import struct Kernels.NetworkTrainer
import struct KernelsAVX2.NetworkTrainer
import struct KernelsAVX512.NetworkTrainer

extension Engine {
  /// How good a network is on a whole set of samples: the same bits as the network's own.
  public func metrics(_ network: Network, _ loss: Loss, on samples: Samples) -> Metrics {
    precondition(isAvailable, "an engine that this processor has")
    return switch self {
    case .textbook: network.metrics(loss, on: samples)
    case .baseline: metrics(Kernels.NetworkTrainer.self, network, loss, samples)
    case .avx2: metrics(KernelsAVX2.NetworkTrainer.self, network, loss, samples)
    case .avx512: metrics(KernelsAVX512.NetworkTrainer.self, network, loss, samples)
    }
  }

  private func metrics<K: Kernel & ~Copyable>(
    _ kernel: K.Type, _ network: Network, _ loss: Loss, _ samples: Samples
  ) -> Metrics {
    K(network, loss: loss).metrics(loss, on: samples, classes: samples.answers)
  }
}

extension Kernel where Self: ~Copyable {
  /// - Parameters:
  ///   - loss: The kernel's.
  ///   - classes: The samples' answers.
  func metrics(_ loss: Loss, on samples: Samples, classes: [Float]) -> Metrics {
    let sums = tally(samples.points, classes: classes, count: samples.count)
    return Tally(
      loss: sums.loss, correct: sums.correct, samples: samples.count, squares: sums.squares
    ).metrics(variation: loss.variation(of: samples))
  }
}
