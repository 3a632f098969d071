import Datasets
import NeuralNetworks
import Testing

@testable import Figures
@testable import Sweeps

extension SweepViews {
  /// Of the results of a spec with these final accuracies by configuration and seed; below zero they
  /// diverged. The seeds are 1, 2 and so on.
  ///
  /// - Parameter missing: Runs without a result, by their place in the plan.
  init(_ spec: String, _ accuracies: [[Float]], missing: Set<Int> = []) throws {
    let source = SourceText(file: "test.json", bytes: Array(spec.utf8))
    let files = NearbyFiles(read: { _ in [] }, names: { _ in [] })
    let specification = try #require(Specification.read(source, files: files).0)
    let plan = try #require(Plan.make(specification).plan)
    let results = plan.filter { !missing.contains($0.index) }.map { item in
      RunResult(item, accuracy: accuracies[item.configuration.index][Int(item.seed) - 1])
    }
    self.init(
      Ranking.byDataset(ConfigurationResult.grouping(results), rank: plan.rank), of: Array(plan),
      rank: plan.rank,
      scales: SharedScales(over: results.map { $0.trained.history }, points: 48, classes: 2),
      data: SweepViews.data)
  }

  /// 60 moons, else 80 points in two clouds.
  private static func data(_ run: Run) -> Dataset {
    run.dataset.kind == "moons"
      ? SampleRun.moons(60)
      : SampleRun.blobs(80, centres: [(0, 0), (9, 4)], names: ["near", "far"])
  }
}

extension RunResult {
  /// An untrained network that is said to be so good.
  fileprivate init(_ item: Plan.Item, accuracy: Float) {
    let network = Network(
      widths: [2] + item.run.hidden + [1], activations: item.run.activations,
      initializer: item.run.initializer, seed: UInt64(item.seed))
    let metrics = Metrics(loss: 0.2, accuracy: accuracy)
    self.init(
      item: item,
      trained: Trained(
        network: network, history: SampleRun.history(3),
        ending: accuracy < 0 ? .diverged : .finished),
      train: metrics, validation: metrics, seconds: 1)
  }
}
