/// What a hidden layer does to its weighted sums, `a = f(z)`.
public enum Activation: Hashable, Sendable {
  case identity
  case sigmoid
  case tanh
  case relu
  case leakyReLU(slope: Float)
  case elu(alpha: Float)
  case selu
  case celu(alpha: Float)
  case gelu
  case silu
  case mish
  case softplus
  case softsign
  case hardtanh(lowest: Float, highest: Float)
  case hardsigmoid
  case hardswish
  case relu6
  case sin
  case gaussian

  /// `f(z)`.
  @inline(__always)
  package func value(_ z: Lanes) -> Lanes {
    switch self {
    case .identity: z
    case .sigmoid: logistic(z)
    case .tanh: hyperbolicTangent(z)
    case .relu: select(less(z, 0), 0, z)
    case .leakyReLU(let slope): select(less(z, 0), slope * z, z)
    case .elu(let alpha): select(less(z, 0), alpha * exponentialMinusOne(z), z)
    case .selu: select(less(z, 0), seluLimit * exponentialMinusOne(z), seluScale * z)
    case .celu(let alpha):
      select(less(z, 0), alpha * exponentialMinusOne(z / broadcast(alpha)), z)
    case .gelu: z * normalDistribution(z)
    case .silu: z * logistic(z)
    case .mish: z * mishShare(z)
    case .softplus: logOnePlusExponential(z)
    case .softsign: z / (1 + magnitude(z))
    case .hardtanh(let lowest, let highest): limited(z, broadcast(lowest), broadcast(highest))
    case .hardsigmoid: hardLogistic(z)
    case .hardswish: z * hardLogistic(z)
    case .relu6: limited(z, 0, 6)
    case .sin: sine(z)
    case .gaussian: exponential(-z * z)
    }
  }

  /// `f′(z)`, with `a = f(z)` at hand. At a kink it is PyTorch's: the slope on the left at 0, and
  /// that of the flat side where a function is cut off.
  @inline(__always)
  package func slope(_ z: Lanes, _ a: Lanes) -> Lanes {
    switch self {
    case .identity: 1
    case .sigmoid: a * (1 - a)
    case .tanh: fma(-a, a, 1)
    case .relu: select(less(0, z), 1, 0)
    case .leakyReLU(let slope): select(less(0, z), 1, broadcast(slope))
    case .elu(let alpha): select(less(0, z), 1, a + alpha)
    case .selu: select(less(0, z), seluScale, a + seluLimit)
    case .celu(let alpha): select(less(0, z), 1, a / broadcast(alpha) + 1)
    case .gelu: fma(z, normalDensity(z), normalDistribution(z))
    case .silu: siluSlope(logistic(z), a)
    case .mish: mishSlope(z)
    case .softplus: logistic(z)
    case .softsign: softsignSlope(1 + magnitude(z))
    case .hardtanh(let lowest, let highest):
      withinLimits(z, broadcast(lowest), broadcast(highest), 1)
    case .hardsigmoid: withinLimits(z, -3, 3, 0.166_666_67)
    case .hardswish: select(less(z, 3), withinLimits(z, -3, 3, fma(z, 0.333_333_34, 0.5)), 1)
    case .relu6: withinLimits(z, 0, 6, 1)
    case .sin: cosine(z)
    case .gaussian: -2 * z * a
    }
  }
}

extension Activation {
  /// One of each kind, parameters at their defaults.
  public static let all: [Activation] = [
    .identity, .sigmoid, .tanh, .relu, .leakyReLU(slope: 0.01), .elu(alpha: 1), .selu,
    .celu(alpha: 1), .gelu, .silu, .mish, .softplus, .softsign, .hardtanh(lowest: -1, highest: 1),
    .hardsigmoid, .hardswish, .relu6, .sin, .gaussian,
  ]
}

/// `Φ(z) = ½ (1 + erf(z / √2))`, the share of a standard normal variable below `z`.
@inline(__always)
private func normalDistribution(_ z: Lanes) -> Lanes {
  0.5 * (1 + errorFunction(z * 0.707_106_78))
}

/// `φ(z) = exp(−z² / 2) / √(2π)`.
@inline(__always)
private func normalDensity(_ z: Lanes) -> Lanes {
  0.398_942_28 * exponential(-0.5 * z * z)
}

/// `log(1 + eᶻ) = max(z, 0) + log1p(exp(−|z|))`, which neither overflows nor cancels.
@inline(__always)
package func logOnePlusExponential(_ z: Lanes) -> Lanes {
  select(less(z, 0), 0, z) + logarithmOnePlus(exponential(-magnitude(z)))
}

/// `s (1 + z (1 − s)) = s + a (1 − s)` with `s = σ(z)` and `a = z s`.
@inline(__always)
private func siluSlope(_ s: Lanes, _ a: Lanes) -> Lanes {
  fma(a, 1 - s, s)
}

/// `λ` and `λα` of SELU, from [Klambauer et al. 2017](https://arxiv.org/abs/1706.02515): they keep
/// mean 0 and variance 1 from layer to layer.
@inline(__always)
private var seluScale: Lanes { 1.050_701 }
@inline(__always)
private var seluLimit: Lanes { 1.758_099_3 }

/// `tanh(log(1 + eᶻ)) = n / (n + 2)` with `n = eᶻ (eᶻ + 2)`. From 20 on it is 1.
@inline(__always)
private func mishShare(_ z: Lanes) -> Lanes {
  let e = exponential(select(less(20, z), 20, z))
  let n = e * (e + 2)
  return n / (n + 2)
}

/// `t + z (1 − t²) σ(z)` with `t = tanh(log(1 + eᶻ))`.
@inline(__always)
private func mishSlope(_ z: Lanes) -> Lanes {
  let t = mishShare(z)
  return fma(z * logistic(z), fma(-t, t, 1), t)
}

/// `1 / (1 + |z|)²` of `1 + |z|`.
@inline(__always)
private func softsignSlope(_ d: Lanes) -> Lanes {
  let share = 1 / d
  return share * share
}

/// `z`, but no less than `lowest` and no more than `highest`.
@inline(__always)
private func limited(_ z: Lanes, _ lowest: Lanes, _ highest: Lanes) -> Lanes {
  select(less(z, lowest), lowest, select(less(highest, z), highest, z))
}

/// `slope` between the limits, 0 at them and beyond.
@inline(__always)
private func withinLimits(
  _ z: Lanes, _ lowest: Lanes, _ highest: Lanes, _ slope: Lanes
) -> Lanes {
  select(less(lowest, z), select(less(z, highest), slope, 0), 0)
}

/// `(z + 3) / 6` between −3 and 3, 0 below and 1 above.
@inline(__always)
private func hardLogistic(_ z: Lanes) -> Lanes {
  limited(z + 3, 0, 6) / 6
}
