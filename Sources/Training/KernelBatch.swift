import NeuralNetworks

/// Looks at a whole training set with kernels.
struct KernelBatch<K: Kernel & ~Copyable>: FullBatch, ~Copyable {
  private var kernel: K
  private let loss: Loss
  private let train: Samples
  private let validation: Samples
  /// The labels as the kernels want them.
  private let trainClasses: [Float]
  private let validationClasses: [Float]
  private let order: [Int]

  init(_ network: Network, loss: Loss, train: Samples, validation: Samples) {
    kernel = K(network, loss: loss, batchSize: max(1, train.count))
    self.loss = loss
    self.train = train
    self.validation = validation
    trainClasses = train.answers
    validationClasses = validation.answers
    order = Array(0..<train.count)
  }

  var blankPass: EpochPass { EpochPass(loss, on: train) }

  mutating func differentiate(_ network: Network) -> (tally: Tally, gradient: Gradient) {
    kernel.set(network)
    let sums = kernel.differentiate(
      train.points, classes: trainClasses, order: order, count: order.count)
    let layers = network.layers.enumerated().map { l, layer in
      var gradient = Gradient.Layer(weights: layer.weights, biases: layer.biases)
      kernel.copyGradients(
        layer: l, weights: &gradient.weights.values, biases: &gradient.biases)
      return gradient
    }
    let tally = Tally(
      loss: sums.loss, correct: sums.correct, samples: order.count, squares: sums.squares)
    return (tally, Gradient(layers: layers))
  }

  mutating func trainMetrics(_ network: Network) -> Metrics {
    kernel.set(network)
    return kernel.metrics(loss, on: train, classes: trainClasses)
  }

  mutating func validationMetrics(_ network: Network) -> Metrics {
    kernel.set(network)
    return kernel.metrics(loss, on: validation, classes: validationClasses)
  }
}
