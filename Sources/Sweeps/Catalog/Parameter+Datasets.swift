import Datasets

extension Catalog {
  /// What every data set takes.
  static let split: [Parameter] = [
    Parameter(
      name: "seed", form: .dataSeed, presence: .optional(.integer(0)),
      summary:
        "Of the points and their split, scikit-learn's random_state; \"run\" follows the run."
    ),
    .number(
      "validation_fraction", .between(0, 1), 0.2, "The share of samples kept for validation."),
    Parameter(
      name: "shuffle", form: .boolean, presence: .neutral(.boolean(true)),
      summary: "Whether the samples kept for validation are drawn; else they are the last ones."),
    Parameter(
      name: "standardize", form: .boolean, presence: .neutral(.boolean(false)),
      summary: "Brings each feature to mean 0 and deviation 1 over the training part."),
  ]
}

extension Parameter {
  static var samples: Parameter { samples(1000) }

  static func samples(_ usual: Int) -> Parameter {
    .integer("samples", .within(1...10_000_000), usual, "How many points.")
  }

  static var playgroundNoise: Parameter {
    .number("noise", .within(0...0.5), 0, "The slider of the page, divided by 100.")
  }

  static var pageSeed: Parameter {
    Parameter(
      name: "page_seed", form: .text, presence: .neutral(.text("")),
      summary:
        "The seed in the address of a page, such as \"0.59704\", for its points in its order.")
  }
}

extension Settings {
  /// The seed of a data set, 0 while it is that of a run yet to be chosen.
  package var dataSeed: UInt32 {
    self["seed"] == .text("run") ? 0 : UInt32(integer("seed"))
  }

  var split: Split {
    Split(
      validationFraction: number("validation_fraction"),
      seed: self["shuffle"] == .boolean(false) ? nil : dataSeed)
  }

  /// Of a data set of TensorFlow Playground.
  var playgroundSeed: PlaygroundSeed {
    if case .text(let seed) = self["page_seed"], !seed.isEmpty { return .page(seed) }
    return .numPy(dataSeed)
  }

  /// The share of each class; nil where all have the usual number.
  package var weights: [Double]? {
    if case .numbers(let weights) = self["weights"], !weights.isEmpty { weights } else { nil }
  }

  /// Whether features are brought to mean 0 and deviation 1.
  package var isStandardized: Bool { self["standardize"] == .boolean(true) }
}
