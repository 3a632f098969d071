extension Activation {
  /// Replaces weighted sums by activations.
  @inline(never)
  func apply(_ z: UnsafeMutablePointer<Lanes>, count: Int) {
    known { f in
      for n in 0..<count { z[n] = f.value(z[n]) }
    }
  }

  /// Replaces weighted sums by activations and remembers the slopes.
  @inline(never)
  func apply(
    _ z: UnsafeMutablePointer<Lanes>, slopes: UnsafeMutablePointer<Lanes>, count: Int
  ) {
    known { f in
      for n in 0..<count {
        let sum = z[n]
        let value = f.value(sum)
        z[n] = value
        slopes[n] = f.slope(sum, value)
      }
    }
  }

  /// Makes a loop for each case, so that the loop need not ask which one it is.
  @inline(__always)
  private func known(_ loop: (Activation) -> Void) {
    switch self {
    case .identity: loop(.identity)
    case .sigmoid: loop(.sigmoid)
    case .tanh: loop(.tanh)
    case .relu: loop(.relu)
    case .leakyReLU(let slope): loop(.leakyReLU(slope: slope))
    case .elu(let alpha): loop(.elu(alpha: alpha))
    case .gelu: loop(.gelu)
    case .silu: loop(.silu)
    case .softplus: loop(.softplus)
    case .sin: loop(.sin)
    }
  }
}
