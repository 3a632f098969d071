import Testing

@testable import NeuralNetworks

struct Shape: Sendable, CustomTestStringConvertible {
  let loss: Loss
  let activation: Activation
  let hidden: [Int]
  let classes: Int

  var testDescription: String { "\(activation), \(loss), \(hidden), \(classes) classes" }

  /// Without kinks in reach; those with kinks are held against PyTorch.
  static let smooth: [Loss] = [
    .binaryCrossEntropy, .crossEntropy, .meanSquaredError, .probabilities(.huber(delta: 2)),
    .regression(.squared), .regression(.huber(delta: 50)),
  ]

  static let all = smooth.flatMap { loss in
    Activation.all.flatMap { activation in
      (loss.outputs(classes: 4) == 1 ? [2] : [2, 4]).flatMap { classes in
        [[], [3], [5, 4], [3, 2, 4]].map {
          Shape(loss: loss, activation: activation, hidden: $0, classes: classes)
        }
      }
    }
  }
}

struct Backpropagation {
  static let samples = Samples(
    features: 3,
    points: [
      0.3, -1.2, 0.8, 1.1, 0.4, -0.7, -0.6, 0.9, 0.2, -1.3, -0.4, 1.6, 0.7, 1.9, -0.2, 0.1, -0.8,
      0.5, 1.4, -0.3, -1.1,
    ], labels: [0, 1, 2, 3, 1, 0, 2])

  @Test(arguments: Shape.all)
  func `gives the central difference of the mean loss`(_ shape: Shape) {
    let samples = Samples(
      features: 3, points: Self.samples.points,
      labels: Self.samples.labels.map { $0 % shape.classes })
    let network = Network(
      widths: [3] + shape.hidden + [shape.loss.outputs(classes: shape.classes)],
      activations: shape.hidden.map { _ in shape.activation }, initializer: .pytorchDefault,
      seed: 11)
    let x = samples.matrix
    let gradient = network.gradient(
      of: shape.loss, x: x, answers: samples.answers, caches: network.forward(x))

    var checked = 0
    for l in network.layers.indices {
      let places =
        network.layers[l].weights.values.indices.map {
          (\Layer.weights.values[$0], gradient.layers[l].weights.values[$0])
        }
        + network.layers[l].biases.indices.map {
          (\Layer.biases[$0], gradient.layers[l].biases[$0])
        }
      for (place, analytic) in places {
        guard
          let numeric = centralDifference(of: shape.loss, network, samples, layer: l, place: place)
        else { continue }
        checked += 1
        #expect(abs(Double(analytic) - numeric) <= 2e-5, "layer \(l)")
      }
    }
    // Steps across a kink have no derivative to compare with.
    let parameters = network.layers.map { $0.weights.values.count + $0.biases.count }
    #expect(Double(checked) >= 0.25 * Double(parameters.reduce(0, +)))
  }

  @Test func `gives the central difference with activations left out`() {
    let network = Network(
      widths: [3, 5, 4, 3], activations: [.tanh, .silu], initializer: .pytorchDefault, seed: 12)
    let labels = Self.samples.labels.map { $0 % 3 }
    let x = Self.samples.matrix
    let masks = network.masks(Dropout(rate: 0.4, key: 3), step: 1, samples: x.rows)
    #expect(masks.allSatisfy { $0.values.contains(0) })
    func loss(_ network: Network) -> Double {
      let logits = network.forward(x, masks: masks)[2].a
      return Loss.crossEntropy.tally(logits: logits, answers: labels.map { Float($0) }).loss
        / Double(labels.count)
    }
    let gradient = network.gradient(
      of: .crossEntropy, x: x, answers: labels.map { Float($0) },
      caches: network.forward(x, masks: masks))
    for l in network.layers.indices {
      for n in network.layers[l].weights.values.indices {
        func moved(_ step: Float) -> Double {
          var moved = network
          moved.layers[l].weights.values[n] += step
          return loss(moved)
        }
        let numeric =
          (8 * (moved(0.015) - moved(-0.015)) - (moved(0.03) - moved(-0.03))) / (12 * 0.015)
        let analytic = Double(gradient.layers[l].weights.values[n])
        #expect(abs(analytic - numeric) <= 2e-5, "layer \(l), weight \(n)")
      }
    }
  }

  /// The five-point central difference with steps of 0.015; nil when a hidden unit with a kink
  /// changes sides on the way.
  private func centralDifference(
    of loss: Loss, _ network: Network, _ samples: Samples, layer: Int,
    place: WritableKeyPath<Layer, Float>
  ) -> Double? {
    func moved(_ step: Float) -> Network {
      var moved = network
      moved.layers[layer][keyPath: place] += step
      return moved
    }
    /// On which side of its activation's kinks each hidden unit is.
    func sides(_ network: Network) -> [[Bool]] {
      zip(network.layers, network.forward(samples.matrix)).dropLast().flatMap { layer, cache in
        cache.z.values.map { z in layer.activation.kinks.map { z > $0 } }
      }
    }
    let here = sides(network)
    guard [-0.03, -0.015, 0.015, 0.03].allSatisfy({ sides(moved($0)) == here }) else {
      return nil
    }
    func value(_ step: Float) -> Double {
      let tally = loss.tally(logits: moved(step).logits(samples.matrix), answers: samples.answers)
      return tally.loss / Double(samples.count)
    }
    return (8 * (value(0.015) - value(-0.015)) - (value(0.03) - value(-0.03))) / (12 * 0.015)
  }
}
