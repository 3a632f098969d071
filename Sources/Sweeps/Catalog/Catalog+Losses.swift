import NeuralNetworks

extension Catalog {
  package static let losses: [Entry<Loss>] = [
    Entry("binary_cross_entropy", "For two classes, on one output.") { _ in .binaryCrossEntropy },
    Entry("cross_entropy", "For any number of classes, an output for each.") { _ in .crossEntropy },
    Entry("mean_squared_error", "On the probabilities.") { _ in .meanSquaredError },
  ]

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
