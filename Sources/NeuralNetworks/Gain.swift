/// By how much weights are larger than those of a linear layer, so that signals keep their variance
/// through the activation that follows.
public enum Gain: Hashable, Sendable {
  case number(Double)
  /// The one that suits the layer's activation, `torch.nn.init.calculate_gain`.
  case auto

  /// The gain's square, which it is in the variance of the weights.
  func squared(for activation: Activation) -> Double {
    switch self {
    case .number(let gain): gain * gain
    case .auto: activation.squaredGain
    }
  }
}

extension Activation {
  /// `g²`: PyTorch's for the activations that it has one for; of the others, ReLU's for its kin,
  /// which pass about half of their input, and that of a linear layer for the rest.
  fileprivate var squaredGain: Double {
    switch self {
    case .tanh: 25.0 / 9
    case .leakyReLU(let slope): 2 / (1 + Double(slope) * Double(slope))
    case .selu: 9.0 / 16
    case .relu, .elu, .celu, .gelu, .silu, .mish, .softplus, .hardswish, .relu6: 2
    case .identity, .sigmoid, .softsign, .hardtanh, .hardsigmoid, .sin, .gaussian: 1
    }
  }
}
