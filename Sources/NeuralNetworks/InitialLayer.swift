/// The parameters of one layer as they are given before training.
public struct InitialLayer: Hashable, Sendable {
  /// `[inputs, outputs]`.
  public let weights: Matrix
  /// `[outputs]`.
  public let biases: [Float]

  public init(weights: Matrix, biases: [Float]) {
    precondition(biases.count == weights.columns, "a bias for each neuron")
    self.weights = weights
    self.biases = biases
  }

  public var inputs: Int { weights.rows }
  public var outputs: Int { weights.columns }
}
