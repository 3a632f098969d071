extension Activation {
  /// The places where one formula ends and another begins, in order: there the slope may jump, or
  /// the slope of the slope.
  public var kinks: [Float] {
    switch self {
    case .relu, .leakyReLU, .elu, .selu, .celu, .softsign: [0]
    case .hardtanh(let lowest, let highest): [lowest, highest]
    case .hardsigmoid, .hardswish: [-3, 3]
    case .relu6: [0, 6]
    case .identity, .sigmoid, .tanh, .gelu, .silu, .mish, .softplus, .sin, .gaussian: []
    }
  }
}
