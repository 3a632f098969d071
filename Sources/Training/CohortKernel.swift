import NeuralNetworks

import struct Kernels.CohortTrainer
import struct KernelsAVX2.CohortTrainer
import struct KernelsAVX512.CohortTrainer

/// The border to the kernels that train several runs side by side.
protocol CohortKernel: ~Copyable {
  /// The most runs that there is room for.
  static var size: Int { get }

  init(
    runs: Int, widths: UnsafePointer<Int>, layers: Int, activations: UnsafeRawPointer,
    loss: UnsafeRawPointer, optimizer: UnsafeRawPointer, penalty: UnsafeRawPointer, batchSize: Int)
  mutating func set(
    run: Int, layer l: Int, weights: UnsafePointer<Float>, biases: UnsafePointer<Float>)
  mutating func epoch(
    _ x: UnsafePointer<Float>, classes: UnsafePointer<Float>, orders: UnsafePointer<Int>,
    count: Int, learningRate: Double, losses: UnsafeMutablePointer<Double>,
    correct: UnsafeMutablePointer<Int>, squares: UnsafeMutablePointer<Double>,
    norms: UnsafeMutablePointer<Double>, layerNorms: UnsafeMutablePointer<Double>
  ) -> Int
  func tally(
    _ x: UnsafePointer<Float>, classes: UnsafePointer<Float>, count: Int,
    losses: UnsafeMutablePointer<Double>, correct: UnsafeMutablePointer<Int>,
    squares: UnsafeMutablePointer<Double>)
  func isFinite(run: Int, layer l: Int) -> Bool
  mutating func keep(run: Int)
  func copyKept(
    run: Int, layer l: Int, weights: UnsafeMutablePointer<Float>,
    biases: UnsafeMutablePointer<Float>)
}

extension Kernels.CohortTrainer: CohortKernel {}
extension KernelsAVX2.CohortTrainer: CohortKernel {}
extension KernelsAVX512.CohortTrainer: CohortKernel {}

extension CohortKernel where Self: ~Copyable {
  /// A kernel that holds networks, all of one shape.
  init(
    _ networks: [Network], loss: Loss, optimizer: ListedOptimizer, penalty: Penalty,
    batchSize: Int
  ) {
    let shape = networks[0]
    let activations = shape.layers.map(\.activation)
    var loss = loss
    var optimizer = optimizer
    var penalty = penalty
    self.init(
      runs: networks.count, widths: shape.widths, layers: shape.layers.count,
      activations: activations, loss: &loss, optimizer: &optimizer, penalty: &penalty,
      batchSize: batchSize)
    for (run, network) in networks.enumerated() {
      for (l, layer) in network.layers.enumerated() {
        set(run: run, layer: l, weights: layer.weights.values, biases: layer.biases)
      }
    }
  }

  /// A run's network with the weights that were kept last.
  func kept(run: Int, of start: Network) -> Network {
    var network = start
    for l in network.layers.indices {
      var layer = network.layers[l]
      copyKept(run: run, layer: l, weights: &layer.weights.values, biases: &layer.biases)
      network.layers[l] = layer
    }
    return network
  }
}
