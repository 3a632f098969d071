/// What training makes small.
///
/// The last layer gives logits `z`; their probabilities `p` are the logistic function of a single
/// output (two classes) or the softmax of several. A loss is computed from the logits, since that
/// neither overflows nor loses digits, and so is its derivative
///
///     δ = ∂L/∂z
///
/// Targets `y` are 0 or 1, one-hot when there are several outputs.
public enum Loss: Hashable, Sendable, CaseIterable {
  /// `−y log p − (1 − y) log(1 − p)`; one output.
  case binaryCrossEntropy
  /// `−Σ_k y_k log p_k`; an output for each class.
  case crossEntropy
  /// The mean over the outputs of `(p − y)²`; one output, or one for each class.
  case meanSquaredError

  /// How many outputs a network needs for a number of classes.
  public func outputs(classes: Int) -> Int {
    switch self {
    case .binaryCrossEntropy: 1
    case .crossEntropy: classes
    case .meanSquaredError: classes == 2 ? 1 : classes
    }
  }

  /// The loss of one sample (or of one sample a lane).
  @inline(__always)
  package func value(
    outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes
  ) -> Lanes {
    switch self {
    case .binaryCrossEntropy:
      // max(z, 0) − z·y + log1p(exp(−|z|))
      return fma(-z(0), y(0), logOnePlusExponential(z(0)))
    case .crossEntropy:
      // logsumexp(z) − z_y
      let softmax = Softmax(outputs: outputs, logit: z)
      var target: Lanes = 0
      for k in 0..<outputs { target = fma(y(k), z(k) - softmax.maximum, target) }
      return logarithm(softmax.sum) - target
    case .meanSquaredError:
      guard outputs > 1 else {
        let difference = logistic(z(0)) - y(0)
        return difference * difference
      }
      let softmax = Softmax(outputs: outputs, logit: z)
      var sum: Lanes = 0
      for k in 0..<outputs {
        let difference = softmax.probability(z(k)) - y(k)
        sum = fma(difference, difference, sum)
      }
      return sum / broadcast(Float(outputs))
    }
  }

  /// `δ_k = ∂L/∂z_k` of one sample (or of one sample a lane), handed to `store` for each output.
  @inline(__always)
  package func delta(
    outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes, store: (Int, Lanes) -> Void
  ) {
    switch self {
    case .binaryCrossEntropy:
      store(0, logistic(z(0)) - y(0))
    case .crossEntropy:
      let softmax = Softmax(outputs: outputs, logit: z)
      for k in 0..<outputs { store(k, softmax.probability(z(k)) - y(k)) }
    case .meanSquaredError:
      guard outputs > 1 else {
        let p = logistic(z(0))
        store(0, 2 * (p - y(0)) * (p * (1 - p)))
        return
      }
      // δ_k = p_k (g_k − Σ_j g_j p_j) with g = ∂L/∂p = 2 (p − y) / outputs
      let softmax = Softmax(outputs: outputs, logit: z)
      let scale = broadcast(2 / Float(outputs))
      var mean: Lanes = 0
      for k in 0..<outputs {
        let p = softmax.probability(z(k))
        mean = fma(scale * (p - y(k)), p, mean)
      }
      for k in 0..<outputs {
        let p = softmax.probability(z(k))
        store(k, p * (scale * (p - y(k)) - mean))
      }
    }
  }
}

/// `p_k = exp(z_k − max z) / Σ_j exp(z_j − max z)`: shifted, so that nothing overflows.
private struct Softmax {
  let maximum: Lanes
  let sum: Lanes

  @inline(__always)
  init(outputs: Int, logit z: (Int) -> Lanes) {
    var maximum = z(0)
    for k in 1..<outputs { maximum = select(less(maximum, z(k)), z(k), maximum) }
    var sum: Lanes = 0
    for k in 0..<outputs { sum = sum + exponential(z(k) - maximum) }
    self.maximum = maximum
    self.sum = sum
  }

  @inline(__always)
  func probability(_ z: Lanes) -> Lanes { exponential(z - maximum) / sum }
}
