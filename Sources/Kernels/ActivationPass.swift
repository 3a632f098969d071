/// Replaces weighted sums by activations.
struct ActivationPass: ActivationLoop {
  let z: UnsafeMutablePointer<Lanes>
  let count: Int

  @inline(__always)
  func run(_ f: Activation) {
    for n in 0..<count { z[n] = f.value(z[n]) }
  }
}

/// Replaces weighted sums by activations and remembers the slopes.
struct ActivationPassWithSlopes: ActivationLoop {
  let z: UnsafeMutablePointer<Lanes>
  let slopes: UnsafeMutablePointer<Lanes>
  let count: Int

  @inline(__always)
  func run(_ f: Activation) {
    for n in 0..<count {
      let sum = z[n]
      let value = f.value(sum)
      z[n] = value
      slopes[n] = f.slope(sum, value)
    }
  }
}

protocol ActivationLoop {
  func run(_ f: Activation)
}

extension ActivationLoop {
  /// Runs a loop of the case's own, which need not ask which case it is.
  @inline(__always)
  func run(knowing f: Activation) {
    switch f {
    case .identity: run(.identity)
    case .sigmoid: run(.sigmoid)
    case .tanh: run(.tanh)
    case .relu: run(.relu)
    case .leakyReLU(let slope): run(.leakyReLU(slope: slope))
    case .elu(let alpha): run(.elu(alpha: alpha))
    case .selu: run(.selu)
    case .celu(let alpha): run(.celu(alpha: alpha))
    case .gelu: run(.gelu)
    case .silu: run(.silu)
    case .mish: run(.mish)
    case .softplus: run(.softplus)
    case .softsign: run(.softsign)
    case .hardtanh(let lowest, let highest): run(.hardtanh(lowest: lowest, highest: highest))
    case .hardsigmoid: run(.hardsigmoid)
    case .hardswish: run(.hardswish)
    case .relu6: run(.relu6)
    case .sin: run(.sin)
    case .gaussian: run(.gaussian)
    }
  }
}
