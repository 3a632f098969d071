import Datasets

extension Catalog {
  /// The generated data sets.
  package static let datasets: [Entry<any DataGenerator>] = [
    Entry(
      "moons", "Two interleaving half circles, as scikit-learn's make_moons.",
      [.samples, .noise(0.2)] + split
    ) {
      Moons(samples: $0.integer("samples"), noise: $0.number("noise"), seed: $0.dataSeed)
    },
    Entry(
      "circles", "A circle within a circle, as scikit-learn's make_circles.",
      [
        .samples, .noise(0.1),
        .number("factor", .within(0..<1), 0.5, "The inner radius; the outer one is 1."),
      ] + split
    ) {
      Circles(
        samples: $0.integer("samples"), noise: $0.number("noise"), factor: $0.number("factor"),
        seed: $0.dataSeed)
    },
    Entry(
      "blobs", "Normal clouds, one for each class, as scikit-learn's make_blobs.",
      [
        .samples, .noise(1),
        .integer("centers", .within(2...100), 3, "How many clouds."),
      ] + split
    ) {
      Blobs(
        samples: $0.integer("samples"), noise: $0.number("noise"),
        centers: $0.integer("centers"), seed: $0.dataSeed)
    },
    Entry(
      "xor", "Four squares; a point's class tells whether its signs differ.",
      [.samples, .noise(0.1)] + split
    ) {
      XOR(samples: $0.integer("samples"), noise: $0.number("noise"), seed: $0.dataSeed)
    },
    Entry(
      "spirals", "Arms that wind around each other, one for each class.",
      [
        .samples, .noise(0.1),
        .number("turns", .between(0, 100), 1.5, "How often an arm goes around."),
        .integer("arms", .within(2...100), 2, "How many arms."),
      ] + split
    ) {
      Spirals(
        samples: $0.integer("samples"), noise: $0.number("noise"), turns: $0.number("turns"),
        arms: $0.integer("arms"), seed: $0.dataSeed)
    },
  ]

  /// A table of numbers and labels from a file.
  package static let table = Kind(
    "csv", "A CSV file with a header, one sample per row.",
    [
      Parameter(
        name: "path", form: .text, presence: .required,
        summary: "The file, relative to the spec's folder."),
      Parameter(
        name: "features", form: .texts, presence: .derived("all columns but the label"),
        summary: "The columns that the network sees."),
      Parameter(
        name: "label", form: .text, presence: .derived("the last column"),
        summary: "The column that tells the class."),
    ] + split)

  private static let split: [Parameter] = [
    Parameter(
      name: "seed", form: .dataSeed, presence: .optional(.integer(0)),
      summary:
        "Of the points and their split, scikit-learn's random_state; \"run\" follows the run."
    ),
    .number(
      "validation_fraction", .between(0, 1), 0.2, "The share of samples kept for validation."),
  ]
}

extension Settings {
  /// The seed of a data set, 0 while it is that of a run yet to be chosen.
  package var dataSeed: UInt32 {
    self["seed"] == .text("run") ? 0 : UInt32(integer("seed"))
  }
}

extension Parameter {
  fileprivate static var samples: Parameter {
    .integer("samples", .within(1...10_000_000), 1000, "How many points.")
  }

  fileprivate static func noise(_ fallback: Double) -> Parameter {
    .number("noise", .atLeast(0), fallback, "The standard deviation around the shape.")
  }
}
