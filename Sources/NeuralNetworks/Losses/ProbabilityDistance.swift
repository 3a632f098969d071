/// The formula of ``Loss/probabilities(_:)``.
struct ProbabilityDistance: LossFormula {
  let distance: Distance

  /// `Σ_k d(p_k − y_k) / outputs`
  @inline(__always)
  func value(outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes) -> Lanes {
    guard outputs > 1 else { return distance.value(logistic(z(0)) - y(0)) }
    let softmax = Softmax(outputs: outputs, logit: z)
    var sum: Lanes = 0
    for k in 0..<outputs { sum = distance.add(softmax.probability(z(k)) - y(k), to: sum) }
    return sum / broadcast(Float(outputs))
  }

  /// `p_k (g_k − Σ_j g_j p_j)` with `g = ∂L/∂p = d′(p − y) / outputs`; of one output `d′(p − y) p (1 − p)`.
  @inline(__always)
  func delta(
    outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes, store: (Int, Lanes) -> Void
  ) {
    guard outputs > 1 else {
      let p = logistic(z(0))
      store(0, distance.slope(p - y(0)) * (p * (1 - p)))
      return
    }
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
  }
}
