import Datasets

extension Catalog {
  /// The generated data sets.
  package static let datasets: [Entry<any DataGenerator>] = [
    points(
      "moons", "Two interleaving half circles, as scikit-learn's make_moons.",
      [.samples, .noise(0.2)]
    ) {
      Moons(samples: $0.integer("samples"), noise: $0.number("noise"), seed: $0.dataSeed)
    },
    points(
      "circles", "A circle within a circle, as scikit-learn's make_circles.",
      [
        .samples, .noise(0.1),
        .number("factor", .within(0..<1), 0.5, "The inner radius; the outer one is 1."),
      ]
    ) {
      Circles(
        samples: $0.integer("samples"), noise: $0.number("noise"), factor: $0.number("factor"),
        seed: $0.dataSeed)
    },
    points(
      "blobs", "Normal clouds, one for each class, as scikit-learn's make_blobs.",
      [
        .samples, .noise(1),
        .integer("centers", .within(2...100), 3, "How many clouds."),
      ]
    ) {
      Blobs(
        samples: $0.integer("samples"), noise: $0.number("noise"),
        centers: $0.integer("centers"), seed: $0.dataSeed)
    },
    points(
      "xor", "Four squares; a point's class tells whether its signs differ.",
      [.samples, .noise(0.1)]
    ) {
      XOR(samples: $0.integer("samples"), noise: $0.number("noise"), seed: $0.dataSeed)
    },
    points(
      "spirals", "Arms that wind around each other, one for each class.",
      [
        .samples, .noise(0.1),
        .number("turns", .between(0, 100), 1.5, "How often an arm goes around."),
        .integer("arms", .within(2...100), 2, "How many arms."),
      ]
    ) {
      Spirals(
        samples: $0.integer("samples"), noise: $0.number("noise"), turns: $0.number("turns"),
        arms: $0.integer("arms"), seed: $0.dataSeed)
    },
    points(
      "checkerboard", "The squares of a board, of two classes in turn.",
      [
        .samples, .noise(0), .integer("tiles", .within(2...32), 4, "Squares along a side."),
      ]
    ) {
      Checkerboard(
        samples: $0.integer("samples"), noise: $0.number("noise"), tiles: $0.integer("tiles"),
        seed: $0.dataSeed)
    },
    points(
      "rings", "Rings around each other, of two classes in turn.",
      [.samples, .noise(0.05), .integer("rings", .within(2...50), 3, "How many rings.")]
    ) {
      ConcentricRings(
        samples: $0.integer("samples"), noise: $0.number("noise"), rings: $0.integer("rings"),
        seed: $0.dataSeed)
    },
    points(
      "gaussian_quantiles",
      "A normal cloud in shells, one for each class, as scikit-learn's make_gaussian_quantiles.",
      [
        .samples, .number("variance", .above(0), 1, "Of the cloud, scikit-learn's cov."),
        .integer("classes", .within(2...100), 3, "How many shells."),
      ]
    ) {
      GaussianQuantiles(
        samples: $0.integer("samples"), variance: $0.number("variance"),
        classes: $0.integer("classes"), seed: $0.dataSeed)
    },
    points(
      "linear",
      "Two clouds beside each other, as in scikit-learn's comparison of classifiers (seed 1).",
      [
        .samples, .number("noise", .atLeast(0), 2, "The most that is added to a coordinate."),
        .number(
          "separation", .atLeast(0), 1, "Half the side of the square of the clouds' middles."),
      ]
    ) {
      LinearlySeparable(
        samples: $0.integer("samples"), noise: $0.number("noise"),
        separation: $0.number("separation"), seed: $0.dataSeed)
    },
    points(
      "yin_yang", "The two halves of the sign and its dots: three classes.",
      [.samples, .noise(0)]
    ) {
      YinYang(samples: $0.integer("samples"), noise: $0.number("noise"), seed: $0.dataSeed)
    },
    points(
      "two_spirals", "The benchmark of Lang and Witbrock; 194 samples without noise are its own.",
      [.samples(194), .noise(0)]
    ) {
      TwoSpirals(samples: $0.integer("samples"), noise: $0.number("noise"), seed: $0.dataSeed)
    },
    points("heart", "A heart and what is around it.", [.samples, .noise(0)]) {
      Heart(samples: $0.integer("samples"), noise: $0.number("noise"), seed: $0.dataSeed)
    },
    points(
      "playground_circle", "TensorFlow Playground's disc in a ring.",
      [.samples(500), .playgroundNoise, .pageSeed]
    ) {
      PlaygroundCircle(
        samples: $0.integer("samples"), noise: $0.number("noise"), seed: $0.playgroundSeed)
    },
    points(
      "playground_xor", "TensorFlow Playground's exclusive or.",
      [.samples(500), .playgroundNoise, .pageSeed]
    ) {
      PlaygroundXOR(
        samples: $0.integer("samples"), noise: $0.number("noise"), seed: $0.playgroundSeed)
    },
    points(
      "playground_gauss", "TensorFlow Playground's two clouds.",
      [.samples(500), .playgroundNoise, .pageSeed]
    ) {
      PlaygroundGauss(
        samples: $0.integer("samples"), noise: $0.number("noise"), seed: $0.playgroundSeed)
    },
    points(
      "playground_spiral", "TensorFlow Playground's two arms.",
      [.samples(500), .playgroundNoise, .pageSeed]
    ) {
      PlaygroundSpiral(
        samples: $0.integer("samples"), noise: $0.number("noise"), seed: $0.playgroundSeed)
    },
  ]

  /// A set of labelled points, whose labels may be noisy and whose classes may be of unequal size.
  private static func points(
    _ name: String, _ summary: String, _ parameters: [Parameter],
    make: @escaping @Sendable (Settings) -> any DataGenerator
  ) -> Entry<any DataGenerator> {
    Entry(name, summary, parameters + split + [.labelNoise, .weights]) { settings in
      altered(make(settings), by: settings)
    }
  }

  private static func altered(
    _ generator: some DataGenerator, by settings: Settings
  ) -> any DataGenerator {
    guard let weights = settings.weights else { return noisy(generator, by: settings) }
    return noisy(ClassWeights(generator, weights: weights), by: settings)
  }

  private static func noisy(
    _ generator: some DataGenerator, by settings: Settings
  ) -> any DataGenerator {
    guard case .number(let share) = settings["label_noise"], share > 0 else { return generator }
    return LabelNoise(generator, share: share, seed: settings.dataSeed)
  }
}

extension Parameter {
  fileprivate static var labelNoise: Parameter {
    Parameter(
      name: "label_noise", form: .number(.within(0..<1)), presence: .neutral(.number(0)),
      summary: "The share of points whose label is made wrong.")
  }

  fileprivate static var weights: Parameter {
    Parameter(
      name: "weights", form: .shares, presence: .neutral(.numbers([])),
      summary: "The share of each class, scikit-learn's weights; the last one may be left out.")
  }

  fileprivate static func noise(_ fallback: Double) -> Parameter {
    .number("noise", .atLeast(0), fallback, "The standard deviation around the shape.")
  }
}
