/// Looks at a whole training set at once: the textbook, or kernels that give the same bits.
package protocol FullBatch: ~Copyable {
  /// A network's losses on the training set, and the gradient of their mean.
  mutating func differentiate(_ network: Network) -> (tally: Tally, gradient: Gradient)

  /// Before any sample is seen.
  var blankPass: EpochPass { get }

  /// On the whole training set.
  mutating func trainMetrics(_ network: Network) -> Metrics

  /// On the whole validation set.
  mutating func validationMetrics(_ network: Network) -> Metrics
}

/// Trains with L-BFGS. Its own arithmetic is in double precision; the network's parameters are
/// rounded wherever it looks. The order of the samples is always the same.
package struct FullBatchTrainer<Batch: FullBatch & ~Copyable>: EpochTrainer, ~Copyable {
  private var batch: Batch
  private var network: Network
  package private(set) var kept: Network
  private var descent: QuasiNewton
  /// The network's parameters, unrounded.
  private var place: [Double]
  private let penalty: Penalty

  package init(_ batch: consuming Batch, _ network: Network, rule: LBFGS, penalty: Penalty) {
    self.batch = batch
    self.network = network
    kept = network
    descent = QuasiNewton(rule)
    place = network.parameters.map { Double($0) }
    self.penalty = penalty
  }

  package mutating func epoch(order: [Int], first: Int, learningRate: Double) -> EpochPass {
    var pass = batch.blankPass
    let start = look(at: place)
    pass.tally = start.tally
    pass.add(start.gradient.norms)
    let here = objective(start)
    var descent = descent
    place = descent.descend(from: place, here, learningRate: learningRate) { point in
      objective(look(at: point))
    }
    self.descent = descent
    network.parameters = place.map { Float($0) }
    return pass
  }

  /// What there is at a point; the penalty is in the gradient, but not in the tally.
  private mutating func look(
    at point: [Double]
  ) -> (tally: Tally, gradient: Gradient, penalty: Double) {
    network.parameters = point.map { Float($0) }
    var (tally, gradient) = batch.differentiate(network)
    gradient.add(penalty, on: network)
    return (tally, gradient, penalty.value(of: network))
  }

  private func objective(
    _ look: (tally: Tally, gradient: Gradient, penalty: Double)
  ) -> QuasiNewton.Look {
    let loss = look.tally.loss / Double(look.tally.samples) + look.penalty
    return (loss, look.gradient.values.map { Double($0) })
  }

  package mutating func trainMetrics() -> Metrics { batch.trainMetrics(network) }

  package mutating func validationMetrics() -> Metrics { batch.validationMetrics(network) }

  package var layersNotFinite: [Int] { network.layersNotFinite }

  package mutating func keep() { kept = network }
}

/// The textbook's look at a training set.
struct TextbookBatch: FullBatch {
  let loss: Loss
  let train: Samples
  let validation: Samples

  var blankPass: EpochPass { EpochPass(loss, on: train) }

  func differentiate(_ network: Network) -> (tally: Tally, gradient: Gradient) {
    let x = train.matrix
    let caches = network.forward(x)
    let tally = loss.tally(logits: caches[caches.count - 1].a, answers: train.answers)
    return (tally, network.gradient(of: loss, x: x, answers: train.answers, caches: caches))
  }

  func trainMetrics(_ network: Network) -> Metrics { network.metrics(loss, on: train) }

  func validationMetrics(_ network: Network) -> Metrics {
    network.metrics(loss, on: validation)
  }
}

extension Network {
  /// Layer after layer, weights `[inputs, outputs]` before biases.
  fileprivate var parameters: [Float] {
    get { layers.flatMap { $0.weights.values + $0.biases } }
    set {
      var start = 0
      func take(_ count: Int) -> [Float] {
        defer { start += count }
        return Array(newValue[start..<start + count])
      }
      for l in layers.indices {
        layers[l].weights.values = take(layers[l].weights.values.count)
        layers[l].biases = take(layers[l].biases.count)
      }
    }
  }
}

extension Gradient {
  /// In the order of a network's parameters.
  fileprivate var values: [Float] { layers.flatMap { $0.weights.values + $0.biases } }
}
