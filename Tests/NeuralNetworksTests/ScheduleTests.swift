import Testing

@testable import NeuralNetworks

/// `Fixtures/schedules.json`: made by `Fixtures/schedules.py`.
struct ScheduleFixture: Decodable {
  struct Rates: Decodable, CustomTestStringConvertible, Sendable {
    let name: String
    let rates: [Double]

    var testDescription: String { name }
  }

  let rate: Double
  /// What a plateau watches.
  let metrics: [Float]
  let schedules: [Rates]

  static let recorded: ScheduleFixture = load("schedules")
}

struct `A schedule` {
  static let schedules: [String: Schedule] = [
    "constant": .constant, "step": .step(size: 30, gamma: 0.1),
    "step_often": .step(size: 7, gamma: 0.8), "exponential": .exponential(gamma: 0.99),
    "cosine": .cosine(period: nil, lowest: 0), "cosine_waves": .cosine(period: 30, lowest: 0.01),
    "warm_up": .warmUp(start: 1.0 / 3, end: 1, epochs: 5),
    "warm_up_long": .warmUp(start: 0.01, end: 0.8, epochs: 40), "one_cycle": .oneCycle(OneCycle()),
    "one_cycle_linear": .oneCycle(
      OneCycle(rise: 0.45, anneal: .linear, divisor: 10, finalDivisor: 100)),
    "inverse_sqrt": .inverseSquareRoot(warmUp: 1),
    "inverse_sqrt_warm": .inverseSquareRoot(warmUp: 12),
    "inverse_time": .inverseTime(decay: 0.01, steps: 1, staircase: false),
    "inverse_time_often": .inverseTime(decay: 0.5, steps: 20, staircase: false),
    "inverse_time_stairs": .inverseTime(decay: 0.7, steps: 15, staircase: true),
    "inverse_time_power": .inverseTime(decay: 150, steps: 1, staircase: false, power: 0.5),
    "polynomial": .polynomial(epochs: nil, power: 1),
    "polynomial_short": .polynomial(epochs: 40, power: 3),
    "polynomial_root": .polynomial(epochs: nil, power: 0.55),
    "sequential": .sequence([
      Schedule.Phase(.warmUp(start: 1.0 / 3, end: 1, epochs: 10), from: 0),
      Schedule.Phase(.cosine(period: nil, lowest: 0), from: 10),
    ]),
    "sequential_long": .sequence([
      Schedule.Phase(.warmUp(start: 0.1, end: 1, epochs: 8), from: 0),
      Schedule.Phase(.step(size: 10, gamma: 0.5), from: 15),
      Schedule.Phase(.polynomial(epochs: nil, power: 2), from: 40),
      Schedule.Phase(.exponential(gamma: 0.9), from: 70),
    ]), "plateau": .plateau(Plateau()),
    "plateau_abs": .plateau(
      Plateau(
        factor: 0.5, patience: 3, threshold: 0.02, thresholdMode: .abs, cooldown: 4, lowest: 0.01)),
    "plateau_max": .plateau(
      Plateau(
        metric: .validationAccuracy, factor: 0.7, patience: 2, threshold: 0.01, cooldown: 1,
        epsilon: 0.02)),
  ]

  @Test(arguments: ScheduleFixture.recorded.schedules)
  func `has PyTorch's learning rates in 100 epochs`(_ expected: ScheduleFixture.Rates) throws {
    let fixture = ScheduleFixture.recorded
    var recipe = `A training`.recipe
    recipe.optimizer = SGD(learningRate: fixture.rate)
    recipe.epochs = fixture.metrics.count
    recipe.schedule = try #require(Self.schedules[expected.name])
    var course = Course(recipe, train: metrics(1), validation: metrics(1))
    for (value, rate) in zip(fixture.metrics, expected.rates) {
      // PyTorch's cosine goes from one rate to the next, and gathers roundings.
      #expect(abs(course.learningRate - rate) <= 1e-11, "epoch \(course.latest.number + 1)")
      var pass = EpochPass(recipe.loss, on: `A training`.fixture.train)
      pass.tally = Tally(loss: 1, correct: 1, samples: 1)
      pass.batches = 1
      course.add(pass, validation: metrics(value))
    }
  }

  @Test func `stands in the history, epoch by epoch`() {
    var recipe = `A training`.recipe
    recipe.schedule = .exponential(gamma: 0.5)
    let fixture = `A training`.fixture
    let trained = recipe.train(fixture.train, validation: fixture.validation, classes: 2)
    let rates = trained.history.epochs.dropFirst().prefix(3).map { $0.learningRate }
    #expect(rates == [0.01, 0.005, 0.0025])
  }

  @Test(arguments: [
    Schedule.cosine(period: nil, lowest: 0), .oneCycle(OneCycle()),
    .oneCycle(OneCycle(rise: 0)), .oneCycle(OneCycle(rise: 1)),
    .polynomial(epochs: nil, power: 0.3), .inverseTime(decay: 1e16, steps: 1, staircase: false),
    .sequence([
      Schedule.Phase(.oneCycle(OneCycle()), from: 0),
      Schedule.Phase(.cosine(period: nil, lowest: 0), from: 1),
      Schedule.Phase(.polynomial(epochs: nil, power: 2), from: 4),
    ]),
  ])
  func `is made of numbers however few epochs there are`(_ schedule: Schedule) {
    for epochs in 1...12 {
      for epoch in 0..<epochs {
        let rate = schedule.learningRate(0.1, epoch: epoch, of: epochs)
        #expect(rate >= 0 && rate <= 0.1, "epoch \(epoch) of \(epochs)")
      }
    }
  }

  @Test func `of a sequence has the epochs up to its next milestone, or those that are left`() {
    let parts: [Schedule] = [.cosine(period: nil, lowest: 0), .oneCycle(OneCycle()), .constant]
    let sequence = Schedule.sequence(
      zip(parts, [0, 7, 20]).map { Schedule.Phase($0, from: $1) })
    for epoch in 0..<25 {
      let n = epoch < 7 ? 0 : epoch < 20 ? 1 : 2
      let alone = parts[n].learningRate(0.2, epoch: epoch - [0, 7, 20][n], of: [7, 13, 5][n])
      #expect(sequence.learningRate(0.2, epoch: epoch, of: 25) == alone, "epoch \(epoch)")
    }
  }

  private func metrics(_ value: Float) -> Metrics { Metrics(loss: value, accuracy: value) }
}
