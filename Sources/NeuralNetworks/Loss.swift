/// What training makes small.
///
/// The last layer gives logits `z`; their probabilities `p` are the logistic function of a single
/// output (two classes) or the softmax of several. A loss is computed from the logits, since that
/// neither overflows nor loses digits, and so is its derivative
///
///     δ = ∂L/∂z
///
/// Targets `y` are 0 or 1, one-hot when there are several outputs. In regression they are any numbers,
/// and the single output is the answer itself, or of counts its logarithm.
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
  /// `eᶻ − y − y (z − log y)` on one output, whose exponential is the answer: half the deviance of a
  /// Poisson distribution, for counts of 0 and more, as in scikit-learn's `MLPRegressor`.
  case poisson

  public static let meanSquaredError = Loss.probabilities(.squared)

  /// How many outputs a network needs for a number of classes.
  public func outputs(classes: Int) -> Int {
    switch self {
    case .binaryCrossEntropy, .tanhSquared, .regression, .poisson: 1
    case .crossEntropy: classes
    case .probabilities, .hinge: classes == 2 ? 1 : classes
    }
  }

  /// Whether targets are numbers to be found.
  public var isRegression: Bool {
    switch self {
    case .regression, .poisson: true
    case .binaryCrossEntropy, .crossEntropy, .probabilities, .hinge, .tanhSquared: false
    }
  }

  /// The number that regression finds by a logit.
  @inline(__always)
  package func answer(_ z: Lanes) -> Lanes {
    if case .poisson = self { exponential(z) } else { z }
  }
}
