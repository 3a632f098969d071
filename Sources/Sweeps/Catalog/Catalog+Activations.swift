import NeuralNetworks

extension Catalog {
  package static let activations: [Entry<Activation>] = [
    Entry("identity", "z; makes the network linear.") { _ in .identity },
    Entry("sigmoid", "1 / (1 + exp(-z)), between 0 and 1.") { _ in .sigmoid },
    Entry("tanh", "tanh(z), between -1 and 1.") { _ in .tanh },
    Entry("relu", "max(z, 0).") { _ in .relu },
    Entry(
      "leaky_relu", "z above 0, slope * z below.",
      [.number("slope", .atLeast(0), 0.01, "The slope below 0.")]
    ) { .leakyReLU(slope: Float($0.number("slope"))) },
    Entry(
      "elu", "z above 0, alpha * (exp(z) - 1) below.",
      [.number("alpha", .atLeast(0), 1, "The distance of the lower limit from 0.")]
    ) { .elu(alpha: Float($0.number("alpha"))) },
    Entry("selu", "elu scaled so that signals keep mean 0 and variance 1.") { _ in .selu },
    Entry(
      "celu", "z above 0, alpha * (exp(z / alpha) - 1) below, without a kink.",
      [.number("alpha", .above(0), 1, "The distance of the lower limit from 0.")]
    ) { .celu(alpha: Float($0.number("alpha"))) },
    Entry("gelu", "z * Phi(z), Phi the normal distribution.") { _ in .gelu },
    Entry("silu", "z * sigmoid(z), also called swish.") { _ in .silu },
    Entry("mish", "z * tanh(log(1 + exp(z))).") { _ in .mish },
    Entry("softplus", "log(1 + exp(z)), a smooth relu.") { _ in .softplus },
    Entry("softsign", "z / (1 + |z|), between -1 and 1.") { _ in .softsign },
    Entry(
      "hardtanh", "z, cut off below min_val and above max_val.",
      [
        .number("min_val", .within(-Bounds.farthest...0), -1, "The lowest value."),
        .number("max_val", .above(0), 1, "The highest value."),
      ]
    ) { .hardtanh(lowest: Float($0.number("min_val")), highest: Float($0.number("max_val"))) },
    Entry("hardsigmoid", "(z + 3) / 6, cut off at 0 and 1.") { _ in .hardsigmoid },
    Entry("hardswish", "z * hardsigmoid(z).") { _ in .hardswish },
    Entry("relu6", "max(z, 0), cut off at 6.") { _ in .relu6 },
    Entry("sin", "sin(z).") { _ in .sin },
    Entry("gaussian", "exp(-z^2), between 0 and 1.") { _ in .gaussian },
  ]

  /// The kinds for whose hidden layers [He's initializer](https://arxiv.org/abs/1502.01852) is the
  /// default: they pass about half of their input.
  package static let reluFamily: Set<String> = [
    "relu", "leaky_relu", "elu", "celu", "gelu", "silu", "mish", "softplus", "hardswish", "relu6",
  ]
}
