import Testing

@testable import NeuralNetworks

/// One row of the table of known trajectories: `f = (x² + 10 y²) / 2` from `(1, −1)`; `x` after 1,
/// 2, 10 and 100 steps. Computed in float64 with PyTorch's update rules and checked against optax.
struct Trajectory: Sendable, CustomTestStringConvertible {
  let name: String
  let optimizer: any Optimizer
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
  ]
}

struct `An optimizer` {
  @Test(arguments: Trajectory.known)
  func `follows the known trajectory`(_ known: Trajectory) {
    let x = descend(known.optimizer, steps: 100)
    for (step, expected) in zip([1, 2, 10, 100], known.x) {
      #expect(abs(x[step] - expected) <= 2e-6, "step \(step)")
    }
  }

  @Test func `forgets a momentum too small to matter`() {
    var theta: Float = 1
    var memory: Float = 1e-30
    let rule = SGD(learningRate: 0.1, momentum: 0.9)
    rule.update(&theta, gradient: 0, memory: &memory, step: rule.step(1))
    #expect(memory == 0)
  }

  private func descend<Rule: Optimizer>(_ rule: Rule, steps: Int) -> [Double] {
    var place: [Float] = [1, -1]
    var memories = [Rule.blank, Rule.blank]
    return [1.0]
      + (1...steps).map { t in
        rule.update(
          &place, gradients: [place[0], 10 * place[1]], memories: &memories, step: rule.step(t))
        return Double(place[0])
      }
  }
}
