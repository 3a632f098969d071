import NeuralNetworks

extension Catalog {
  package static let schedules = phases + [plateau, sequential]

  /// Those that go by the epochs alone, of which a sequence may be made.
  package static let phases: [Entry<Schedule>] = [
    Entry("constant", "The learning rate stays as it is.") { _ in .constant },
    Entry(
      "step", "Times gamma after every step_size epochs.",
      [
        .integer("step_size", .within(1...1_000_000), 30, "In epochs."),
        .number("gamma", .above(0), 0.1, "The factor."),
      ]
    ) { .step(size: $0.integer("step_size"), gamma: $0.number("gamma")) },
    Entry(
      "exponential", "Times gamma after every epoch.",
      [.number("gamma", .above(0), 0.99, "The factor.")]
    ) { .exponential(gamma: $0.number("gamma")) },
    Entry(
      "cosine", "Half a cosine down to eta_min in t_max epochs.",
      [
        .allEpochs("t_max", "In epochs."),
        .number("eta_min", .atLeast(0), 0, "The lowest learning rate."),
      ]
    ) { .cosine(period: $0.given("t_max"), lowest: $0.number("eta_min")) },
    Entry(
      "warm_up", "A straight line from one factor to another, where it stays.",
      [
        .number("start_factor", .within(0...1), 1.0 / 3, "The first factor."),
        .number("end_factor", .within(0...1), 1, "The last factor."),
        .integer("total_iters", .within(1...1_000_000), 5, "The length of the line, in epochs."),
      ]
    ) {
      .warmUp(
        start: $0.number("start_factor"), end: $0.number("end_factor"),
        epochs: $0.integer("total_iters"))
    },
    oneCycle,
    Entry(
      "inverse_sqrt", "A straight line up, then down with the root of the epochs.",
      [.integer("warm_up_epochs", .within(1...1_000_000), 1, "The length of the line.")]
    ) { .inverseSquareRoot(warmUp: $0.integer("warm_up_epochs")) },
    inverseTime,
    Entry(
      "polynomial", "A power of a straight line down to 0, where it stays.",
      [
        .allEpochs("total_iters", "The length of the line, in epochs."),
        .number("power", .above(0), 1, "The power."),
      ]
    ) { .polynomial(epochs: $0.given("total_iters"), power: $0.number("power")) },
  ]

  private static let inverseTime = Entry<Schedule>(
    "inverse_time", "Divided by 1 + decay_rate * epochs / decay_steps, as Keras' InverseTimeDecay.",
    [
      .number("decay_rate", .atLeast(0), 0.01, "The growth of the divisor."),
      .integer("decay_steps", .within(1...1_000_000), 1, "In so many epochs."),
      .boolean("staircase", false, "Whether the divisor grows all at once after each decay_steps."),
      Parameter(
        name: "power", form: .number(.above(0)), presence: .neutral(.number(1)),
        summary: "Of the divisor; scikit-learn's invscaling has power_t, decay_rate its samples."),
    ]
  ) {
    .inverseTime(
      decay: $0.number("decay_rate"), steps: $0.integer("decay_steps"),
      staircase: $0.boolean("staircase"), power: $0["power"] == nil ? 1 : $0.number("power"))
  }

  private static let oneCycle = Entry<Schedule>(
    "one_cycle", "Up to the learning rate and down to almost nothing, once, by epochs.",
    [
      .number("pct_start", .within(0...1), OneCycle().rise, "The share of the way up."),
      .word("anneal_strategy", OneCycle.Anneal.allCases, OneCycle().anneal, "The shape."),
      .number(
        "div_factor", .above(0), OneCycle().divisor,
        "The first rate is the learning rate divided by this."),
      .number(
        "final_div_factor", .above(0), OneCycle().finalDivisor,
        "The last rate is the first divided by this."),
    ]
  ) {
    .oneCycle(
      OneCycle(
        rise: $0.number("pct_start"), anneal: $0.word("anneal_strategy"),
        divisor: $0.number("div_factor"), finalDivisor: $0.number("final_div_factor")))
  }

  static let plateau = Entry<Schedule>(
    "plateau", "Times factor when a metric gets no better.",
    [
      .word("metric", Metric.allCases, Plateau().metric, "What is watched."),
      .number("factor", .between(0, 1), Plateau().factor, "The factor."),
      .integer(
        "patience", .within(0...1_000_000), Plateau().patience,
        "The epochs that may pass without a better value."),
      .number("threshold", .atLeast(0), Plateau().threshold, "By how much better is better."),
      .word(
        "threshold_mode", Plateau.Threshold.allCases, Plateau().thresholdMode,
        "A share of the best value, or a difference from it."),
      .integer(
        "cooldown", .within(0...1_000_000), Plateau().cooldown,
        "Epochs after a fall that do not count."),
      .number("min_lr", .atLeast(0), Plateau().lowest, "The lowest learning rate."),
      .number("epsilon", .atLeast(0), Plateau().epsilon, "The rate does not fall by less."),
    ]
  ) {
    .plateau(
      Plateau(
        metric: $0.word("metric"), factor: $0.number("factor"), patience: $0.integer("patience"),
        threshold: $0.number("threshold"), thresholdMode: $0.word("threshold_mode"),
        cooldown: $0.integer("cooldown"), lowest: $0.number("min_lr"),
        epsilon: $0.number("epsilon")))
  }
}

extension Parameter {
  /// A length that is that of the training, or of its part in a sequence, when it is not given.
  fileprivate static func allEpochs(_ name: String, _ summary: String) -> Parameter {
    Parameter(
      name: name, form: .integer(.within(1...1_000_000)),
      presence: .derived("all epochs, in a sequence those up to its next milestone", .epochs),
      summary: summary)
  }

  fileprivate static func word<Word: RawRepresentable<String>>(
    _ name: String, _ words: [Word], _ fallback: Word, _ summary: String
  ) -> Parameter {
    let noun = String(name.map { $0 == "_" ? " " : $0 })
    return Parameter(
      name: name, form: .word(noun: noun, words.map { $0.rawValue }),
      presence: .optional(.text(fallback.rawValue)), summary: summary)
  }
}

extension Settings {
  /// A whole number that may be left out.
  fileprivate func given(_ name: String) -> Int? { self[name] == nil ? nil : integer(name) }
}
