import NeuralNetworks

/// Trains with kernels.
struct KernelTrainer<K: Kernel & ~Copyable>: EpochTrainer, ~Copyable {
  private var kernel: K
  private let start: Network
  private let loss: Loss
  private let train: Samples
  private let validation: Samples
  /// The answers as the kernels want them.
  private let trainClasses: [Float]
  private let validationClasses: [Float]
  /// The latest epoch's, kept so that the next one finds room for its numbers.
  private var pass: EpochPass

  init(
    _ start: Network, recipe: Recipe, optimizer: ListedOptimizer, train: Samples,
    validation: Samples
  ) {
    kernel = K(
      start, loss: recipe.loss, optimizer: optimizer, regularization: recipe.regularization,
      dropout: recipe.dropout, batchSize: min(recipe.batchSize, max(1, train.count)))
    self.start = start
    loss = recipe.loss
    self.train = train
    self.validation = validation
    trainClasses = train.answers
    validationClasses = validation.answers
    pass = EpochPass(loss, on: train)
    pass.layerNorms = Array(repeating: 0, count: start.layers.count)
  }

  mutating func epoch(order: [Int], first: Int, learningRate: Double) -> EpochPass {
    let sums = kernel.epoch(
      train.points, classes: trainClasses, order: order, count: order.count, first: first,
      learningRate: learningRate, layerNorms: &pass.layerNorms)
    pass.tally = Tally(
      loss: sums.loss, correct: sums.correct, samples: order.count, squares: sums.squares)
    pass.norms = sums.norms
    pass.batches = sums.batches
    return pass
  }

  func trainMetrics() -> Metrics { kernel.metrics(loss, on: train, classes: trainClasses) }

  func validationMetrics() -> Metrics {
    kernel.metrics(loss, on: validation, classes: validationClasses)
  }

  var layersNotFinite: [Int] { start.layers.indices.filter { !kernel.isFinite(layer: $0) } }

  mutating func keep() { kernel.keep() }

  var kept: Network {
    var network = start
    for l in network.layers.indices {
      var layer = network.layers[l]
      kernel.copyKept(layer: l, weights: &layer.weights.values, biases: &layer.biases)
      network.layers[l] = layer
    }
    return network
  }
}
