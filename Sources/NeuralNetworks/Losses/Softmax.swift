/// `p_k = exp(z_k − max z) / Σ_j exp(z_j − max z)`: shifted, so that nothing overflows.
struct Softmax {
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
