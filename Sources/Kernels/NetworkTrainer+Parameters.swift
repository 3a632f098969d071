extension NetworkTrainer {
  /// Sets a layer's parameters. Weights are `[inputs, outputs]`.
  public mutating func set(
    layer l: Int, weights: UnsafePointer<Float>, biases: UnsafePointer<Float>
  ) {
    if l < depth {
      let layer = hidden[l]
      for j in 0..<layer.outputs {
        for i in 0..<layer.inputs {
          layer.weights[row: i, column: j] = weights[i * layer.outputs + j]
        }
        layer.biases[row: 0, column: j] = biases[j]
      }
      layer.transposeWeights()
    } else {
      for j in 0..<output.outputs {
        for i in 0..<output.inputs {
          output.weights[row: j, column: i] = weights[i * output.outputs + j]
        }
        output.biases[row: 0, column: j] = biases[j]
      }
    }
    parameters.keep()
  }

  /// Whether all weights and biases of a layer are numbers.
  public func isFinite(layer l: Int) -> Bool { l < depth ? hidden[l].isFinite : output.isFinite }

  /// Remembers the parameters.
  public mutating func keep() { parameters.keep() }

  /// A layer's parameters as they were kept last. Weights are `[inputs, outputs]`.
  public func copyKept(
    layer l: Int, weights: UnsafeMutablePointer<Float>, biases: UnsafeMutablePointer<Float>
  ) {
    copy(parameters.kept, layer: l, weights, biases)
  }

  /// The loss's derivatives by a layer's parameters. Of weights they are `[inputs, outputs]`.
  public func copyGradients(
    layer l: Int, weights: UnsafeMutablePointer<Float>, biases: UnsafeMutablePointer<Float>
  ) {
    copy(parameters.gradients, layer: l, weights, biases)
  }

  /// A layer's part of `numbers`, which lie as the parameters do.
  private func copy(
    _ numbers: UnsafeMutablePointer<Lanes>, layer l: Int, _ weights: UnsafeMutablePointer<Float>,
    _ biases: UnsafeMutablePointer<Float>
  ) {
    let offset = numbers - parameters.values
    if l < depth {
      let layer = hidden[l]
      let part = Block(at: layer.weights.start + offset, stride: layer.weights.stride)
      let partBiases = Block(at: layer.biases.start + offset, width: layer.outputs)
      for j in 0..<layer.outputs {
        for i in 0..<layer.inputs { weights[i * layer.outputs + j] = part[row: i, column: j] }
        biases[j] = partBiases[row: 0, column: j]
      }
    } else {
      let part = Block(at: output.weights.start + offset, width: output.inputs)
      let partBiases = Block(at: output.biases.start + offset, width: output.outputs)
      for j in 0..<output.outputs {
        for i in 0..<output.inputs { weights[i * output.outputs + j] = part[row: j, column: i] }
        biases[j] = partBiases[row: 0, column: j]
      }
    }
  }
}
