/// What a training came to.
public struct Trained: Hashable, Sendable {
  public enum Ending: Hashable, Sendable {
    /// All epochs were trained.
    case finished
    /// Early stopping ended it.
    case stopped
    /// A loss or a weight was no longer finite in the history's last epoch.
    case diverged
  }

  /// After the last epoch; of a diverged training, after the last one whose weights were finite.
  public var network: Network
  public var history: History
  public var ending: Ending

  public init(network: Network, history: History, ending: Ending) {
    self.network = network
    self.history = history
    self.ending = ending
  }
}

extension Recipe {
  /// Trains a network from its first weights to its last epoch.
  ///
  /// - Parameter observe: Called after each epoch, epoch 0 included; what it throws ends the
  ///   training.
  public func train(
    _ train: Samples, validation: Samples, classes: Int,
    observe: (History.Epoch) throws -> Void
  ) rethrows -> Trained {
    var random = RandomStream(seed: seed, purpose: .batchOrder)
    return try run(
      optimizer, from: untrained(features: train.features, classes: classes), train,
      validation: validation, shuffle: { random.shuffle(&$0) }, observe: observe)
  }

  /// - Parameter shuffle: Puts the samples' indices into the order of the next epoch.
  func run<Rule: Optimizer>(
    _ rule: Rule, from start: Network, _ train: Samples, validation: Samples,
    shuffle: (inout [Int]) -> Void, observe: (History.Epoch) throws -> Void
  ) rethrows -> Trained {
    var network = start
    var updates = Updates(rule, of: network)
    var order = Array(0..<train.count)
    var patience = stop.map { Patience($0) }
    var trained = Trained(
      network: network,
      history: History(epochs: [
        History.Epoch(
          number: 0, train: network.metrics(loss, on: train),
          validation: network.metrics(loss, on: validation), gradientNorm: nil, learningRate: nil)
      ]), ending: .finished)
    try observe(trained.history.epochs[0])
    guard trained.history.epochs[0].isFinite else { return trained.with(.diverged) }

    for number in stride(from: 1, through: epochs, by: 1) {
      shuffle(&order)
      let pass = epoch(&network, &updates, samples: train, order: order)
      let epoch = History.Epoch(
        number: number, train: pass.tally.metrics,
        validation: network.metrics(loss, on: validation), gradientNorm: pass.gradientNorm,
        learningRate: Float(rule.learningRate))
      trained.history.epochs.append(epoch)
      try observe(epoch)
      guard network.isFinite else { return trained.with(.diverged) }
      trained.network = network
      guard epoch.isFinite else { return trained.with(.diverged) }
      if patience?.ends(after: epoch) == true { return trained.with(.stopped) }
    }
    return trained
  }

  /// One epoch: every sample once, in mini-batches, an update after each.
  private func epoch<Rule>(
    _ network: inout Network, _ updates: inout Updates<Rule>, samples: Samples, order: [Int]
  ) -> (tally: Tally, gradientNorm: Float) {
    var tally = Tally()
    var norms = 0.0
    var batches = 0
    for start in stride(from: 0, to: order.count, by: batchSize) {
      let batch = samples.picking(order[start..<min(start + batchSize, order.count)])
      let caches = network.forward(batch.matrix)
      tally += loss.tally(logits: caches[caches.count - 1].a, labels: batch.labels)
      var gradient = network.gradient(
        of: loss, x: batch.matrix, labels: batch.labels, caches: caches)
      gradient.addPenalty(l2, on: network)
      norms += Double(gradient.norm)
      updates.apply(gradient, to: &network)
      batches += 1
    }
    return (tally, Float(norms / Double(batches)))
  }
}

extension History.Epoch {
  fileprivate var isFinite: Bool { train.loss.isFinite && validation.loss.isFinite }
}

extension Trained {
  fileprivate func with(_ ending: Ending) -> Trained {
    Trained(network: network, history: history, ending: ending)
  }
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

/// A rule together with what it remembers of each parameter of a network.
struct Updates<Rule: Optimizer> {
  private let rule: Rule
  private var steps = 0
  private var weights: [[Rule.Memory]]
  private var biases: [[Rule.Memory]]

  init(_ rule: Rule, of network: Network) {
    self.rule = rule
    weights = network.layers.map { Array(repeating: Rule.blank, count: $0.weights.values.count) }
    biases = network.layers.map { Array(repeating: Rule.blank, count: $0.biases.count) }
  }

  mutating func apply(_ gradient: Gradient, to network: inout Network) {
    steps += 1
    let step = rule.step(steps)
    for l in gradient.layers.indices {
      rule.update(
        &network.layers[l].weights.values, gradients: gradient.layers[l].weights.values,
        memories: &weights[l], step: step)
      rule.update(
        &network.layers[l].biases, gradients: gradient.layers[l].biases, memories: &biases[l],
        step: step)
    }
  }
}
