import NeuralNetworks

import struct Kernels.NetworkTrainer
import struct KernelsAVX2.NetworkTrainer
import struct KernelsAVX512.NetworkTrainer

extension Engine {
  /// The logits of many points at once, `[samples, inputs]` to `[samples, outputs]`: the same bits
  /// as the network's own.
  public func logits(_ network: Network, _ points: Matrix) -> Matrix {
    precondition(isAvailable, "an engine that this processor has")
    precondition(points.columns == network.inputs, "a number for each input")
    return switch self {
    case .textbook: network.logits(points)
    case .baseline: logits(Kernels.NetworkTrainer.self, network, points)
    case .avx2: logits(KernelsAVX2.NetworkTrainer.self, network, points)
    case .avx512: logits(KernelsAVX512.NetworkTrainer.self, network, points)
    }
  }

  private func logits<K: Kernel & ~Copyable>(
    _ kernel: K.Type, _ network: Network, _ points: Matrix
  ) -> Matrix {
    let kernel = K(
      network, loss: .crossEntropy)
    var z = Matrix(rows: points.rows, columns: network.outputs)
    kernel.logits(points.values, count: points.rows, into: &z.values)
    return z
  }
}
