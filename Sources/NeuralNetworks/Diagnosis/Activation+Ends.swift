extension Activation {
  /// The ends of what a bounded function gives; nil for one that has no end above or below.
  var ends: ClosedRange<Float>? {
    switch self {
    case .sigmoid, .hardsigmoid, .gaussian: 0...1
    case .tanh, .softsign, .sin: -1...1
    case .hardtanh(let lowest, let highest): lowest...highest
    case .relu6: 0...6
    case .identity, .relu, .leakyReLU, .elu, .selu, .celu, .gelu, .silu, .mish, .softplus,
      .hardswish:
      nil
    }
  }

  /// Whether the function is 0, and flat, below some weighted sum, so that a unit that never gets
  /// above it learns no more. Of the others of ReLU's kin none is flat where it is 0.
  var canDie: Bool {
    switch self {
    case .relu, .relu6, .hardswish: true
    default: false
    }
  }
}
