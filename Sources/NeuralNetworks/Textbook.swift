/// Training as the articles teach it: feed-forward, loss, backpropagation and update, one number at
/// a time.
struct Textbook<Rule: Optimizer>: EpochTrainer {
  private var network: Network
  private var updates: Updates<Rule>
  private(set) var kept: Network
  private let loss: Loss
  private let l2: Double
  private let batchSize: Int
  private let train: Samples
  private let validation: Samples

  init(
    _ network: Network, rule: Rule, loss: Loss, l2: Double, batchSize: Int, train: Samples,
    validation: Samples
  ) {
    self.network = network
    kept = network
    updates = Updates(rule, of: network)
    self.loss = loss
    self.l2 = l2
    self.batchSize = batchSize
    self.train = train
    self.validation = validation
  }

  mutating func epoch(order: [Int]) -> EpochPass {
    var pass = EpochPass(loss, on: train)
    for start in stride(from: 0, to: order.count, by: batchSize) {
      let batch = train.picking(order[start..<min(start + batchSize, order.count)])
      let caches = network.forward(batch.matrix)
      pass.tally += loss.tally(logits: caches[caches.count - 1].a, answers: batch.answers)
      var gradient = network.gradient(
        of: loss, x: batch.matrix, answers: batch.answers, caches: caches)
      gradient.addPenalty(l2, on: network)
      pass.norms += Double(gradient.norm)
      updates.apply(gradient, to: &network)
      pass.batches += 1
    }
    return pass
  }

  func trainMetrics() -> Metrics { network.metrics(loss, on: train) }

  func validationMetrics() -> Metrics { network.metrics(loss, on: validation) }

  var isFinite: Bool { network.isFinite }

  mutating func keep() { kept = network }
}

extension Gradient {
  /// The gradient of `λ/2 Σ w²` is `λ w`.
  mutating func addPenalty(_ l2: Double, on network: Network) {
    guard l2 > 0 else { return }
    for l in layers.indices {
      for n in layers[l].weights.values.indices {
        layers[l].weights.values[n] = fma(
          Float(l2), network.layers[l].weights.values[n], layers[l].weights.values[n])
      }
    }
  }
}
