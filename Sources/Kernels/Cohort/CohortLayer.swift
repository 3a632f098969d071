/// A layer of several networks, one a lane.
struct CohortLayer {
  let inputs: Int
  let outputs: Int
  let activation: Activation
  /// `[inputs, outputs]`.
  let weights: LanesMatrix
  /// `[1, outputs]`.
  let biases: LanesMatrix
  /// The loss's derivative by the weights, `[inputs, outputs]`.
  let weightGradients: LanesMatrix
  /// `[1, outputs]`.
  let biasGradients: LanesMatrix
  /// `[samples, outputs]`.
  let activations: LanesMatrix
  /// `f′(z)`, then the loss's derivative by `z`, `[samples, outputs]`.
  let deltas: LanesMatrix

  init(
    inputs: Int, outputs: Int, activation: Activation, samples: Int,
    parameters: UnsafeMutablePointer<Lanes>, gradients: UnsafeMutablePointer<Lanes>
  ) {
    self.inputs = inputs
    self.outputs = outputs
    self.activation = activation
    let matrix = inputs * outputs
    weights = LanesMatrix(at: parameters, columns: outputs)
    biases = LanesMatrix(at: parameters + matrix, columns: outputs)
    weightGradients = LanesMatrix(at: gradients, columns: outputs)
    biasGradients = LanesMatrix(at: gradients + matrix, columns: outputs)
    activations = .allocate(rows: samples, columns: outputs)
    deltas = .allocate(rows: samples, columns: outputs)
  }

  func deallocate() {
    activations.deallocate()
    deltas.deallocate()
  }

  /// Weights and biases.
  static func parameters(inputs: Int, outputs: Int) -> Int { (inputs + 1) * outputs }

  /// `a = f(b + x W)`; `x` is `[samples, inputs]`.
  func forward(_ x: LanesMatrix, samples: Int) {
    weightedSums(x, samples)
    ActivationPass(z: activations.start, count: samples * outputs).run(knowing: activation)
  }

  /// The same, with `f′(z)` left in `deltas`.
  func forwardWithSlopes(_ x: LanesMatrix, samples: Int) {
    weightedSums(x, samples)
    ActivationPassWithSlopes(
      z: activations.start, slopes: deltas.start, count: samples * outputs
    ).run(knowing: activation)
  }

  private func weightedSums(_ x: LanesMatrix, _ samples: Int) {
    product(
      rows: samples, columns: outputs, steps: inputs, x, weights,
      start: { _, j in biases[0, j] }, finish: { s, j, sum in activations[s, j] = sum })
  }

  /// `δ_below = (δ Wᵀ) f′(z)`: completes the deltas of the layer below.
  func backward(to below: CohortLayer, samples: Int) {
    product(
      rows: samples, columns: inputs, steps: outputs, deltas, weights.transposed,
      start: { _, _ in 0 },
      finish: { s, i, sum in below.deltas[s, i] = sum * below.deltas[s, i] })
  }

  /// `∂L/∂W = xᵀ δ`, after the last piece with the weights' penalty; `∂L/∂b = Σ_s δ_s`.
  func gradient(_ x: LanesMatrix, _ piece: BatchPiece, _ penalty: Penalty) {
    product(
      rows: inputs, columns: outputs, steps: piece.samples, x.transposed, deltas,
      start: { i, j in piece.isFirst ? 0 : weightGradients[i, j] },
      finish: { i, j, sum in
        weightGradients[i, j] =
          piece.isLast ? penalty.added(to: sum, weight: weights[i, j]) : sum
      })
    for j in 0..<outputs {
      var sum = piece.isFirst ? 0 : biasGradients[0, j]
      for s in 0..<piece.samples { sum = sum + deltas[s, j] }
      biasGradients[0, j] = sum
    }
  }

  /// Adds the squares of each neuron's gradients, one neuron after the other.
  ///
  /// - Returns: Their own sum.
  func addSquaredNorms(to totals: LaneSums) -> Lanes {
    var own: Lanes = 0
    for j in 0..<outputs {
      var sum: Lanes = 0
      for i in 0..<inputs { sum = fma(weightGradients[i, j], weightGradients[i, j], sum) }
      let square = fma(biasGradients[0, j], biasGradients[0, j], sum)
      own = own + square
      totals.add(square)
    }
    return own
  }
}
