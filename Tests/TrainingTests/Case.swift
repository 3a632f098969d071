import NeuralNetworks

@testable import Training

/// A small training whose result does not matter, only that all engines agree on it.
struct Case: Sendable {
  var widths: [Int]
  var activation: Activation
  var optimizer: any Optimizer = Adam(learningRate: 0.02)
  var loss: Loss = .binaryCrossEntropy
  var batchSize: Int
  var lastBatch = LastBatch.keep
  var samples = 37
  var epochs = 2
  var regularization = Regularization()
  var schedule = Schedule.constant
  var seed: UInt64 = 1

  var testDescription: String {
    "\(widths), \(activation), \(optimizer), \(loss), batches of \(batchSize), \(lastBatch), \(regularization), \(schedule)"
  }

  var outputs: Int { widths[widths.count - 1] }
  var classes: Int { loss == .crossEntropy ? outputs : max(2, outputs) }

  var recipe: Recipe {
    let hidden = Array(widths.dropFirst().dropLast())
    return Recipe(
      hidden: hidden, activations: hidden.map { _ in activation }, initializer: .pytorchDefault,
      loss: loss, optimizer: optimizer, epochs: epochs, batchSize: batchSize,
      lastBatch: lastBatch, regularization: regularization, schedule: schedule, seed: seed)
  }

  func train(_ engine: Engine) -> Trained {
    recipe.run(
      engine, from: recipe.untrained(features: widths[0], classes: classes),
      samples(samples, seed: seed), validation: samples(11, seed: seed &+ 1),
      shuffle: recipe.batchOrders())
  }

  func samples(_ count: Int, seed: UInt64) -> Samples {
    var dice = Dice(seed: seed)
    let points = (0..<count * widths[0]).map { _ in Float.random(in: -2...2, using: &dice) }
    guard !loss.isRegression else {
      return Samples(
        features: widths[0], points: points,
        targets: (0..<count).map { _ in Float.random(in: -3...3, using: &dice) })
    }
    return Samples(
      features: widths[0], points: points,
      labels: (0..<count).map { _ in Int.random(in: 0..<classes, using: &dice) })
  }
}

extension Case {
  /// One or more of each rule, so that every branch of it is taken.
  static let optimizers: [any Optimizer] = [
    SGD(learningRate: 0.1),
    SGD(learningRate: 0.05, momentum: 0.9, weightDecay: 0.01),
    SGD(learningRate: 0.05, momentum: 0.9, nesterov: true),
    Adagrad(learningRate: 0.1, learningRateDecay: 0.01, weightDecay: 0.01),
    RMSprop(learningRate: 0.01),
    RMSprop(learningRate: 0.01, momentum: 0.5, centered: true, weightDecay: 0.01),
    Adam(learningRate: 0.02, weightDecay: 0.01),
    AdamW(learningRate: 0.02, weightDecay: 0.1),
    Adadelta(learningRate: 2, weightDecay: 0.01),
    AMSGrad(learningRate: 0.02, weightDecay: 0.01),
    Adamax(learningRate: 0.02, weightDecay: 0.01),
    NAdam(learningRate: 0.02, momentumDecay: 0.1, weightDecay: 0.01),
    // One that is rectified within a few steps, and one that is not.
    RAdam(learningRate: 0.02, beta2: 0.99, weightDecay: 0.01), RAdam(learningRate: 0.02),
    Lion(learningRate: 0.01, weightDecay: 0.1),
    Rprop(learningRate: 0.02),
  ]

  /// One of each kind.
  static let schedules: [Schedule] = [
    .constant, .step(size: 2, gamma: 0.5), .exponential(gamma: 0.8),
    .cosine(period: nil, lowest: 0.001), .warmUp(start: 0.1, end: 1, epochs: 3),
    .oneCycle(OneCycle()), .inverseSquareRoot(warmUp: 2), .plateau(Plateau(patience: 0)),
    .inverseTime(decay: 0.5, steps: 2, staircase: true), .polynomial(epochs: nil, power: 1.5),
    .sequence([
      Schedule.Phase(.warmUp(start: 0.1, end: 1, epochs: 2), from: 0),
      Schedule.Phase(.cosine(period: nil, lowest: 0), from: 2),
    ]),
  ]

  /// Every schedule with every optimizer.
  static let everySchedule = schedules.flatMap { schedule in
    optimizers.map { optimizer in
      Case(
        widths: [2, 5, 1], activation: .tanh, optimizer: optimizer, batchSize: 10, epochs: 6,
        schedule: schedule)
    }
  }

  /// Activations whose parameters are not the usual ones.
  static let everyParameter = PyTorchFixture.recorded.variants.compactMap { $0.value }.map {
    Case(widths: [2, 5, 3, 1], activation: $0, batchSize: 10)
  }

  /// Every activation with every optimizer, and both with every loss.
  static let everyFormula = Activation.all.enumerated().flatMap { a, activation in
    optimizers.enumerated().map { o, optimizer in
      let (loss, outputs) = losses[(a + o) % losses.count]
      return Case(
        widths: [2, 5, 3, outputs], activation: activation, optimizer: optimizer, loss: loss,
        batchSize: 10)
    }
  }

  private static let losses: [(Loss, outputs: Int)] = [
    (.binaryCrossEntropy, 1), (.crossEntropy, 3), (.meanSquaredError, 1), (.meanSquaredError, 3),
  ]

  /// The losses that ``everyFormula`` leaves out.
  static let everyLoss = otherLosses.flatMap { loss, outputs in
    [[2, outputs], [2, 5, 3, outputs], [3, 17, outputs]].flatMap { widths in
      [1, 10, 64].map { batchSize in
        Case(
          widths: widths, activation: .tanh, loss: loss, batchSize: batchSize, samples: 61,
          epochs: 3)
      }
    }
  }

  /// One or more of each.
  static let allLosses: [Loss] =
    [.binaryCrossEntropy, .crossEntropy, .meanSquaredError]
    + Set(otherLosses.map { $0.0 }).sorted { "\($0)" < "\($1)" }

  private static let otherLosses: [(Loss, outputs: Int)] = [
    (.probabilities(.absolute), 1), (.probabilities(.absolute), 3),
    (.probabilities(.huber(delta: 0.2)), 1), (.probabilities(.huber(delta: 0.2)), 4),
    (.hinge, 1), (.hinge, 3), (.tanhSquared, 1), (.regression(.squared), 1),
    (.regression(.absolute), 1),
    (.regression(.huber(delta: 0.7)), 1), (.poisson, 1),
  ]

  static let everyShape = [
    [2, 1], [2, 3, 1], [2, 16, 16, 1], [2, 17, 5, 1], [2, 64, 64, 1], [5, 32, 3],
    // Rows of 512 bytes, which are spread.
    [3, 4, 128, 2],
  ].flatMap { widths in
    [1, 7, 32, 128].map { batchSize in
      Case(
        widths: widths, activation: .tanh,
        loss: widths.last == 1 ? .binaryCrossEntropy : .crossEntropy, batchSize: batchSize,
        samples: (widths.max() ?? 0) < 64 ? 150 : 39, epochs: 1)
    }
  }

  /// Layers of widths up to `widest`, batches of up to twice as many samples as there are.
  static func random(_ dice: inout Dice, widest: Int = 20, samples most: Int = 40) -> Case {
    let depth = Int.random(in: 0...3, using: &dice)
    let hidden = (0..<depth).map { _ in Int.random(in: 1...widest, using: &dice) }
    let outputs = Int.random(in: 1...5, using: &dice)
    let losses: [Loss] =
      [.meanSquaredError, .hinge, .probabilities(.absolute)]
      + (outputs == 1 ? [.binaryCrossEntropy, .regression(.huber(delta: 1))] : [.crossEntropy])
    let samples = Int.random(in: 1...most, using: &dice)
    return Case(
      widths: [Int.random(in: 1...19, using: &dice)] + hidden + [outputs],
      activation: Activation.all.randomElement(using: &dice) ?? .tanh,
      optimizer: optimizers.randomElement(using: &dice) ?? Adam(),
      loss: losses.randomElement(using: &dice) ?? .meanSquaredError,
      batchSize: Int.random(in: 1...2 * samples, using: &dice),
      lastBatch: [.keep, .keep, .drop, .carry].randomElement(using: &dice) ?? .keep,
      samples: samples, epochs: Int.random(in: 1...2, using: &dice),
      regularization: .random(&dice),
      schedule: schedules.randomElement(using: &dice) ?? .constant, seed: dice.next())
  }
}

extension Regularization {
  /// Each part of it in about every second one.
  static func random(_ dice: inout Dice) -> Regularization {
    let prunings: [Pruning?] = [nil, nil, Pruning(l1: 0.5)]
    let clippings: [Clipping?] = [nil, nil, .norm(0.3), .value(0.02)]
    return Regularization(
      penalty: Penalty(
        l1: Bool.random(using: &dice) ? 0.02 : 0, l2: Bool.random(using: &dice) ? 0.01 : 0),
      dropout: [0, 0, 0.2, 0.5].randomElement(using: &dice) ?? 0,
      clipping: clippings.randomElement(using: &dice) ?? nil,
      pruning: prunings.randomElement(using: &dice) ?? nil)
  }
}
