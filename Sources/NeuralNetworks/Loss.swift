/// What training makes small.
///
/// The last layer gives logits `z`; their probabilities `p` are the logistic function of a single
/// output (two classes) or the softmax of several. A loss is computed from the logits, since that
/// neither overflows nor loses digits, and so is its derivative
///
///     δ = ∂L/∂z
///
/// Targets `y` are 0 or 1, one-hot when there are several outputs. In regression they are any numbers,
/// and the single output is the answer itself.
public enum Loss: Hashable, Sendable {
  /// `−y log p − (1 − y) log(1 − p)`; one output.
  case binaryCrossEntropy
  /// `−Σ_k y_k log p_k`; an output for each class.
  case crossEntropy
  /// The mean over the outputs of a distance `d(p − y)`; one output, or one for each class.
  case probabilities(Distance)
  /// `max(0, 1 − t z)` with `t = 2y − 1`, of two classes on one output; of more, over the classes `k`
  /// but the right one, `Σ_k max(0, 1 − z_y + z_k) / outputs`.
  case hinge
  /// `½ (tanh z − t)²` with `t = 2y − 1`, of two classes on one output:
  /// [TensorFlow Playground](https://playground.tensorflow.org)'s.
  case tanhSquared
  /// `d(z − y)` on one output: regression.
  case regression(Distance)

  public static let meanSquaredError = Loss.probabilities(.squared)

  /// How many outputs a network needs for a number of classes.
  public func outputs(classes: Int) -> Int {
    switch self {
    case .binaryCrossEntropy, .tanhSquared, .regression: 1
    case .crossEntropy: classes
    case .probabilities, .hinge: classes == 2 ? 1 : classes
    }
  }

  /// Whether targets are numbers to be found.
  public var isRegression: Bool { if case .regression = self { true } else { false } }

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
    case .probabilities(let distance):
      guard outputs > 1 else { return distance.value(logistic(z(0)) - y(0)) }
      let softmax = Softmax(outputs: outputs, logit: z)
      var sum: Lanes = 0
      for k in 0..<outputs { sum = distance.add(softmax.probability(z(k)) - y(k), to: sum) }
      return sum / broadcast(Float(outputs))
    case .hinge:
      guard outputs > 1 else { return positive(1 - signed(y(0)) * z(0)) }
      let right = logit(ofRight: outputs, z, y)
      var sum: Lanes = 0
      for k in 0..<outputs {
        sum = sum + select(less(y(k), 0.5), positive(1 - right + z(k)), 0)
      }
      return sum / broadcast(Float(outputs))
    case .tanhSquared:
      let difference = hyperbolicTangent(z(0)) - signed(y(0))
      return 0.5 * (difference * difference)
    case .regression(let distance): return distance.value(z(0) - y(0))
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
    case .probabilities(let distance):
      guard outputs > 1 else {
        let p = logistic(z(0))
        store(0, distance.slope(p - y(0)) * (p * (1 - p)))
        return
      }
      // δ_k = p_k (g_k − Σ_j g_j p_j) with g = ∂L/∂p = d′(p − y) / outputs
      let softmax = Softmax(outputs: outputs, logit: z)
      let share = broadcast(1 / Float(outputs))
      var mean: Lanes = 0
      for k in 0..<outputs {
        let p = softmax.probability(z(k))
        mean = fma(distance.slope(p - y(k)) * share, p, mean)
      }
      for k in 0..<outputs {
        let p = softmax.probability(z(k))
        store(k, p * (distance.slope(p - y(k)) * share - mean))
      }
    case .hinge:
      guard outputs > 1 else {
        let sign = signed(y(0))
        store(0, select(less(0, 1 - sign * z(0)), -sign, 0))
        return
      }
      let right = logit(ofRight: outputs, z, y)
      let share = broadcast(1 / Float(outputs))
      var count: Lanes = 0
      for k in 0..<outputs {
        count = count + select(less(y(k), 0.5), select(less(0, 1 - right + z(k)), 1, 0), 0)
      }
      for k in 0..<outputs {
        let wrong = select(less(0, 1 - right + z(k)), share, 0)
        store(k, select(less(y(k), 0.5), wrong, -(count * share)))
      }
    case .tanhSquared:
      let output = hyperbolicTangent(z(0))
      store(0, (output - signed(y(0))) * (1 - output * output))
    case .regression(let distance): store(0, distance.slope(z(0) - y(0)))
    }
  }

  /// `−1` for 0, `1` for 1.
  @inline(__always)
  private func signed(_ y: Lanes) -> Lanes { y + y - 1 }

  /// `max(x, 0)`; not a number where `x` is none.
  @inline(__always)
  private func positive(_ x: Lanes) -> Lanes { select(less(x, 0), 0, x) }

  /// `z_y`
  @inline(__always)
  private func logit(
    ofRight outputs: Int, _ z: (Int) -> Lanes, _ y: (Int) -> Lanes
  ) -> Lanes {
    var right: Lanes = z(0)
    for k in 1..<outputs { right = select(less(y(k), 0.5), right, z(k)) }
    return right
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
