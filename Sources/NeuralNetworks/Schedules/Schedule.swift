/// How the learning rate goes with the epochs. The formulas are those of
/// `torch.optim.lr_scheduler`, whose step is an epoch here; `e` counts epochs from 0, `η` is the
/// optimizer's learning rate.
public enum Schedule: Hashable, Sendable {
  /// `η`
  case constant
  /// StepLR: `η γ^⌊e / size⌋`
  case step(size: Int, gamma: Double)
  /// ExponentialLR: `η γᵉ`
  case exponential(gamma: Double)
  /// CosineAnnealingLR: `η_min + ½ (η − η_min) (1 + cos(π e / T))`; without `T` that of all epochs.
  case cosine(period: Int?, lowest: Double)
  /// LinearLR: a straight line from `start η` to `end η`, where it stays after so many epochs.
  case warmUp(start: Double, end: Double, epochs: Int)
  case oneCycle(OneCycle)
  /// `η min((e + 1) / w, √(w / (e + 1)))`: `w` epochs up to `η`, then down with the root of the epochs,
  /// as in [Attention is all you need](https://arxiv.org/abs/1706.03762).
  case inverseSquareRoot(warmUp: Int)
  /// Keras' InverseTimeDecay: `η / (1 + decay e / steps)ᵖ`; as a staircase with `⌊e / steps⌋`. With the
  /// number of samples as `decay` it is scikit-learn's invscaling.
  case inverseTime(decay: Double, steps: Int, staircase: Bool, power: Double = 1)
  /// PolynomialLR: `η (1 − min(e, T) / T)ᵖ`; without `T` that of all epochs.
  case polynomial(epochs: Int?, power: Double)
  case plateau(Plateau)
  /// SequentialLR: one after the other, the first from epoch 0 on; none of them a ``plateau``, which
  /// does not go by the epochs.
  case sequence([Phase])

  /// The learning rate of an epoch. For ``plateau`` that before any epoch was seen.
  ///
  /// - Parameters:
  ///   - rate: The optimizer's.
  ///   - epoch: From 0.
  ///   - epochs: How many there are in all.
  func learningRate(_ rate: Double, epoch: Int, of epochs: Int) -> Double {
    switch self {
    case .constant, .plateau: return rate
    case .step(let size, let gamma): return rate * power(gamma, epoch / size)
    case .exponential(let gamma): return rate * power(gamma, epoch)
    case .cosine(let period, let lowest):
      let share = Double(epoch) / Double(period ?? max(1, epochs))
      return lowest + (rate - lowest) * halfCosine(share)
    case .warmUp(let start, let end, let length):
      let share = Double(min(epoch, length)) / Double(length)
      return rate * (start + (end - start) * share)
    case .oneCycle(let cycle): return cycle.learningRate(rate, epoch: epoch, of: epochs)
    case .inverseSquareRoot(let warmUp):
      let (e, w) = (Double(epoch + 1), Double(warmUp))
      return rate * min(e / w, (w / e).squareRoot())
    case .inverseTime(let decay, let steps, let staircase, let exponent):
      let time = staircase ? Double(epoch / steps) : Double(epoch) / Double(steps)
      return rate / power(1 + decay * time, exponent)
    case .polynomial(let length, let exponent):
      let length = length ?? max(1, epochs)
      return rate * power(1 - Double(min(epoch, length)) / Double(length), exponent)
    case .sequence(let phases):
      return phases.learningRate(rate, epoch: epoch, of: epochs)
    }
  }
}

/// `½ (1 + cos(π x))`: from 1 at 0 to 0 at 1.
func halfCosine(_ x: Double) -> Double { 0.5 * (1 + cosine(Double.pi * x)) }

private func power(_ base: Double, _ exponent: Int) -> Double {
  power(SIMD2(base, base), exponent)[0]
}

/// Of a base that is not negative, to an exponent above 0; whole ones need no logarithm.
private func power(_ base: Double, _ exponent: Double) -> Double {
  if let whole = Int(exactly: exponent) { return power(base, whole) }
  return base > 0 ? exponential(exponent * logarithm(base)) : 0
}
