import Datasets
import Foundation
import NeuralNetworks
import Testing
import Training

@testable import Sweeps

/// The four tasks of "Learn backpropagation the hard way", with the networks of its notebook.
struct `The tasks of the article` {
  /// The notebook's validation accuracies.
  @Test(arguments: [("linear", 1), ("moons", 0.995), ("circles", 0.95), ("xor", 0.9125)])
  func `reach the notebook's validation accuracy with nine of ten seeds`(
    _ task: String, _ accuracy: Float
  ) throws {
    let plan = try #require(Experiments.read(Experiments.text("articles.json")).plan)
    let runs = plan.filter { $0.configuration.dataset.label == task }.map(\.run)
    #expect(runs.count == 10)
    let reached = try runs.count { run in
      let data = try run.data(Experiments.files)
      let trained = run.recipe.train(on: data)
      return trained.network.metrics(run.loss, on: data.validation).accuracy >= accuracy
    }
    #expect(reached >= 9)
  }
}
