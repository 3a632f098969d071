import Datasets

extension Catalog {
  /// The generated data sets with numbers to find.
  package static let regressions: [Entry<any TargetGenerator>] = [
    Entry(
      "plane", "Regression: (x1 + x2) / 10, TensorFlow Playground's reg-plane.",
      [.samples(1200), .playgroundNoise, .pageSeed] + split
    ) {
      PlaygroundPlane(
        samples: $0.integer("samples"), noise: $0.number("noise"), seed: $0.playgroundSeed)
    },
    Entry(
      "multi_gauss", "Regression: six bumps, up and down, TensorFlow Playground's reg-gauss.",
      [.samples(1200), .playgroundNoise, .pageSeed] + split
    ) {
      PlaygroundBumps(
        samples: $0.integer("samples"), noise: $0.number("noise"), seed: $0.playgroundSeed)
    },
    Entry(
      "sine", "Regression: a sine of a single input from -pi to pi.",
      [
        .samples(300), .targetNoise(0.1),
        .number("frequency", .between(0, 100), 1, "How many waves there are."),
      ] + split
    ) {
      SineWave(
        samples: $0.integer("samples"), noise: $0.number("noise"),
        frequency: $0.number("frequency"), seed: $0.dataSeed)
    },
    Entry(
      "friedman1", "Regression: Friedman's first function, as scikit-learn's make_friedman1.",
      [
        .samples, .targetNoise(0),
        .integer("features", .within(5...1000), 10, "How many, of which five count."),
      ] + split
    ) {
      Friedman(
        samples: $0.integer("samples"), noise: $0.number("noise"),
        features: $0.integer("features"), seed: $0.dataSeed)
    },
  ]
}

extension Parameter {
  fileprivate static func targetNoise(_ fallback: Double) -> Parameter {
    .number(
      "noise", .atLeast(0), fallback, "The standard deviation of what is added to the numbers.")
  }
}
