import NeuralNetworks

extension Catalog {
  package static let optimizers: [Entry<any Optimizer>] = [
    Entry(
      "sgd", "Stochastic gradient descent, with momentum.",
      [
        .learningRate(SGD().learningRate),
        .number(
          "momentum", .within(0..<1), SGD().momentum, "The share of the last step that is kept."),
        .boolean("nesterov", SGD().nesterov, "Look ahead along the momentum."),
        .weightDecay(SGD().weightDecay),
      ]
    ) {
      SGD(
        learningRate: $0.number("learning_rate"), momentum: $0.number("momentum"),
        nesterov: $0.boolean("nesterov"), weightDecay: $0.number("weight_decay"))
    },
    Entry(
      "rmsprop", "Steps divided by the root of the mean squared gradient.",
      [
        .learningRate(RMSprop().learningRate),
        .number("alpha", .within(0..<1), RMSprop().alpha, "How slowly the mean forgets."),
        .epsilon(RMSprop().epsilon),
        .number(
          "momentum", .within(0..<1), RMSprop().momentum,
          "The share of the last step that is kept."),
        .boolean("centered", RMSprop().centered, "Divide by the standard deviation instead."),
        .weightDecay(RMSprop().weightDecay),
      ]
    ) {
      RMSprop(
        learningRate: $0.number("learning_rate"), alpha: $0.number("alpha"),
        epsilon: $0.number("epsilon"), momentum: $0.number("momentum"),
        centered: $0.boolean("centered"), weightDecay: $0.number("weight_decay"))
    },
    Entry(
      "adagrad", "Steps divided by the root of the sum of squared gradients.",
      [
        .learningRate(Adagrad().learningRate),
        .number(
          "learning_rate_decay", .atLeast(0), Adagrad().learningRateDecay,
          "How fast the learning rate falls with the updates."),
        .epsilon(Adagrad().epsilon),
        .weightDecay(Adagrad().weightDecay),
      ]
    ) {
      Adagrad(
        learningRate: $0.number("learning_rate"),
        learningRateDecay: $0.number("learning_rate_decay"), epsilon: $0.number("epsilon"),
        weightDecay: $0.number("weight_decay"))
    },
    Entry(
      "adam", "Momentum and RMSprop together, corrected for their start at zero.",
      [
        .learningRate(Adam().learningRate), .beta1(Adam().beta1), .beta2(Adam().beta2),
        .epsilon(Adam().epsilon), .weightDecay(Adam().weightDecay),
      ]
    ) {
      Adam(
        learningRate: $0.number("learning_rate"), beta1: $0.number("beta1"),
        beta2: $0.number("beta2"), epsilon: $0.number("epsilon"),
        weightDecay: $0.number("weight_decay"))
    },
    Entry(
      "adamw", "Adam whose weight decay does not pass through the moments.",
      [
        .learningRate(AdamW().learningRate), .beta1(AdamW().beta1), .beta2(AdamW().beta2),
        .epsilon(AdamW().epsilon), .weightDecay(AdamW().weightDecay),
      ]
    ) {
      AdamW(
        learningRate: $0.number("learning_rate"), beta1: $0.number("beta1"),
        beta2: $0.number("beta2"), epsilon: $0.number("epsilon"),
        weightDecay: $0.number("weight_decay"))
    },
  ]
}

extension Parameter {
  fileprivate static func learningRate(_ fallback: Double) -> Parameter {
    .number("learning_rate", .above(0), fallback, "The length of a step.")
  }

  fileprivate static func beta1(_ fallback: Double) -> Parameter {
    .number("beta1", .within(0..<1), fallback, "How slowly the mean gradient forgets.")
  }

  fileprivate static func beta2(_ fallback: Double) -> Parameter {
    .number("beta2", .within(0..<1), fallback, "How slowly the mean squared gradient forgets.")
  }

  fileprivate static func epsilon(_ fallback: Double) -> Parameter {
    .number("epsilon", .atLeast(0), fallback, "Keeps the division from zero.")
  }

  fileprivate static func weightDecay(_ fallback: Double) -> Parameter {
    .number("weight_decay", .atLeast(0), fallback, "The pull of the weights towards zero.")
  }
}
