extension CohortTrainer {
  /// Sets a layer's parameters of one run. Weights are `[inputs, outputs]`.
  public mutating func set(
    run: Int, layer l: Int, weights: UnsafePointer<Float>, biases: UnsafePointer<Float>
  ) {
    let layer = layers[l]
    for n in 0..<(layer.inputs * layer.outputs) {
      layer.weights.numbers[n * Lanes.count + run] = weights[n]
    }
    for n in 0..<layer.outputs { layer.biases.numbers[n * Lanes.count + run] = biases[n] }
    keep(run: run)
  }

  /// Whether all weights and biases of a run's layer are numbers.
  public func isFinite(run: Int, layer l: Int) -> Bool {
    let layer = layers[l]
    for n in 0..<(layer.inputs * layer.outputs) {
      guard layer.weights.numbers[n * Lanes.count + run].isFinite else { return false }
    }
    for n in 0..<layer.outputs {
      guard layer.biases.numbers[n * Lanes.count + run].isFinite else { return false }
    }
    return true
  }

  /// Remembers a run's parameters.
  public mutating func keep(run: Int) {
    let numbers = LanesMatrix(at: parameters.values, columns: 1).numbers
    let kept = LanesMatrix(at: parameters.kept, columns: 1).numbers
    for n in 0..<parameters.count {
      kept[n * Lanes.count + run] = numbers[n * Lanes.count + run]
    }
  }

  /// A layer's parameters of a run as they were kept last. Weights are `[inputs, outputs]`.
  public func copyKept(
    run: Int, layer l: Int, weights: UnsafeMutablePointer<Float>,
    biases: UnsafeMutablePointer<Float>
  ) {
    let layer = layers[l]
    let offset = (parameters.kept - parameters.values) * Lanes.count + run
    for n in 0..<(layer.inputs * layer.outputs) {
      weights[n] = layer.weights.numbers[n * Lanes.count + offset]
    }
    for n in 0..<layer.outputs { biases[n] = layer.biases.numbers[n * Lanes.count + offset] }
  }
}
