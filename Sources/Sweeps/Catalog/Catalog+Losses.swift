import NeuralNetworks

extension Catalog {
  package static let losses: [Entry<Loss>] = [
    Entry("binary_cross_entropy", "For two classes, on one output.") { _ in .binaryCrossEntropy },
    Entry("cross_entropy", "For any number of classes, an output for each.") { _ in .crossEntropy },
    Entry("mean_squared_error", "On the probabilities.") { _ in .meanSquaredError },
  ]
}
