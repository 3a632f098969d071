/// The output layer, which has few neurons: its vectors are of samples, and of inputs.
struct OutputLayer {
  let inputs: Int
  let outputs: Int
  /// `[outputs, inputs]`.
  let weights: Block
  /// `[1, outputs]`.
  let biases: Block
  /// The loss's derivative by the weights, `[outputs, inputs]`.
  let weightGradients: Block
  /// `[1, outputs]`.
  let biasGradients: Block
  /// What the layer is given, once more: `[inputs, samples]`.
  let transposedInputs: Block
  /// `[outputs, samples]`.
  let logits: Block
  /// The loss's derivative by the logits, `[outputs, samples]`.
  let deltas: Block
  /// `[1, samples]`.
  let losses: Block

  init(
    inputs: Int, outputs: Int, samples: Int,
    parameters: UnsafeMutablePointer<Lanes>, gradients: UnsafeMutablePointer<Lanes>
  ) {
    self.inputs = inputs
    self.outputs = outputs
    let matrix = outputs * vectors(inputs)
    weights = Block(at: parameters, width: inputs)
    biases = Block(at: parameters + matrix, width: outputs)
    weightGradients = Block(at: gradients, width: inputs)
    biasGradients = Block(at: gradients + matrix, width: outputs)
    transposedInputs = .allocate(rows: inputs, width: samples)
    logits = .allocate(rows: outputs, width: samples)
    deltas = .allocate(rows: outputs, width: samples)
    losses = .allocate(rows: 1, width: samples)
  }

  func deallocate() {
    transposedInputs.deallocate()
    logits.deallocate()
    deltas.deallocate()
    losses.deallocate()
  }

  /// Vectors of weights and biases.
  static func parameters(inputs: Int, outputs: Int) -> Int {
    outputs * vectors(inputs) + vectors(outputs)
  }

  /// `z = b + x W`; `x` is `[samples, inputs]`.
  func forward(_ x: Block, samples: Int) {
    x.transpose(rows: samples, columns: inputs, into: transposedInputs)
    product(
      rows: outputs, vectors: vectors(samples), steps: inputs, weights.factor, transposedInputs,
      start: { m, _ in broadcast(biases[row: 0, column: m]) },
      finish: { m, n, sum, _ in logits[m, n] = sum })
  }

  /// `δ_below = (δ Wᵀ) f′(z)`: completes the deltas of the layer below.
  func backward(to below: HiddenLayer, _ piece: BatchPiece) {
    below.startDeltas(piece)
    product(
      rows: piece.samples, vectors: below.deltas.stride, steps: outputs, deltas.transposedFactor,
      weights, running: below.biasGradients.start, start: { _, _ in 0 },
      finish: { s, n, sum, bias in below.finishDelta(s, n, sum, &bias) })
  }

  /// `∂L/∂W = xᵀ δ`, after the last piece with the weights' penalty; `∂L/∂b = Σ_s δ_s`.
  func gradient(_ x: Block, _ piece: BatchPiece, _ penalty: Penalty) {
    product(
      rows: outputs, vectors: weights.stride, steps: piece.samples, deltas.factor, x,
      start: { k, n in piece.isFirst ? 0 : weightGradients[k, n] },
      finish: { k, n, sum, _ in
        weightGradients[k, n] =
          piece.isLast ? penalty.added(to: sum, weight: weights[k, n]) : sum
      })
    for k in 0..<outputs {
      var sum = piece.isFirst ? 0 : biasGradients[row: 0, column: k]
      for s in 0..<piece.samples { sum += deltas[row: k, column: s] }
      biasGradients[row: 0, column: k] = sum
    }
  }

  /// Adds the squares of each neuron's gradients, one neuron after the other.
  ///
  /// - Returns: Their own sum.
  func addSquaredNorms(to total: inout Double) -> Float {
    var own: Float = 0
    for k in 0..<outputs {
      var sum: Float = 0
      for i in 0..<inputs {
        let g = weightGradients[row: k, column: i]
        sum.addProduct(g, g)
      }
      let g = biasGradients[row: 0, column: k]
      sum.addProduct(g, g)
      own += sum
      total += Double(sum)
    }
    return own
  }

  var isFinite: Bool {
    for k in 0..<outputs {
      for i in 0..<inputs where !weights[row: k, column: i].isFinite { return false }
      guard biases[row: 0, column: k].isFinite else { return false }
    }
    return true
  }
}
