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
          inputs: widths[l], outputs: widths[l + 1], activation: functions[l], random: &random)
      })
  }

  public var inputs: Int { layers[0].inputs }
  public var outputs: Int { layers[layers.count - 1].outputs }
  /// Inputs, hidden layers, outputs.
  public var widths: [Int] { [inputs] + layers.map { $0.outputs } }

  public var isFinite: Bool {
    layers.allSatisfy { layer in
      layer.weights.values.allSatisfy { $0.isFinite } && layer.biases.allSatisfy { $0.isFinite }
    }
  }

  /// What one layer computed for a batch, kept for backpropagation.
  struct Cache {
    /// Weighted sums, `[samples, outputs]`.
    let z: Matrix
    /// Activations `f(z)`, `[samples, outputs]`.
    let a: Matrix
  }

  /// Feed-forward: each layer's output is the next one's input. `x` is `[samples, inputs]`.
  func forward(_ x: Matrix) -> [Cache] {
    var caches: [Cache] = []
    for layer in layers {
      let z = layer.weightedSums(caches.last?.a ?? x)
      var a = z
      for n in a.values.indices { a.values[n] = layer.activation.value(z.values[n]) }
      caches.append(Cache(z: z, a: a))
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
