import NeuralNetworks

import struct Kernels.NetworkTrainer
import struct KernelsAVX2.NetworkTrainer
import struct KernelsAVX512.NetworkTrainer

extension Engine {
  /// What each hidden layer does with samples: the same as ``Network/activity(on:)``.
  public func activity(_ network: Network, on samples: Samples) -> [LayerActivity] {
    precondition(isAvailable, "an engine that this processor has")
    return switch self {
    case .textbook: network.activity(on: samples)
    case .baseline: activity(Kernels.NetworkTrainer.self, network, samples)
    case .avx2: activity(KernelsAVX2.NetworkTrainer.self, network, samples)
    case .avx512: activity(KernelsAVX512.NetworkTrainer.self, network, samples)
    }
  }

  private func activity<K: Kernel & ~Copyable>(
    _ kernel: K.Type, _ network: Network, _ samples: Samples
  ) -> [LayerActivity] {
    var tallies = network.layers.dropLast().map { ActivityTally($0) }
    guard tallies.contains(where: { $0.isNeeded }) else { return tallies.map { $0.activity } }
    let kernel = K(network, loss: .crossEntropy)
    let limit = K.mostSamples
    let widest = network.layers.dropLast().map { $0.outputs }.max() ?? 0
    var activations = [Float](repeating: 0, count: limit * widest)
    var slopes = activations
    for start in stride(from: 0, to: samples.count, by: limit) {
      let count = min(limit, samples.count - start)
      samples.points.withUnsafeBufferPointer { points in
        guard let first = points.baseAddress else { return }
        kernel.forwardWithSlopes(first + start * samples.features, count: count)
      }
      for l in tallies.indices where tallies[l].isNeeded {
        kernel.copyUnits(layer: l, count: count, activations: &activations, slopes: &slopes)
        tallies[l].add(activations, slopes: slopes, samples: count)
      }
    }
    return tallies.map { $0.activity }
  }
}
