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
      "adadelta", "Steps in proportion to the mean of the steps before.",
      [
        .learningRate(Adadelta().learningRate),
        .number("rho", .within(0..<1), Adadelta().rho, "How slowly the means forget."),
        .number(
          "epsilon", .above(0), Adadelta().epsilon,
          "Starts the first step, and keeps the division from zero."),
        .weightDecay(Adadelta().weightDecay),
      ]
    ) {
      Adadelta(
        learningRate: $0.number("learning_rate"), rho: $0.number("rho"),
        epsilon: $0.number("epsilon"), weightDecay: $0.number("weight_decay"))
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
    Entry(
      "amsgrad", "Adam whose mean squared gradient never falls.",
      [
        .learningRate(AMSGrad().learningRate), .beta1(AMSGrad().beta1), .beta2(AMSGrad().beta2),
        .epsilon(AMSGrad().epsilon), .weightDecay(AMSGrad().weightDecay),
      ]
    ) {
      AMSGrad(
        learningRate: $0.number("learning_rate"), beta1: $0.number("beta1"),
        beta2: $0.number("beta2"), epsilon: $0.number("epsilon"),
        weightDecay: $0.number("weight_decay"))
    },
    Entry(
      "adamax", "Adam by the largest of the decaying gradients.",
      [
        .learningRate(Adamax().learningRate), .beta1(Adamax().beta1), .beta2(Adamax().beta2),
        .epsilon(Adamax().epsilon), .weightDecay(Adamax().weightDecay),
      ]
    ) {
      Adamax(
        learningRate: $0.number("learning_rate"), beta1: $0.number("beta1"),
        beta2: $0.number("beta2"), epsilon: $0.number("epsilon"),
        weightDecay: $0.number("weight_decay"))
    },
    Entry(
      "nadam", "Adam with Nesterov's look ahead.",
      [
        .learningRate(NAdam().learningRate), .beta1(NAdam().beta1), .beta2(NAdam().beta2),
        .epsilon(NAdam().epsilon),
        .number(
          "momentum_decay", .atLeast(0), NAdam().momentumDecay,
          "How fast the momentum grows to beta1."), .weightDecay(NAdam().weightDecay),
      ]
    ) {
      NAdam(
        learningRate: $0.number("learning_rate"), beta1: $0.number("beta1"),
        beta2: $0.number("beta2"), epsilon: $0.number("epsilon"),
        momentumDecay: $0.number("momentum_decay"),
        weightDecay: $0.number("weight_decay"))
    },
    Entry(
      "radam", "Adam that waits until it can tell the variance of the gradients.",
      [
        .learningRate(RAdam().learningRate), .beta1(RAdam().beta1), .beta2(RAdam().beta2),
        .epsilon(RAdam().epsilon), .weightDecay(RAdam().weightDecay),
      ]
    ) {
      RAdam(
        learningRate: $0.number("learning_rate"), beta1: $0.number("beta1"),
        beta2: $0.number("beta2"), epsilon: $0.number("epsilon"),
        weightDecay: $0.number("weight_decay"))
    },
    Entry(
      "lion", "Steps of one length, by the sign of the mean gradient.",
      [
        .learningRate(Lion().learningRate), .beta1(Lion().beta1),
        .number("beta2", .within(0..<1), Lion().beta2, "How slowly the remembered mean forgets."),
        .weightDecay(Lion().weightDecay),
      ]
    ) {
      Lion(
        learningRate: $0.number("learning_rate"), beta1: $0.number("beta1"),
        beta2: $0.number("beta2"), weightDecay: $0.number("weight_decay"))
    },
    Entry(
      "rprop", "A step for each parameter, by the signs of its gradients; for full batches.",
      [
        .number(
          "learning_rate", .above(0), Rprop().learningRate, "The length of the first step."),
        .number(
          "eta_minus", .between(0, 1), Rprop().etaMinus, "The factor where the sign changes."),
        .number("eta_plus", .above(1), Rprop().etaPlus, "The factor where it does not."),
        .number("min_step", .above(0), Rprop().shortest, "The shortest step."),
        .number("max_step", .above(0), Rprop().longest, "The longest step."),
      ]
    ) {
      Rprop(
        learningRate: $0.number("learning_rate"), etaMinus: $0.number("eta_minus"),
        etaPlus: $0.number("eta_plus"), shortest: $0.number("min_step"),
        longest: $0.number("max_step"))
    },
    Entry(
      "lbfgs", "Newton's way with a curvature that is learnt on the way; full batches alone.",
      [
        .number(
          "learning_rate", .above(0), LBFGS().learningRate,
          "The factor of a step that the line search tries first."),
        .integer(
          "max_iter", .within(1...10_000), LBFGS().maxIterations, "The most steps of an epoch."),
        .integer(
          "max_eval", .within(1...100_000), LBFGS().maxEvaluations,
          "The most looks at the data in an epoch."),
        .number(
          "tolerance_grad", .atLeast(0), LBFGS().toleranceGradient,
          "An epoch ends when no part of the gradient is larger."),
        .number(
          "tolerance_change", .atLeast(0), LBFGS().toleranceChange,
          "An epoch ends when neither a weight nor the loss changes by more."),
        .integer(
          "history_size", .within(1...1000), LBFGS().historySize, "The steps that are remembered."),
      ]
    ) {
      LBFGS(
        learningRate: $0.number("learning_rate"), maxIterations: $0.integer("max_iter"),
        maxEvaluations: $0.integer("max_eval"), toleranceGradient: $0.number("tolerance_grad"),
        toleranceChange: $0.number("tolerance_change"), historySize: $0.integer("history_size"))
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
