import Testing

@testable import NeuralNetworks

struct `Pruning of weights` {
  private func pruned(_ moved: Float, from weight: Float) -> Float {
    Pruning.pruned(moved, from: weight, stride: 0.1)
  }

  @Test func `carries weights towards 0, and leaves them there`() {
    #expect(pruned(0.5, from: 0.3) == 0.5 - 0.1 && pruned(-0.5, from: -0.3) == -0.5 + 0.1)
    #expect(pruned(0.05, from: 0.3) == 0 && pruned(-0.05, from: -0.3) == 0)
    #expect(pruned(0.5, from: 0) == 0 && pruned(-0.5, from: 0) == 0)
    // The step itself may cross 0.
    #expect(pruned(-0.25, from: 0.3) == -0.35)
    #expect(pruned(.nan, from: 0.3).isNaN && pruned(0.5, from: .nan).isNaN)
    #expect(pruned(.infinity, from: 0).isNaN)
  }

  @Test func `ends with fewer weights than the same penalty in the gradient`() {
    func zeros(_ regularization: Regularization) -> Int {
      let recipe = Recipe(
        hidden: [8], activations: [.tanh], initializer: .glorotUniform,
        loss: .binaryCrossEntropy, optimizer: SGD(learningRate: 0.1), epochs: 50, batchSize: 4,
        regularization: regularization, seed: 1)
      let samples = Samples(
        features: 2, points: (0..<80).map { Float(($0 * 37) % 41) / 20 - 1 },
        labels: (0..<40).map { ($0 * 74) % 41 > 20 ? 1 : 0 })
      let trained = recipe.run(
        recipe.optimizer, from: recipe.untrained(features: 2, classes: 2), samples,
        validation: samples, shuffle: recipe.batchOrders())
      return trained.network.layers.reduce(0) { $0 + $1.weights.values.count { $0 == 0 } }
    }
    #expect(zeros(Regularization(penalty: Penalty(l1: 0.02))) == 0)
    #expect(zeros(Regularization(pruning: Pruning(l1: 0.02))) > 8)
  }
}
