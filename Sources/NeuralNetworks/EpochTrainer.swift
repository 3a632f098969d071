/// What trains a network an epoch at a time and measures it: the textbook, or kernels that give the
/// same bits. It owns the network's weights.
package protocol EpochTrainer: ~Copyable {
  /// Trains on these samples, in this order: mini-batches, an update after each.
  ///
  /// - Parameter first: How many of them are the first batch.
  mutating func epoch(order: [Int], first: Int, learningRate: Double) -> EpochPass

  /// On the whole training set.
  mutating func trainMetrics() -> Metrics

  /// On the whole validation set.
  mutating func validationMetrics() -> Metrics

  /// The layers, from 0, with a weight or bias that is no number.
  var layersNotFinite: [Int] { get }

  /// Remembers the weights.
  mutating func keep()

  /// The network with the weights that were kept last; at first, those before training.
  var kept: Network { get }
}

/// What one epoch of training saw.
package struct EpochPass: Sendable {
  /// The batches' sums, each batch measured before its update.
  package var tally = Tally()
  /// The sum over the batches of the gradient's Euclidean norm.
  package var norms = 0.0
  /// The same of each layer's part of the gradient, `[layers]`.
  package var layerNorms: [Double] = []
  package var batches = 0

  /// Of the targets of regression; nil of classes.
  private let variation: Double?
  /// Of the training set, of which an epoch may leave some out.
  private let samples: Int

  /// - Parameters:
  ///   - loss: What was made small.
  ///   - samples: All that were trained on.
  package init(_ loss: Loss, on samples: Samples) {
    variation = loss.variation(of: samples)
    self.samples = samples.count
  }

  var metrics: Metrics {
    let share = Double(tally.samples) / Double(samples)
    return tally.metrics(variation: variation.map { $0 * share })
  }

  var gradientNorm: Float { Float(norms / Double(batches)) }

  /// Takes the norms of another batch.
  mutating func add(_ norms: Gradient.Norms) {
    self.norms += Double(norms.whole)
    let parts = norms.layers.map { Double($0) }
    layerNorms = batches == 0 ? parts : zip(layerNorms, parts).map { $0 + $1 }
    batches += 1
  }
}
