/// A multilayer perceptron. Its last layer gives logits; the loss turns them into probabilities.
public struct Network: Hashable, Sendable {
  public var layers: [Layer]

  public init(layers: [Layer]) {
    precondition(!layers.isEmpty, "a network has an output layer")
    self.layers = layers
  }

  /// An untrained network, its weights drawn layer by layer from the seed's own stream, so that
  /// every optimizer starts at the same place.
  ///
  /// - Parameters:
  ///   - widths: Inputs, hidden layers, outputs, such as `[2, 16, 16, 1]`.
  ///   - activations: One for each hidden layer.
  public init(widths: [Int], activations: [Activation], initializer: Initializer, seed: UInt64) {
    precondition(activations.count == widths.count - 2, "an activation for each hidden layer")
    var random = RandomStream(seed: seed, purpose: .weights)
    let functions = activations + [.identity]
    self.init(
      layers: functions.indices.map { l in
        initializer.layer(
          l, inputs: widths[l], outputs: widths[l + 1], activation: functions[l], random: &random)
      })
  }

  public var inputs: Int { layers[0].inputs }
  public var outputs: Int { layers[layers.count - 1].outputs }
  /// Inputs, hidden layers, outputs.
  public var widths: [Int] { [inputs] + layers.map { $0.outputs } }

  public var isFinite: Bool { layersNotFinite.isEmpty }

  /// The layers, from 0, with a weight or bias that is no number.
  var layersNotFinite: [Int] {
    layers.indices.filter { l in
      !layers[l].weights.values.allSatisfy { $0.isFinite }
        || !layers[l].biases.allSatisfy { $0.isFinite }
    }
  }

  /// What one layer computed for a batch, kept for backpropagation.
  struct Cache {
    /// Weighted sums, `[samples, outputs]`.
    let z: Matrix
    /// Activations `f(z)`, times the mask if there is one, `[samples, outputs]`.
    let a: Matrix
    /// What dropout multiplies each activation by, `[samples, outputs]`.
    let mask: Matrix?
  }

  /// Feed-forward: each layer's output is the next one's input.
  ///
  /// - Parameters:
  ///   - x: `[samples, inputs]`.
  ///   - masks: Of dropout, one for each hidden layer; none without it.
  func forward(_ x: Matrix, masks: [Matrix] = []) -> [Cache] {
    var caches: [Cache] = []
    for (l, layer) in layers.enumerated() {
      let z = layer.weightedSums(caches.last?.a ?? x)
      var a = z
      for n in a.values.indices { a.values[n] = layer.activation.value(z.values[n]) }
      let mask = l < masks.count ? masks[l] : nil
      if let mask {
        for n in a.values.indices { a.values[n] *= mask.values[n] }
      }
      caches.append(Cache(z: z, a: a, mask: mask))
    }
    return caches
  }

  /// The logits of points, `[samples, inputs]` to `[samples, outputs]`.
  public func logits(_ x: Matrix) -> Matrix {
    layers.reduce(x) { a, layer in
      var z = layer.weightedSums(a)
      for n in z.values.indices { z.values[n] = layer.activation.value(z.values[n]) }
      return z
    }
  }
}
