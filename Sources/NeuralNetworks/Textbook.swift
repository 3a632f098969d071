/// Training as the articles teach it: feed-forward, loss, backpropagation and update, one number at
/// a time.
struct Textbook<Rule: UpdateRule>: EpochTrainer {
  private var network: Network
  private var updates: Updates<Rule>
  private(set) var kept: Network
  private let loss: Loss
  private let regularization: Regularization
  private let dropout: Dropout
  private let batchSize: Int
  private var steps = 0
  private let train: Samples
  private let validation: Samples

  init(
    _ network: Network, rule: Rule, recipe: Recipe, train: Samples, validation: Samples
  ) {
    self.network = network
    kept = network
    updates = Updates(rule, of: network)
    loss = recipe.loss
    regularization = recipe.regularization
    dropout = recipe.dropout
    batchSize = recipe.batchSize
    self.train = train
    self.validation = validation
  }

  mutating func epoch(order: [Int], first: Int, learningRate: Double) -> EpochPass {
    var pass = EpochPass(loss, on: train)
    var rest = order[...]
    while !rest.isEmpty {
      let size = pass.batches == 0 ? first : batchSize
      let batch = train.picking(rest.prefix(size))
      rest = rest.dropFirst(size)
      steps += 1
      let caches = network.forward(
        batch.matrix, masks: network.masks(dropout, step: steps, samples: batch.count))
      pass.tally += loss.tally(logits: caches[caches.count - 1].a, answers: batch.answers)
      var gradient = network.gradient(
        of: loss, x: batch.matrix, answers: batch.answers, caches: caches)
      gradient.add(regularization.penalty, on: network)
      let norms = gradient.norms
      pass.add(norms)
      if let clipping = regularization.clipping {
        gradient.clip(ClippedGradient(clipping, norm: norms.whole))
      }
      let before = network
      updates.apply(gradient, to: &network, learningRate: learningRate)
      if let pruning = regularization.pruning {
        network.prune(from: before, stride: pruning.stride(learningRate: learningRate))
      }
    }
    return pass
  }

  func trainMetrics() -> Metrics { network.metrics(loss, on: train) }

  func validationMetrics() -> Metrics { network.metrics(loss, on: validation) }

  var layersNotFinite: [Int] { network.layersNotFinite }

  mutating func keep() { kept = network }
}

extension Penalty {
  func value(of network: Network) -> Double {
    network.layers.reduce(0.0) { sum, layer in
      layer.weights.values.reduce(sum) { sum, w in
        sum + Double(l1) * Double(w.magnitude) + Double(l2) / 2 * Double(w) * Double(w)
      }
    }
  }
}

extension Gradient {
  mutating func add(_ penalty: Penalty, on network: Network) {
    for l in layers.indices {
      for n in layers[l].weights.values.indices {
        layers[l].weights.values[n] = penalty.added(
          to: layers[l].weights.values[n], weight: network.layers[l].weights.values[n])
      }
    }
  }

  mutating func clip(_ clipped: ClippedGradient) {
    for l in layers.indices {
      for n in layers[l].weights.values.indices {
        layers[l].weights.values[n] = clipped.component(layers[l].weights.values[n])
      }
      for j in layers[l].biases.indices {
        layers[l].biases[j] = clipped.component(layers[l].biases[j])
      }
    }
  }
}

extension Network {
  mutating func prune(from before: Network, stride: Float) {
    for l in layers.indices {
      for n in layers[l].weights.values.indices {
        layers[l].weights.values[n] = Pruning.pruned(
          layers[l].weights.values[n], from: before.layers[l].weights.values[n], stride: stride)
      }
    }
  }

  /// The factors of the hidden layers' activations in one step, `[samples, neurons]` each; none
  /// where nothing is left out.
  func masks(_ dropout: Dropout, step: Int, samples: Int) -> [Matrix] {
    guard dropout.isActive else { return [] }
    return layers.indices.dropLast().map { l in
      var mask = Matrix(rows: samples, columns: layers[l].outputs)
      for s in 0..<samples {
        var factors = dropout.factors(step: step, layer: l, sample: s)
        for j in 0..<mask.columns { mask[s, j] = factors.next() }
      }
      return mask
    }
  }
}
