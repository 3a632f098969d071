/// The formula of ``Loss/crossEntropy``.
struct CrossEntropy: LossFormula {
  /// `logsumexp(z) − z_y`
  @inline(__always)
  func value(outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes) -> Lanes {
    let softmax = Softmax(outputs: outputs, logit: z)
    var target: Lanes = 0
    for k in 0..<outputs { target = fma(y(k), z(k) - softmax.maximum, target) }
    return logarithm(softmax.sum) - target
  }

  /// `p_k − y_k`
  @inline(__always)
  func delta(
    outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes, store: (Int, Lanes) -> Void
  ) {
    let softmax = Softmax(outputs: outputs, logit: z)
    for k in 0..<outputs { store(k, softmax.probability(z(k)) - y(k)) }
  }
}
