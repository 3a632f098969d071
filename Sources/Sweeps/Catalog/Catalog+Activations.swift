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
    Entry("gelu", "z * Phi(z), Phi the normal distribution.") { _ in .gelu },
    Entry("silu", "z * sigmoid(z), also called swish.") { _ in .silu },
    Entry("softplus", "log(1 + exp(z)), a smooth relu.") { _ in .softplus },
    Entry("sin", "sin(z).") { _ in .sin },
  ]

  /// The kinds for whose hidden layers [He's initializer](https://arxiv.org/abs/1502.01852) is the
  /// default: they pass about half of their input.
  package static let reluFamily: Set<String> = [
    "relu", "leaky_relu", "elu", "gelu", "silu", "softplus",
  ]
}
