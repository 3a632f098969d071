/// What a hidden layer does to its weighted sums, `a = f(z)`.
public enum Activation: Hashable, Sendable {
  case identity
  case sigmoid
  case tanh
  case relu
  case leakyReLU(slope: Float)
  case elu(alpha: Float)
  case gelu
  case silu
  case softplus
  case sin

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
    case .gelu: z * normalDistribution(z)
    case .silu: z * logistic(z)
    case .softplus: logOnePlusExponential(z)
    case .sin: sine(z)
    }
  }

  /// `f′(z)`, with `a = f(z)` at hand. At a kink it is the slope on the left, as in PyTorch.
  @inline(__always)
  package func slope(_ z: Lanes, _ a: Lanes) -> Lanes {
    switch self {
    case .identity: 1
    case .sigmoid: a * (1 - a)
    case .tanh: fma(-a, a, 1)
    case .relu: select(less(0, z), 1, 0)
    case .leakyReLU(let slope): select(less(0, z), 1, broadcast(slope))
    case .elu(let alpha): select(less(0, z), 1, a + alpha)
    case .gelu: fma(z, normalDensity(z), normalDistribution(z))
    case .silu: siluSlope(logistic(z), a)
    case .softplus: logistic(z)
    case .sin: cosine(z)
    }
  }
}

extension Activation {
  /// One of each kind, parameters at their defaults.
  public static let all: [Activation] = [
    .identity, .sigmoid, .tanh, .relu, .leakyReLU(slope: 0.01), .elu(alpha: 1), .gelu, .silu,
    .softplus, .sin,
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
