import NeuralNetworks

/// The parameters of one layer as a spec gives them, and as PyTorch has them in `torch.nn.Linear`.
public struct LayerWeights: Hashable, Sendable {
  /// `[outputs, inputs]`
  public let weight: [[Double]]
  /// `[outputs]`
  public let bias: [Double]

  /// - Precondition: One row of weights, all of the same length, for each bias.
  public init(weight: [[Double]], bias: [Double]) {
    precondition(weight.count == bias.count && !bias.isEmpty, "a bias for each neuron")
    self.weight = weight
    self.bias = bias
  }

  public init(_ layer: InitialLayer) {
    self.init(
      weight: (0..<layer.outputs).map { j in
        (0..<layer.inputs).map { Double(layer.weights[$0, j]) }
      },
      bias: layer.biases.map { Double($0) })
  }

  var inputs: Int { weight[0].count }
  var outputs: Int { bias.count }

  /// `{"weight": [[0.1, 0.2]], "bias": [0]}`
  var json: JSONValue {
    [
      "weight": .array(weight.map { .array($0.map { .number($0) }) }),
      "bias": .array(bias.map { .number($0) }),
    ]
  }

  var layer: InitialLayer {
    let columns = (0..<inputs).flatMap { i in weight.map { Float($0[i]) } }
    return InitialLayer(
      weights: Matrix(rows: inputs, columns: outputs, values: columns),
      biases: bias.map { Float($0) })
  }
}

extension [LayerWeights] {
  /// Inputs, hidden layers, outputs.
  var widths: [Int] { prefix(1).map { $0.inputs } + map { $0.outputs } }

  /// Their widths and a checksum, for names.
  var text: String {
    let numbers = JSONValue.array(map { $0.json }).canonicalText
    return widths.map { String($0) }.joined(separator: "x") + "-" + CRC32.text(numbers.utf8)
  }
}
