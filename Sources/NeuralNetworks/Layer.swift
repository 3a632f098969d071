/// A dense layer: `z = a W + b`, then `f(z)`.
public struct Layer: Hashable, Sendable {
  /// `[inputs, outputs]`: `w_ij` leads from input `i` to neuron `j`.
  public var weights: Matrix
  /// `[outputs]`.
  public var biases: [Float]
  public let activation: Activation

  public var inputs: Int { weights.rows }
  public var outputs: Int { weights.columns }

  public init(weights: Matrix, biases: [Float], activation: Activation) {
    precondition(biases.count == weights.columns, "a bias for each neuron")
    self.weights = weights
    self.biases = biases
    self.activation = activation
  }

  /// `z_sj = b_j + Σ_i a_si w_ij` for each sample `s`; `a` is `[samples, inputs]`.
  func weightedSums(_ a: Matrix) -> Matrix {
    var z = Matrix(rows: a.rows, columns: outputs)
    for s in 0..<a.rows {
      for j in 0..<outputs {
        var sum = biases[j]
        for i in 0..<inputs { sum = fma(a[s, i], weights[i, j], sum) }
        z[s, j] = sum
      }
    }
    return z
  }
}
