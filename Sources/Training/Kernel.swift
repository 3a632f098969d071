import NeuralNetworks

import struct Kernels.NetworkTrainer
import struct KernelsAVX2.NetworkTrainer
import struct KernelsAVX512.NetworkTrainer

/// The border to the kernels, which are compiled once for each instruction set.
protocol Kernel: ~Copyable {
  init(
    widths: UnsafePointer<Int>, layers: Int, activations: UnsafeRawPointer,
    loss: UnsafeRawPointer, optimizer: UnsafeRawPointer, regularization: UnsafeRawPointer,
    dropout: UnsafeRawPointer, batchSize: Int)
  mutating func set(
    layer l: Int, weights: UnsafePointer<Float>, biases: UnsafePointer<Float>)
  mutating func epoch(
    _ x: UnsafePointer<Float>, classes: UnsafePointer<Float>, order: UnsafePointer<Int>,
    count: Int, first: Int, learningRate: Double, layerNorms: UnsafeMutablePointer<Double>
  ) -> (loss: Double, correct: Int, squares: Double, norms: Double, batches: Int)
  mutating func differentiate(
    _ x: UnsafePointer<Float>, classes: UnsafePointer<Float>, order: UnsafePointer<Int>, count: Int
  ) -> (loss: Double, correct: Int, squares: Double)
  func copyGradients(
    layer l: Int, weights: UnsafeMutablePointer<Float>, biases: UnsafeMutablePointer<Float>)
  func tally(
    _ x: UnsafePointer<Float>, classes: UnsafePointer<Float>, count: Int
  ) -> (loss: Double, correct: Int, squares: Double)
  func logits(_ x: UnsafePointer<Float>, count: Int, into z: UnsafeMutablePointer<Float>)
  static var mostSamples: Int { get }
  func forwardWithSlopes(_ x: UnsafePointer<Float>, count: Int)
  func copyUnits(
    layer l: Int, count: Int, activations: UnsafeMutablePointer<Float>,
    slopes: UnsafeMutablePointer<Float>)
  func isFinite(layer l: Int) -> Bool
  mutating func keep()
  func copyKept(
    layer l: Int, weights: UnsafeMutablePointer<Float>, biases: UnsafeMutablePointer<Float>)
}

extension Kernels.NetworkTrainer: Kernel {}
extension KernelsAVX2.NetworkTrainer: Kernel {}
extension KernelsAVX512.NetworkTrainer: Kernel {}

extension Kernel where Self: ~Copyable {
  /// A kernel that holds a network.
  init(
    _ network: Network, loss: Loss, optimizer: ListedOptimizer = .sgd(SGD()),
    regularization: Regularization = Regularization(), dropout: Dropout = .none,
    batchSize: Int = 1
  ) {
    let activations = network.layers.map(\.activation)
    var loss = loss
    var optimizer = optimizer
    var regularization = regularization
    var dropout = dropout
    self.init(
      widths: network.widths, layers: network.layers.count, activations: activations, loss: &loss,
      optimizer: &optimizer, regularization: &regularization, dropout: &dropout,
      batchSize: batchSize)
    set(network)
  }

  mutating func set(_ network: Network) {
    for (l, layer) in network.layers.enumerated() {
      set(layer: l, weights: layer.weights.values, biases: layer.biases)
    }
  }
}
