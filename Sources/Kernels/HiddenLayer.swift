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
  /// Of each neuron, the sum of its weights' squared derivatives, `[1, outputs]`.
  let squares: Block
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
    let stride = Block.spreadStride(width: outputs)
    let matrix = inputs * stride
    weights = Block(at: parameters, stride: stride)
    biases = Block(at: parameters + matrix, width: outputs)
    weightGradients = Block(at: gradients, stride: stride)
    biasGradients = Block(at: gradients + matrix, width: outputs)
    squares = .allocate(rows: 1, width: outputs)
    transposed = .allocate(rows: outputs, stride: Block.spreadStride(width: inputs))
    activations = .allocate(rows: samples, width: outputs)
    deltas = .allocate(rows: samples, width: outputs)
  }

  func deallocate() {
    squares.deallocate()
    transposed.deallocate()
    activations.deallocate()
    deltas.deallocate()
  }

  /// Vectors of weights and biases.
  static func parameters(inputs: Int, outputs: Int) -> Int {
    inputs * Block.spreadStride(width: outputs) + vectors(outputs)
  }

  /// `a = f(b + x W)`; `x` is `[samples, inputs]`.
  func forward(_ x: Block, samples: Int) {
    weightedSums(x, samples)
    ActivationPass(z: activations.start, count: samples * activations.stride)
      .run(knowing: activation)
  }

  /// The same, with `f′(z)` left in `deltas`.
  func forwardWithSlopes(_ x: Block, samples: Int) {
    weightedSums(x, samples)
    ActivationPassWithSlopes(
      z: activations.start, slopes: deltas.start, count: samples * activations.stride
    ).run(knowing: activation)
  }

  private func weightedSums(_ x: Block, _ samples: Int) {
    product(
      rows: samples, vectors: biases.stride, steps: inputs, x.factor, weights,
      start: { _, n in biases[0, n] }, finish: { m, n, sum, _ in activations[m, n] = sum })
  }

  /// `δ_below = (δ Wᵀ) f′(z)`: completes the deltas of the layer below.
  func backward(to below: HiddenLayer, _ piece: BatchPiece) {
    below.startDeltas(piece)
    product(
      rows: piece.samples, vectors: below.deltas.stride, steps: outputs, deltas.factor, transposed,
      running: below.biasGradients.start, start: { _, _ in 0 },
      finish: { s, n, sum, bias in below.finishDelta(s, n, sum, &bias) })
  }

  func startDeltas(_ piece: BatchPiece) {
    guard piece.isFirst else { return }
    for n in 0..<biases.stride { biasGradients[0, n] = 0 }
  }

  /// Takes `Σ_j w_ij δ_sj` of the layer above, for one vector of neurons and each sample in turn.
  /// Sums `∂L/∂b = Σ_s δ_s` on the way.
  @inline(__always)
  func finishDelta(_ s: Int, _ n: Int, _ sum: Lanes, _ bias: inout Lanes) {
    let delta = sum * deltas[s, n]
    deltas[s, n] = delta
    bias = bias + delta
  }

  /// Leaves out what dropout does: each activation and its slope times its factor.
  @inline(never)
  func mask(_ dropout: Dropout, step: Int, layer: Int, _ piece: BatchPiece) {
    for s in 0..<piece.samples {
      var factors = dropout.factors(step: step, layer: layer, sample: piece.start + s)
      for j in 0..<outputs {
        let factor = factors.next()
        activations[row: s, column: j] *= factor
        deltas[row: s, column: j] *= factor
      }
    }
  }

  /// `∂L/∂W = xᵀ δ`, after the last piece with the weights' penalty.
  func gradient(_ x: Block, _ piece: BatchPiece, _ penalty: Penalty) {
    for n in 0..<biases.stride { squares[0, n] = 0 }
    product(
      rows: inputs, vectors: biases.stride, steps: piece.samples, x.transposedFactor, deltas,
      running: squares.start,
      start: { i, n in piece.isFirst ? 0 : weightGradients[i, n] },
      finish: { i, n, sum, squares in
        let gradient = piece.isLast ? penalty.added(to: sum, weight: weights[i, n]) : sum
        weightGradients[i, n] = gradient
        squares = fma(gradient, gradient, squares)
      })
  }

  /// Adds the squares of each neuron's gradients, one neuron after the other.
  ///
  /// - Returns: Their own sum.
  func addSquaredNorms(to total: inout Double) -> Float {
    for n in 0..<biases.stride {
      squares[0, n] = fma(biasGradients[0, n], biasGradients[0, n], squares[0, n])
    }
    var sum: Float = 0
    for j in 0..<outputs {
      let square = squares[row: 0, column: j]
      sum += square
      total += Double(square)
    }
    return sum
  }

  func transposeWeights() { weights.transpose(rows: inputs, columns: outputs, into: transposed) }

  var isFinite: Bool {
    for i in 0..<inputs {
      for j in 0..<outputs where !weights[row: i, column: j].isFinite { return false }
    }
    for j in 0..<outputs where !biases[row: 0, column: j].isFinite { return false }
    return true
  }
}
