/// A hidden layer: vectors of neurons.
struct HiddenLayer {
  let inputs: Int
  let outputs: Int
  let activation: Activation
  /// `[inputs, outputs]`.
  let weights: Block
  /// `[1, outputs]`.
  let biases: Block
  /// The loss's derivative by the weights, `[inputs, outputs]`.
  let weightGradients: Block
  /// `[1, outputs]`.
  let biasGradients: Block
  /// The weights once more, `[outputs, inputs]`.
  let transposed: Block
  /// `[samples, outputs]`.
  let activations: Block
  /// `f′(z)`, then the loss's derivative by `z`, `[samples, outputs]`.
  let deltas: Block

  init(
    inputs: Int, outputs: Int, activation: Activation, samples: Int,
    parameters: UnsafeMutablePointer<Lanes>, gradients: UnsafeMutablePointer<Lanes>
  ) {
    self.inputs = inputs
    self.outputs = outputs
    self.activation = activation
    let matrix = inputs * vectors(outputs)
    weights = Block(at: parameters, width: outputs)
    biases = Block(at: parameters + matrix, width: outputs)
    weightGradients = Block(at: gradients, width: outputs)
    biasGradients = Block(at: gradients + matrix, width: outputs)
    transposed = .allocate(rows: outputs, width: inputs)
    activations = .allocate(rows: samples, width: outputs)
    deltas = .allocate(rows: samples, width: outputs)
  }

  func deallocate() {
    transposed.deallocate()
    activations.deallocate()
    deltas.deallocate()
  }

  /// Vectors of weights and biases.
  static func parameters(inputs: Int, outputs: Int) -> Int { (inputs + 1) * vectors(outputs) }

  /// `a = f(b + x W)`; `x` is `[samples, inputs]`.
  func forward(_ x: Block, samples: Int) {
    weightedSums(x, samples)
    activation.apply(activations.start, count: samples * activations.stride)
  }

  /// The same, with `f′(z)` left in `deltas`.
  func forwardWithSlopes(_ x: Block, samples: Int) {
    weightedSums(x, samples)
    activation.apply(
      activations.start, slopes: deltas.start, count: samples * activations.stride)
  }

  private func weightedSums(_ x: Block, _ samples: Int) {
    product(
      rows: samples, vectors: weights.stride, steps: inputs, x.factor, weights,
      start: { _, n in biases[0, n] }, finish: { m, n, sum in activations[m, n] = sum })
  }

  /// `δ_below = (δ Wᵀ) f′(z)`: completes the deltas of the layer below, where `f′(z)` stands.
  func backward(to below: Block, samples: Int) {
    product(
      rows: samples, vectors: below.stride, steps: outputs, deltas.factor, transposed,
      start: { _, _ in 0 }, finish: { m, n, sum in below[m, n] = sum * below[m, n] })
  }

  /// `∂L/∂W = xᵀ δ`, `∂L/∂b = Σ_s δ_s`.
  func gradient(_ x: Block, samples: Int) {
    product(
      rows: inputs, vectors: weights.stride, steps: samples, x.transposedFactor, deltas,
      start: { _, _ in 0 }, finish: { m, n, sum in weightGradients[m, n] = sum })
    for n in 0..<biases.stride {
      var sum: Lanes = 0
      for s in 0..<samples { sum = sum + deltas[s, n] }
      biasGradients[0, n] = sum
    }
  }

  /// Adds the squares of each neuron's gradients, one neuron after the other.
  func addSquaredNorms(to total: inout Double) {
    for n in 0..<weights.stride {
      var sum: Lanes = 0
      for i in 0..<inputs { sum = fma(weightGradients[i, n], weightGradients[i, n], sum) }
      sum = fma(biasGradients[0, n], biasGradients[0, n], sum)
      let neurons = min(Lanes.count, outputs - n * Lanes.count)
      for lane in 0..<neurons { total += Double(sum.vector[lane]) }
    }
  }

  func addPenalty(_ l2: Float) {
    for n in 0..<inputs &* weights.stride {
      weightGradients.start[n] = fma(broadcast(l2), weights.start[n], weightGradients.start[n])
    }
  }

  func transposeWeights() { weights.transpose(rows: inputs, into: transposed) }

  var isFinite: Bool {
    for i in 0..<inputs {
      for j in 0..<outputs where !weights[row: i, column: j].isFinite { return false }
    }
    for j in 0..<outputs where !biases[row: 0, column: j].isFinite { return false }
    return true
  }
}
