// What hidden units do, for a caller that looks at them.

extension NetworkTrainer {
  /// The most samples that are looked at at once.
  public static var mostSamples: Int { BatchPiece.limit }

  /// Feeds at most ``mostSamples`` points forward, `[count, inputs]`; ``copyUnits`` tells what the
  /// hidden layers make of them.
  public func forwardWithSlopes(_ x: UnsafePointer<Float>, count: Int) {
    copy(x, samples: count)
    for l in 0..<depth { hidden[l].forwardWithSlopes(input(of: l), samples: count) }
  }

  /// A hidden layer's activations and slopes, `[count, units]` each.
  public func copyUnits(
    layer l: Int, count: Int, activations: UnsafeMutablePointer<Float>,
    slopes: UnsafeMutablePointer<Float>
  ) {
    let layer = hidden[l]
    for s in 0..<count {
      for j in 0..<layer.outputs {
        activations[s &* layer.outputs &+ j] = layer.activations[row: s, column: j]
        slopes[s &* layer.outputs &+ j] = layer.deltas[row: s, column: j]
      }
    }
  }
}
