/// A loss of one sample (or of one sample a lane), and its derivative.
package protocol LossFormula: Sendable {
  /// - Parameters:
  ///   - z: The logit of each output.
  ///   - y: The target of each output.
  func value(outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes) -> Lanes

  /// `δ_k = ∂L/∂z_k`, handed to `store` for each output.
  func delta(
    outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes, store: (Int, Lanes) -> Void)
}

/// `−1` for 0, `1` for 1.
@inline(__always)
func signed(_ y: Lanes) -> Lanes { y + y - 1 }
