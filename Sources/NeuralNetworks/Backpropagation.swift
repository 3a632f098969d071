/// The derivative of a batch's mean loss by every parameter.
public struct Gradient: Hashable, Sendable {
  public struct Layer: Hashable, Sendable {
    /// `∂L/∂w_ij`, `[inputs, outputs]`.
    public var weights: Matrix
    /// `∂L/∂b_j`, `[outputs]`.
    public var biases: [Float]

    package init(weights: Matrix, biases: [Float]) {
      self.weights = weights
      self.biases = biases
    }
  }

  public var layers: [Layer]

  package init(layers: [Layer]) {
    self.layers = layers
  }

  /// Euclidean norms.
  struct Norms {
    /// Of the whole gradient.
    let whole: Float
    /// Of each layer's part of it.
    let layers: [Float]
  }

  /// Squares are summed for each neuron on its own (its weights in order, then its bias), then over
  /// the neurons of a layer and, apart from that, over all neurons.
  var norms: Norms {
    var total = 0.0
    let parts = layers.map { layer in
      var part: Float = 0
      for j in 0..<layer.weights.columns {
        var sum: Float = 0
        for i in 0..<layer.weights.rows {
          sum = fma(layer.weights[i, j], layer.weights[i, j], sum)
        }
        let square = fma(layer.biases[j], layer.biases[j], sum)
        part += square
        total += Double(square)
      }
      return part.squareRoot()
    }
    return Norms(whole: Float(total.squareRoot()), layers: parts)
  }
}

extension Network.Cache {
  /// The slope of neuron `i`'s activation by its weighted sum, for sample `s`.
  fileprivate func slope(of activation: Activation, _ s: Int, _ i: Int) -> Float {
    guard let mask else { return activation.slope(z[s, i], a[s, i]) }
    return activation.slope(z[s, i], activation.value(z[s, i])) * mask[s, i]
  }
}

extension Network {
  /// Backpropagation: the gradient of the batch's mean loss, from the output back to the input.
  ///
  ///     δ^L   = ∂L/∂z^L / n
  ///     δ^l_i = Σ_j w_ij δ^{l+1}_j · f′(z^l_i)
  ///     ∂L/∂w_ij = Σ_s a_si δ_sj      ∂L/∂b_j = Σ_s δ_sj
  ///
  /// - Parameters:
  ///   - x: The batch's points, `[samples, inputs]`.
  ///   - caches: What `forward(x)` gave.
  func gradient(of loss: Loss, x: Matrix, answers: [Float], caches: [Cache]) -> Gradient {
    var delta = outputDelta(of: loss, logits: caches[caches.count - 1].a, answers: answers)
    var gradients: [Gradient.Layer] = []
    for l in layers.indices.reversed() {
      let input = l > 0 ? caches[l - 1].a : x
      gradients.append(parameterGradient(input: input, delta: delta))
      if l > 0 { delta = hiddenDelta(layer: l, delta: delta, below: caches[l - 1]) }
    }
    return Gradient(layers: gradients.reversed())
  }

  /// `δ` at the logits, `[samples, outputs]`. The mean over the batch is taken here, once.
  private func outputDelta(of loss: Loss, logits z: Matrix, answers: [Float]) -> Matrix {
    var delta = Matrix(rows: z.rows, columns: z.columns)
    let share = 1 / Float(z.rows)
    for s in 0..<z.rows {
      loss.delta(
        outputs: z.columns, logit: { z[s, $0] },
        target: { Loss.target(answers[s], output: $0, of: z.columns) },
        store: { k, value in delta[s, k] = value * share })
    }
    return delta
  }

  /// `δ` at the weighted sums of the layer below, `[samples, inputs]`.
  private func hiddenDelta(layer l: Int, delta: Matrix, below: Cache) -> Matrix {
    let weights = layers[l].weights
    let activation = layers[l - 1].activation
    var result = Matrix(rows: delta.rows, columns: weights.rows)
    for s in 0..<delta.rows {
      for i in 0..<weights.rows {
        var sum: Float = 0
        for j in 0..<weights.columns { sum = fma(weights[i, j], delta[s, j], sum) }
        result[s, i] = sum * below.slope(of: activation, s, i)
      }
    }
    return result
  }

  /// Sums over the samples of the batch, in their order.
  private func parameterGradient(input a: Matrix, delta: Matrix) -> Gradient.Layer {
    var weights = Matrix(rows: a.columns, columns: delta.columns)
    var biases = [Float](repeating: 0, count: delta.columns)
    for s in 0..<delta.rows {
      for i in 0..<a.columns {
        for j in 0..<delta.columns {
          weights[i, j] = fma(a[s, i], delta[s, j], weights[i, j])
        }
      }
      for j in 0..<delta.columns { biases[j] += delta[s, j] }
    }
    return Gradient.Layer(weights: weights, biases: biases)
  }
}
