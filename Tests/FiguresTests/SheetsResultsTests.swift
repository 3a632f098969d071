import Datasets
import NeuralNetworks
import Plotting
import Testing

@testable import Figures
@testable import Sweeps

@Suite struct `A view of a sweep's results` {
  private func views(_ spec: String, _ accuracies: [[Float]]) throws -> [SweepView] {
    try SweepViews(spec, accuracies).apart
  }

  @Test func `has the plan's configurations with what varies`() throws {
    let view = try views(
      """
      {"datasets": ["moons"], "activations": ["tanh", "relu"],
       "optimizers": [{"kind": "sgd", "learning_rate": [0.1, 0.01]}], "seeds": [1, 2]}
      """, [[0.5, 0.6], [0.875, 0.75], [0.7, 0.7], [-1, 0.9]]
    )[0]
    #expect(
      view.configurations.map { $0.name } == [
        "tanh · learning rate 0.1", "tanh · learning rate 0.01", "relu · learning rate 0.1",
        "relu · learning rate 0.01",
      ])
    #expect(view.configurations.map { $0.rank } == [3, 1, 2, 4])
    #expect(view.configurations[1].standing == .best)
    #expect(view.configurations.map { $0.failures.count } == [0, 0, 0, 1])
    #expect(view.configurations[1].spread?.mean == 0.8125)
    #expect(view.score == Score(.validationAccuracy, points: 12, seeds: 2))
    #expect(
      SheetAxes(view) == SheetAxes(rows: ["activation"], columns: ["optimizer.learning_rate"]))
    #expect(view.facts.first?.hasPrefix("moons, 60 points") == true)
  }

  @Test func `calls schedules by their kinds, those of a sequence in their order`() throws {
    let view = try views(
      """
      {"datasets": ["moons"], "activations": ["tanh"], "optimizers": ["sgd"], "seeds": [1],
       "training": {"schedule": ["cosine", {"kind": "step", "step_size": 20},
         {"kind": "sequential", "schedules": ["warm_up", "constant", "exponential"],
          "milestones": [5, 1000]}], "epochs": 2000}}
      """, [[0.5], [0.6], [0.7]])[0]
    let names = view.configurations.map { $0.name }
    #expect(
      names == ["cosine", "step, step size 20", "warm_up; from 5 constant; from 1,000 exponential"])
    #expect(
      SheetGrid.Header([names[2], "learning rate 1"])
        == SheetGrid.Header(
          "warm_up", detail: "from 5 constant; from 1,000 exponential, learning rate 1"))
  }

  @Test func `says on a card how training is held back`() throws {
    let spec = """
      {"datasets": ["moons"], "activations": ["tanh"], "optimizers": ["sgd"], "seeds": [1],
       "training": {"schedule": "cosine", "l2": 0.01, "l1": 0, "dropout": [0.1, 0],
        "clip": {"kind": "norm", "max_norm": 2}}}
      """
    let source = SourceText(file: "test.json", bytes: Array(spec.utf8))
    let files = NearbyFiles(read: { _ in [] }, names: { _ in [] })
    let specification = try #require(Specification.read(source, files: files).0)
    let plan = try #require(Plan.make(specification).plan)
    let usual = ["schedule cosine", "l2 0.01", "clip norm, max norm 2"]
    #expect(plan.map { $0.run.regime } == [["dropout 0.1"] + usual, usual])
    #expect(RunWords(plan[0]).title == ["dropout 0.1", "seed 1"])
  }

  @Test func `has a coarse map of every run, the last finite one of those that diverged`() throws {
    let view = try views(
      #"{"datasets": ["moons"], "activations": ["tanh"], "optimizers": ["sgd"], "seeds": [1, 2]}"#,
      [[-1, 0.9]])[0]
    for seed in view.configurations[0].seeds {
      let map = try #require(seed.map)
      #expect(map.columns == 81 && map.fields.count == 1)
      #expect(map.fields[0].count == map.columns * map.rows)
      #expect(map.fields[0].allSatisfy { $0.isFinite })
    }
    #expect(view.configurations[0].standing == .behind)
  }

  @Test func `is one for each data set, or one of all where each has one configuration`() throws {
    let two = #"[{"kind": "moons"}, {"kind": "circles"}]"#
    let apart = try views(
      #"{"datasets": \#(two), "activations": ["tanh", "relu"], "optimizers": ["sgd"], "seeds": [1]}"#,
      [[0.5], [0.6], [0.7], [0.9]])
    #expect(
      apart.map { $0.configurations.map { $0.name } } == [["tanh", "relu"], ["tanh", "relu"]])
    #expect(apart.map { $0.best?.name } == ["relu", "relu"])
    let together = try views(
      #"{"datasets": \#(two), "activations": ["tanh"], "optimizers": ["sgd"], "seeds": [1]}"#,
      [[0.5], [0.6]])
    #expect(together.map { $0.configurations.map { $0.name } } == [["moons", "circles"]])
    #expect(together[0].best == nil)
  }

  @Test func `shows all points with room around them, a unit as long in both directions`() throws {
    let data = SampleRun.moons(60)
    let ground = try #require(MapGround.shared(by: [[data]])[0])
    #expect(ground.points.count == 12)
    #expect(abs(ground.y.width / ground.x.width - ground.aspect) < 1e-9)
    for n in 0..<data.train.count {
      let point = data.train[point: n]
      #expect(ground.x.contains(Double(point[point.startIndex])))
      #expect(ground.y.contains(Double(point[point.startIndex + 1])))
    }
    let flat = SampleRun.data(40) { n, noise in ([20 * noise.uniform(), noise.uniform()], n % 2) }
    let shared = MapGround.shared(by: [[data], [flat]]).compactMap { $0?.aspect }
    #expect(Set(shared).count == 1)
  }

  @Test func `has the best possible accuracy where it is known`() throws {
    func best(_ datasets: String) throws -> [Double?] {
      try views(
        """
        {"datasets": \(datasets), "activations": ["tanh", "relu"], "optimizers": ["adam"],
         "seeds": [1, 2]}
        """, Array(repeating: [0.9, 0.8], count: 4)
      ).map { $0.bestPossible }
    }
    let two = try best(#"[{"kind": "moons", "noise": [0.25, 0.4]}]"#).map { try #require($0) }
    #expect(two.count == 2)
    #expect((two[0] - 0.9436).magnitude < 1e-4 && (two[1] - 0.8630).magnitude < 1e-4)
    // The same moons with other points, but other clouds.
    let moons = try best(#"[{"kind": "moons", "noise": 0.25, "seed": "run"}]"#)
    #expect(moons == [two[0]])
    #expect(try best(#"[{"kind": "blobs", "centers": 2, "seed": "run"}]"#) == [nil])
  }

  @Test func `has one of each data set alone, none of several in one view`() throws {
    let view = try views(
      """
      {"datasets": ["moons", "circles"], "activations": ["tanh"], "optimizers": ["adam"],
       "seeds": [1, 2]}
      """, [[0.9, 0.8], [0.7, 0.6]]
    )
    #expect(view.count == 1 && view[0].bestPossible == nil)
  }
}
