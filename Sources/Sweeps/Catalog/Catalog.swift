import Datasets
import NeuralNetworks

/// Everything that a spec can name. The reader, its messages, the JSON Schema and the tables of
/// the README follow these lists, so that a new entry is known everywhere by being listed.
package enum Catalog {}

extension Catalog {
  package static let network = Kind(
    "network", "Dense layers from the inputs to one output for each class.",
    [
      Parameter(
        name: "hidden", form: .widths, presence: .required,
        summary: "The widths of the hidden layers; [] is logistic regression."),
      Parameter(
        name: "activations", form: .layers, presence: .derived("the section \"activations\""),
        summary: "An activation for each hidden layer, in place of the section \"activations\"."),
      Parameter(
        name: "features", form: .words(noun: "feature", InputFeature.allCases.map { $0.rawValue }),
        presence: .neutral(.texts(["x1", "x2"])),
        summary: "What it is given of points of the plane: x1, x2, x1^2, x2^2, x1*x2, sin and cos."),
    ])

  /// The optimizer that works on the whole training set alone.
  package static let fullBatchOptimizer = "lbfgs"

  /// Widths of a hidden layer.
  package static let widths = Bounds.within(1...4096)
  package static let layerLimit = 64

  package static let training = Kind(
    "training", "What applies to every run.",
    [
      .integer("epochs", .within(0...1_000_000), 200, "Passes over the training samples."),
      Parameter(
        name: "batch_size", form: .integer(.within(1...1_000_000_000)),
        presence: .derived("32, and for lbfgs as many as there are"),
        summary: "Samples per update; as many as there are, or more, is the full batch."),
      Parameter(
        name: "last_batch", form: .word(noun: "last batch", LastBatch.allCases.map { $0.rawValue }),
        presence: .neutral(.text(LastBatch.keep.rawValue)),
        summary:
          "What becomes of the samples that are left over: a smaller batch, nothing, or part of the "
          + "next epoch's first batch."),
      Parameter(
        name: "shuffle", form: .boolean, presence: .neutral(.boolean(true)),
        summary: "Whether each epoch has an order of its own, scikit-learn's shuffle."),
      Parameter(
        name: "loss", form: .choice(noun: "loss", losses.map { $0.kind }),
        presence: .derived(
          "binary_cross_entropy for two classes, cross_entropy for more, mean_squared_error for numbers"
        ),
        summary: "What training makes small."),
      Parameter(
        name: "initializer",
        form: .choice(noun: "initializer", initializers.map { $0.kind }),
        presence: .derived(
          "lecun_normal when every hidden activation is selu, he_uniform when every one is of the "
            + "relu family, else glorot_uniform"),
        summary: "The distribution of the initial weights."),
      .number("l2", .atLeast(0), 0, "Weight of half the sum of the squared weights in the loss."),
      .neutral("l1", .atLeast(0), "Weight of the sum of the weights' magnitudes in the loss."),
      .neutral(
        "pruning_l1", .atLeast(0),
        "As l1, but a weight that it carries across 0 is 0 from then on: TensorFlow Playground's L1."
      ),
      .neutral(
        "dropout", .within(0..<1),
        "The share of the hidden activations that each step of training leaves out."),
      Parameter(
        name: "clip", form: .choice(noun: "clip", clippings.map { $0.kind }),
        presence: .neutral(.choice(Choice("none"))),
        summary: "How gradients are kept short before each step."),
      Parameter(
        name: "schedule", form: .choice(noun: "schedule", schedules.map { $0.kind }),
        presence: .neutral(.choice(Choice("constant"))),
        summary: "How the learning rate goes with the epochs."),
    ])
}
