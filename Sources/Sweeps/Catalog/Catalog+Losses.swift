import NeuralNetworks

extension Catalog {
  package static let losses: [Entry<Loss>] = [
    Entry("binary_cross_entropy", "For two classes, on one output.") { _ in .binaryCrossEntropy },
    Entry("cross_entropy", "For any number of classes, an output for each.") { _ in .crossEntropy },
    Entry("mean_squared_error", "On the probabilities; in regression on the output.") { _ in
      .meanSquaredError
    },
    Entry("mean_absolute_error", "On the probabilities; in regression on the output.") { _ in
      .probabilities(.absolute)
    },
    Entry(
      "huber", "Squares near the target, distances far from it; as the two above.",
      [.number("delta", .above(0), 1, "Where it goes over from one to the other.")]
    ) { .probabilities(.huber(delta: Float($0.number("delta")))) },
    Entry("hinge", "The margin, on one output for two classes, else on an output for each.") { _ in
      .hinge
    },
  ]

  /// Those that regression has.
  package static let regressionLosses = losses.filter {
    $0.make($0.kind.usualSettings).ofNumbers != nil
  }
  .map { $0.kind.name }

  package static let initializers: [Entry<Initializer>] = [
    Entry("glorot_uniform", "Uniform in ±sqrt(6 / (in + out)); also called Xavier.") { _ in
      .glorotUniform
    },
    Entry("glorot_normal", "Normal with variance 2 / (in + out).") { _ in .glorotNormal },
    Entry("he_uniform", "Uniform in ±sqrt(6 / in); also called Kaiming.") { _ in .heUniform },
    Entry("he_normal", "Normal with variance 2 / in.") { _ in .heNormal },
    Entry("lecun_uniform", "Uniform in ±sqrt(3 / in).") { _ in .lecunUniform },
    Entry("lecun_normal", "Normal with variance 1 / in.") { _ in .lecunNormal },
    Entry("pytorch_default", "Uniform in ±1 / sqrt(in), biases too, as torch.nn.Linear.") { _ in
      .pytorchDefault
    },
  ]
}
