import Testing

@testable import NeuralNetworks

/// One row of the table of known trajectories: `f = (x² + 10 y²) / 2` from `(1, −1)`; `x` after 1,
/// 2, 10 and 100 steps (of Lion not after 100). Computed in float64 with PyTorch's update rules and checked against optax.
struct Trajectory: Sendable, CustomTestStringConvertible {
  let name: String
  let optimizer: any UpdateRule
  let x: [Double]

  var testDescription: String { name }

  static let known = [
    Trajectory(
      name: "SGD", optimizer: SGD(learningRate: 0.05),
      x: [0.95, 0.9025, 0.598736939238, 0.00592052922033]),
    Trajectory(
      name: "momentum", optimizer: SGD(learningRate: 0.05, momentum: 0.9),
      x: [0.95, 0.8575, -0.31092291067, -0.00498462311047]),
    Trajectory(
      name: "Nesterov", optimizer: SGD(learningRate: 0.05, momentum: 0.9, nesterov: true),
      x: [0.905, 0.778525, -0.261992453382, -0.000395739563274]),
    Trajectory(
      name: "Adam", optimizer: Adam(learningRate: 0.1),
      x: [0.900000001, 0.800412229712, 0.0762491606198, 0.00293667500329]),
    Trajectory(
      name: "AdamW", optimizer: AdamW(learningRate: 0.1, weightDecay: 0.1),
      x: [0.890000001, 0.781571856954, 0.0336055559611, 0.00277063069062]),
    Trajectory(
      name: "RMSprop", optimizer: RMSprop(),
      x: [0.90000001, 0.832917975265, 0.549891131713, 0.0118140243102]),
    Trajectory(
      name: "Adagrad", optimizer: Adagrad(learningRate: 0.1),
      x: [0.90000000001, 0.833103526852, 0.553731200378, 0.0273868818271]),
    Trajectory(
      name: "Adadelta", optimizer: Adadelta(),
      x: [0.996837738151, 0.993598198408, 0.96659718637, 0.651170078125]),
    Trajectory(
      name: "AMSGrad", optimizer: AMSGrad(learningRate: 0.1),
      x: [0.900000001, 0.800412229712, 0.0762491606198, 0.00262586951627]),
    Trajectory(
      name: "Adamax", optimizer: Adamax(),
      x: [0.99800000002, 0.996000105409, 0.980013319959, 0.80738413813]),
    Trajectory(
      name: "NAdam", optimizer: NAdam(),
      x: [0.997887096464, 0.9963211968, 0.983884798877, 0.815149350706]),
    Trajectory(
      name: "RAdam", optimizer: RAdam(),
      x: [0.999, 0.998000526316, 0.994815113379, 0.9813180772]),
    Trajectory(name: "Lion", optimizer: Lion(learningRate: 0.01), x: [0.99, 0.98, 0.9]),
    Trajectory(
      name: "Rprop", optimizer: Rprop(), x: [0.99, 0.978, 0.74041317888, -1.622267e-07]),
  ]
}

/// `Fixtures/optimizers.json`: made by `Fixtures/optimizers.py`.
struct OptimizerFixture: Decodable {
  struct Path: Decodable {
    let optimizer: String
    let function: String
    let places: [[Double]]
  }

  let paths: [Path]
  let quasiNewton: [Path]

  static let recorded: OptimizerFixture = load("optimizers")
}

/// A function of two numbers with its gradient, and where to begin.
struct Landscape: Sendable {
  let start: [Double]
  let value: @Sendable ([Double]) -> Double
  let gradient: @Sendable ([Double]) -> [Double]

  static let known: [String: Landscape] = [
    "bowl": Landscape(
      start: [1, -1], value: { ($0[0] * $0[0] + 10 * $0[1] * $0[1]) / 2 },
      gradient: { [$0[0], 10 * $0[1]] }),
    "valleys": Landscape(
      start: [0.3, 1.2],
      value: { place in
        let (x, y) = (place[0], place[1])
        return (x * x - 1) * (x * x - 1) / 4 + (x - y) * (x - y) + sine(y) / 5
      },
      gradient: { place in
        let (x, y) = (place[0], place[1])
        return [x * (x * x - 1) + 2 * (x - y), -2 * (x - y) + cosine(y) / 5]
      }),
  ]
}

struct `An optimizer` {
  @Test(arguments: Trajectory.known)
  func `follows the known trajectory`(_ known: Trajectory) throws {
    let bowl = try #require(Landscape.known["bowl"])
    let places = descend(known.optimizer, bowl, steps: 100)
    for (step, expected) in zip([1, 2, 10, 100], known.x) {
      #expect(abs(places[step][0] - expected) <= 2e-6, "step \(step)")
    }
  }

  static let rules: [String: any UpdateRule] = [
    "sgd": SGD(learningRate: 0.05),
    "sgd_decay": SGD(learningRate: 0.05, momentum: 0.8, weightDecay: 0.1),
    "nesterov": SGD(learningRate: 0.02, momentum: 0.9, nesterov: true, weightDecay: 0.05),
    "rmsprop": RMSprop(learningRate: 0.005),
    "rmsprop_decay": RMSprop(
      learningRate: 0.002, alpha: 0.9, epsilon: 1e-3, momentum: 0.5, centered: true,
      weightDecay: 0.1),
    "adagrad": Adagrad(learningRate: 0.1),
    "adagrad_decay": Adagrad(
      learningRate: 0.2, learningRateDecay: 0.05, epsilon: 1e-3, weightDecay: 0.1),
    "adam": Adam(learningRate: 0.02),
    "adam_decay": Adam(
      learningRate: 0.05, beta1: 0.8, beta2: 0.9, epsilon: 1e-3, weightDecay: 0.1),
    "adamw": AdamW(learningRate: 0.02),
    "adamw_decay": AdamW(
      learningRate: 0.05, beta1: 0.8, beta2: 0.9, epsilon: 1e-3, weightDecay: 0.2),
    "adadelta": Adadelta(),
    "adadelta_decay": Adadelta(learningRate: 2, rho: 0.95, epsilon: 1e-5, weightDecay: 0.1),
    "adamax": Adamax(),
    "adamax_decay": Adamax(
      learningRate: 0.02, beta1: 0.8, beta2: 0.99, epsilon: 1e-3, weightDecay: 0.1),
    "nadam": NAdam(),
    "nadam_decay": NAdam(
      learningRate: 0.02, beta1: 0.8, beta2: 0.99, epsilon: 1e-3, momentumDecay: 0.1,
      weightDecay: 0.1),
    "radam": RAdam(),
    "radam_decay": RAdam(
      learningRate: 0.02, beta1: 0.8, beta2: 0.99, epsilon: 1e-3, weightDecay: 0.1),
    "amsgrad": AMSGrad(learningRate: 0.02),
    "amsgrad_decay": AMSGrad(
      learningRate: 0.05, beta1: 0.8, beta2: 0.9, epsilon: 1e-3, weightDecay: 0.1),
    "lion": Lion(),
    "lion_decay": Lion(learningRate: 0.002, beta1: 0.8, beta2: 0.95, weightDecay: 0.1),
    "rprop": Rprop(),
    "rprop_etas": Rprop(
      learningRate: 0.02, etaMinus: 0.6, etaPlus: 1.1, shortest: 1e-3, longest: 0.03),
  ]

  @Test func `goes where PyTorch goes, with every parameter`() throws {
    let paths = OptimizerFixture.recorded.paths
    #expect(Set(paths.map { $0.optimizer }) == Set(Self.rules.keys))
    for path in paths {
      let rule: any UpdateRule = try #require(Self.rules[path.optimizer])
      let landscape = try #require(Landscape.known[path.function])
      let places: [[Double]] = descend(rule, landscape, steps: 100)
      for (step, expected) in zip([1, 2, 10, 30, 100], path.places) {
        for (ours, theirs) in zip(places[step], expected) {
          #expect(
            abs(ours - theirs) <= 1e-5, "\(path.optimizer) on \(path.function), step \(step)")
        }
      }
    }
  }

  @Test func `forgets a momentum too small to matter`() {
    var theta: Float = 1
    var memory: Float = 1e-30
    let rule = SGD(learningRate: 0.1, momentum: 0.9)
    var clock = Clock(learningRate: 0.1)
    rule.advance(&clock)
    rule.update(&theta, gradient: 0, memory: &memory, step: rule.step(clock))
    #expect(memory == 0)
  }

  @Test(arguments: Trajectory.known)
  func `does not hide what is not a number`(_ known: Trajectory) {
    func moved<Rule: UpdateRule>(_ rule: Rule) -> Float {
      var theta: Float = 1
      var memory = Rule.blank
      var clock = Clock(learningRate: 0.1)
      rule.advance(&clock)
      rule.update(&theta, gradient: .nan, memory: &memory, step: rule.step(clock))
      return theta
    }
    #expect(moved(known.optimizer).isNaN)
  }

  /// The place before the first step and after each.
  private func descend<Rule: UpdateRule>(
    _ rule: Rule, _ landscape: Landscape, steps: Int
  ) -> [[Double]] {
    var place = landscape.start.map { Float($0) }
    var memories = [Rule.blank, Rule.blank]
    var clock = Clock(learningRate: rule.learningRate)
    return [landscape.start]
      + (1...steps).map { _ in
        let gradient = landscape.gradient(place.map { Double($0) })
        rule.advance(&clock)
        rule.update(
          &place, gradients: gradient.map { Float($0) }, memories: &memories,
          step: rule.step(clock))
        return place.map { Double($0) }
      }
  }
}
