/// A rule together with what it remembers of each parameter of a network.
struct Updates<Rule: UpdateRule> {
  private let rule: Rule
  private var clock = Clock(learningRate: 0)
  private var weights: [[Rule.Memory]]
  private var biases: [[Rule.Memory]]

  init(_ rule: Rule, of network: Network) {
    self.rule = rule
    weights = network.layers.map { Array(repeating: Rule.blank, count: $0.weights.values.count) }
    biases = network.layers.map { Array(repeating: Rule.blank, count: $0.biases.count) }
  }

  mutating func apply(_ gradient: Gradient, to network: inout Network, learningRate: Double) {
    clock.learningRate = learningRate
    rule.advance(&clock)
    let step = rule.step(clock)
    for l in gradient.layers.indices {
      rule.update(
        &network.layers[l].weights.values, gradients: gradient.layers[l].weights.values,
        memories: &weights[l], step: step)
      rule.update(
        &network.layers[l].biases, gradients: gradient.layers[l].biases, memories: &biases[l],
        step: step)
    }
  }
}

extension UpdateRule {
  /// Moves parameters that stand in arrays.
  func update(
    _ parameters: inout [Float], gradients: [Float], memories: inout [Memory], step: Step
  ) {
    update(
      &parameters, gradients: gradients, memories: &memories, count: parameters.count, step: step)
  }
}
