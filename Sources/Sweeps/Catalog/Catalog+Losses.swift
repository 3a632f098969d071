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
    Entry(
      "poisson", "Of counts, on an output whose exponential is the answer; scikit-learn's."
    ) { _ in .poisson },
    Entry("hinge", "The margin, on one output for two classes, else on an output for each.") { _ in
      .hinge
    },
    Entry(
      "tanh_squared_error",
      "Half the square of tanh(z) less -1 or 1, for two classes; TensorFlow Playground's."
    ) { _ in .tanhSquared },
  ]

  /// Those that regression has.
  package static let regressionLosses = losses.filter {
    $0.make($0.kind.usualSettings).ofNumbers != nil
  }
  .map { $0.kind.name }
}
