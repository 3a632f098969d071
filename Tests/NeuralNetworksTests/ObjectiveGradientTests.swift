import Testing

@testable import NeuralNetworks

/// A loss and an activation whose gradient is looked at as training has it: with penalties, with
/// activations left out, and clipped.
struct Objective: Sendable, CustomTestStringConvertible {
  let loss: Loss
  let activation: Activation
  let classes: Int

  var testDescription: String { "\(activation), \(loss), \(classes) classes" }

  /// Kinks within reach included.
  static let losses: [Loss] = [
    .binaryCrossEntropy, .crossEntropy, .meanSquaredError, .probabilities(.absolute),
    .probabilities(.huber(delta: 0.3)), .hinge, .tanhSquared, .regression(.squared),
    .regression(.absolute), .regression(.huber(delta: 0.7)),
  ]

  static let activations =
    Activation.all + [
      .leakyReLU(slope: 0.3), .elu(alpha: 0.5), .celu(alpha: 2),
      .hardtanh(lowest: -0.5, highest: 2),
    ]

  static let all = losses.flatMap { loss in
    activations.flatMap { activation in
      [2, 4].filter { $0 == 2 || loss.outputs(classes: 4) > 1 }.map {
        Objective(loss: loss, activation: activation, classes: $0)
      }
    }
  }

  private static let penalty = Penalty(l1: 0.03, l2: 0.2)

  private var samples: Samples {
    let points = Backpropagation.samples.points
    guard !loss.isRegression else {
      return Samples(features: 3, points: points, targets: [1.5, -0.8, 0.4, 2.1, -1.7, 0.2, 0.9])
    }
    return Samples(
      features: 3, points: points, labels: Backpropagation.samples.labels.map { $0 % classes })
  }

  var network: Network {
    Network(
      widths: [3, 4, 3, loss.outputs(classes: classes)], activations: [activation, activation],
      initializer: .pytorchDefault, seed: 21)
  }

  private func caches(_ network: Network) -> [Network.Cache] {
    let x = samples.matrix
    return network.forward(
      x, masks: network.masks(Dropout(rate: 0.3, key: 5), step: 1, samples: x.rows))
  }

  /// The mean loss and the penalties.
  func value(_ network: Network) -> Double {
    let logits = caches(network)[2].a
    let tally = loss.tally(logits: logits, answers: samples.answers)
    return tally.loss / Double(samples.count) + Self.penalty.value(of: network)
  }

  func gradient(_ network: Network) -> Gradient {
    var gradient = network.gradient(
      of: loss, x: samples.matrix, answers: samples.answers, caches: caches(network))
    gradient.add(Self.penalty, on: network)
    return gradient
  }

  /// On which side of each kink everything is that has one: hidden units, weights and losses.
  func sides(_ network: Network) -> [Bool] {
    let caches = caches(network)
    let units = zip(network.layers, caches).dropLast().flatMap { layer, cache in
      cache.z.values.flatMap { z in layer.activation.kinks.map { z > $0 } }
    }
    let weights = network.layers.flatMap { $0.weights.values.map { $0 > 0 } }
    let logits = caches[2].a
    let losses = (0..<logits.rows).flatMap { s in
      sides((0..<logits.columns).map { logits[s, $0] }, answer: samples.answers[s])
    }
    return units + weights + losses
  }

  private func sides(_ z: [Float], answer: Float) -> [Bool] {
    switch loss {
    case .regression(.absolute): return [z[0] > answer]
    case .regression(.huber(let delta)):
      return [z[0] - answer > delta, z[0] - answer < -delta]
    case .probabilities(.huber(let delta)):
      let largest = z.max() ?? 0
      let sum = z.reduce(0) { $0 + exponential($1 - largest) }
      let p = z.count == 1 ? [logistic(z[0])] : z.map { exponential($0 - largest) / sum }
      return p.indices.map { k in
        (p[k] - Loss.target(answer, output: k, of: z.count)).magnitude > delta
      }
    case .hinge where z.count == 1: return [(2 * answer - 1) * z[0] > 1]
    case .hinge: return z.map { 1 - z[Int(answer)] + $0 > 0 }
    default: return []
    }
  }
}

extension Gradient {
  /// Weights, then biases, layer by layer.
  fileprivate var components: [Double] {
    layers.flatMap { ($0.weights.values + $0.biases).map { Double($0) } }
  }
}

extension Network {
  /// In the order of a gradient's components.
  fileprivate var places: [WritableKeyPath<Network, Float>] {
    layers.indices.flatMap { l in
      layers[l].weights.values.indices.map { \Network.layers[l].weights.values[$0] }
        + layers[l].biases.indices.map { \Network.layers[l].biases[$0] }
    }
  }
}

struct `The gradient that a step takes` {
  /// The five-point central difference for each parameter; nil where a step crosses a kink.
  private func differences(_ objective: Objective) -> [Double?] {
    let network = objective.network
    let here = objective.sides(network)
    return network.places.map { place in
      func moved(_ step: Float) -> Network {
        var moved = network
        moved[keyPath: place] += step
        return moved
      }
      let steps: [Float] = [-0.02, -0.01, 0.01, 0.02]
      guard steps.allSatisfy({ objective.sides(moved($0)) == here }) else { return nil }
      let values = steps.map { objective.value(moved($0)) }
      return (8 * (values[2] - values[1]) - (values[3] - values[0])) / (12 * 0.01)
    }
  }

  @Test(arguments: Objective.all)
  func `is that of loss, L1, L2 and what is left out together, and is clipped as a whole`(
    _ objective: Objective
  ) {
    let differences = differences(objective)
    let gradient = objective.gradient(objective.network)
    let components = gradient.components
    for (own, other) in zip(components, differences) {
      if let other { #expect(abs(own - other) <= 4e-5) }
    }
    #expect(2 * differences.count { $0 != nil } > differences.count)
    // By the differences, where there are any.
    let known = zip(differences, components).map { $0 ?? $1 }
    let norm = known.reduce(0) { $0 + $1 * $1 }.squareRoot()
    for most in [0.1 * norm, 2 * norm] {
      var clipped = gradient
      clipped.clip(ClippedGradient(.norm(most), norm: gradient.norms.whole))
      for (own, other) in zip(clipped.components, known) {
        #expect(abs(own - other * min(1, most / norm)) <= 4e-5, "at most \(most)")
      }
    }
    var cut = gradient
    cut.clip(ClippedGradient(.value(0.05), norm: gradient.norms.whole))
    for (own, other) in zip(cut.components, known) {
      #expect(abs(own - min(max(other, -0.05), 0.05)) <= 4e-5)
    }
    #expect(known.contains { $0.magnitude > 0.05 })
  }
}
