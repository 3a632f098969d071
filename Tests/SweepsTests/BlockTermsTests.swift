import NeuralNetworks
import Testing

@testable import Sweeps

/// What a block has in place of the spec's `exclude`, `stop` and `seeds`.
struct `Blocks with terms of their own` {
  private func messages(_ blocks: String, _ more: String = "") -> [String] {
    Reading(adding: "\"blocks\": [\(blocks)]\(more)").messages
  }

  private func result(_ item: Plan.Item, accuracy: Float) -> RunResult {
    let network = Network(
      widths: [2, 1], activations: [], initializer: .glorotUniform, seed: UInt64(item.seed))
    let metrics = Metrics(loss: 1 - accuracy, accuracy: accuracy)
    return RunResult(
      item: item, trained: Trained(network: network, history: History(), ending: .finished),
      train: metrics, validation: metrics, seconds: 0)
  }

  private func seeds(_ plan: Plan?) -> [String: [UInt32]] {
    Dictionary(grouping: plan.map { Array($0) } ?? []) { $0.configuration.name }
      .mapValues { $0.map { $0.seed } }
  }

  @Test func `exclude from their own product, in place of the spec's patterns`() {
    let reading = Reading(
      activations: #"["tanh", "relu", "sin"]"#,
      adding: """
        "exclude": [{"activation": "relu"}],
        "blocks": [{}, {"optimizers": ["sgd"], "exclude": [{"activation": ["tanh", "sin"]}]},
          {"optimizers": ["rprop"], "exclude": []}]
        """)
    #expect(reading.rendered == "")
    #expect(
      reading.names == [
        "tanh_adam", "sin_adam", "relu_sgd", "tanh_rprop", "relu_rprop", "sin_rprop",
      ])
  }

  @Test func `keep what another block excludes`() {
    let reading = Reading(
      activations: #"["tanh", "relu"]"#,
      adding: #""blocks": [{"exclude": [{"activation": "relu"}]}, {"activations": ["relu"]}]"#)
    #expect(reading.rendered == "")
    #expect(reading.names == ["tanh", "relu"])
  }

  @Test func `are told which excludes drop nothing or all of them`() {
    #expect(
      messages(
        """
        {"exclude": [{"activation": "sin"}]},
        {"optimizers": ["sgd", "lion"], "exclude": [{"activation": "elu"}]},
        {"activations": ["relu", "elu"]}, {"activations": ["elu", "relu", "sin"]}
        """, #", "exclude": [{"activation": "gelu"}]"#) == [
          "4:25: warning: this exclude does not match the only configuration of its block",
          "help: activations here: tanh",
          "5:45: warning: this exclude matches none of the 2 configurations of its block",
          "help: activations here: tanh",
          "6:89: warning: this exclude matches none of the 5 configurations of its blocks",
          "help: activations here: relu, elu, sin",
        ])
    #expect(
      messages(#"{"exclude": [{"activation": "tanh"}]}, {"activations": ["relu"]}"#) == [
        "4:25: error: this exclude drops the only configuration of its block",
        "help: narrow it, or remove it",
      ])
    #expect(
      messages(
        """
        {"activations": ["sin", "elu"], "exclude": [{"activation": "sin"}, {"activation": "elu"}]},
        {}
        """) == [
          "4:56: error: the excludes together drop all 2 configurations of its block",
          "help: narrow them, or remove some",
        ])
  }

  @Test func `exclude by parameters that are zipped`() {
    let reading = Reading(
      adding: """
        "zip": {"z": {"training.epochs": [1, 2], "training.batch_size": [3, 4]}},
        "blocks": [{"exclude": [{"training.batch_size": 4}]},
          {"activations": ["relu"], "exclude": [{"training.epochs": 1, "training.batch_size": 3}]}]
        """)
    #expect(reading.rendered == "")
    #expect(
      reading.plan?.map { "\($0.run.layers[0].kind) \($0.run.epochs)" } == ["tanh 1", "relu 2"])
  }

  @Test func `stop in their own way, which makes other runs of the same parts`() throws {
    let reading = Reading(
      adding: """
        "stop": {"patience": 9},
        "blocks": [{}, {"stop": {"patience": 20}}, {"stop": "none"}, {"stop": {"patience": 9}}]
        """)
    #expect(reading.rendered == "")
    let plan = try #require(reading.plan)
    #expect(plan.map { $0.run.stop?.patience } == [9, 20, nil])
    #expect(Set(plan.map { $0.identity }).count == 3)
    #expect(plan.allSatisfy { $0.identity == $0.run.identity })
    #expect(
      reading.names == [
        "moons_8_tanh_adam_patience9", "moons_8_tanh_adam_patience20", "moons_8_tanh_adam",
      ])
    #expect(
      plan.configurations.map { $0.coordinates } == [
        [.init(field: "stop.patience", value: .integer(9))],
        [.init(field: "stop.patience", value: .integer(20))],
        [.init(field: "stop.patience", value: nil)],
      ])
    #expect(plan.configurations.map { $0.words { $0.text } }[1] == ["patience 20"])
    #expect(plan.varyingAxes == [.training])
  }

  @Test func `tell in names what differs of how they stop`() {
    #expect(
      Reading(
        adding: """
          "blocks": [{"stop": {"patience": 9, "min_delta": 0.1}},
          {"activations": ["relu"],
           "stop": {"patience": 9, "metric": "validation_accuracy", "restore_best_weights": true}}]
          """
      ).names == [
        "tanh_metric-validation_loss-min_delta0.1-restore_best_weights-false",
        "relu_metric-validation_accuracy-min_delta0-restore_best_weights-true",
      ])
  }

  @Test func `have seeds of their own, and shared configurations those of all blocks`() throws {
    let reading = Reading(
      activations: #"["tanh", "relu"]"#,
      adding: """
        "seeds": {"count": 2},
        "blocks": [{}, {"activations": ["relu", "sin"], "seeds": [7, 1, 5]},
          {"activations": ["elu"], "seeds": {"first": 4, "count": 1}}]
        """)
    #expect(reading.rendered == "")
    let plan = try #require(reading.plan)
    #expect(
      seeds(plan) == ["tanh": [0, 1], "relu": [0, 1, 7, 5], "sin": [7, 1, 5], "elu": [4]])
    #expect(plan.map { $0.index } == Array(0..<10))
    #expect(plan.indices.map { plan[$0].identity } == plan.map { $0.identity })
    #expect(Set(plan.map { $0.identity }).count == 10)
    var selection = Selection()
    selection.seeds = try Selection.seeds("1,5")
    #expect(selection.runs(of: plan).map { $0.index } == [1, 3, 5, 7, 8])
    #expect(plan.varyingAxes == [.activation, .seed])
  }

  @Test func `count their seeds against the limit of runs`() {
    let reading = Reading(
      adding: #""blocks": [{}, {"activations": ["relu"], "seeds": {"count": 100000}}]"#)
    #expect(
      reading.messages == [
        "4:42: error: 100,001 runs; the limit is 100,000", "help: raise it with --max-runs",
      ])
  }

  @Test func `have their problems where they stand`() {
    #expect(
      messages(
        """
        {"seeds": 3}, {"stop": {"patience": 0}}, {"exclude": [{}]},
        {"stop": {"patience": 1, "metric": "validation_r2"}}
        """, #", "stop": {"metric": "validation_los"}"#) == [
          #"4:22: error: "seeds" must be a list or {"first", "count"}"#,
          #"help: write [3] for the seed 3, or {"count": 3} for the seeds 0, 1, 2"#,
          #"4:48: error: "patience" must be at least 1 and at most 1000000, found 0"#,
          "4:66: error: an empty exclude would drop every run",
          "help: name a field, or remove it",
          #"5:36: error: "validation_r2" is not measured here, where data sets have classes"#,
          "help: use train_loss, train_accuracy, validation_loss, validation_accuracy",
          #"5:64: error: "stop" has no "patience""#,
          "help: patience is the number of epochs to wait for something better",
          #"5:75: error: unknown metric "validation_los""#,
          "help: did you mean \"validation_loss\"? known: "
            + Metric.allCases.map { $0.rawValue }.joined(separator: ", "),
        ])
  }

  @Test func `that all have their own are told that the spec's are not used`() {
    #expect(
      Reading(
        adding: """
          "stop": {"patience": 3}, "seeds": [5],
          "blocks": [{"stop": "none", "seeds": [1]}, {"seeds": [2], "stop": {"patience": 4}}]
          """
      ).messages == [
        #"4:1: warning: every block has its own "stop", so these are not used"#,
        "help: remove them here or from a block",
        #"4:26: warning: every block has its own "seeds", so these are not used"#,
        "help: remove them here or from a block",
      ])
  }

  @Test func `take seeds of the command line`() throws {
    let spec = """
      {"datasets": ["moons"], "activations": ["tanh"], "optimizers": ["sgd"],
      "blocks": [{"seeds": {"count": 8}}, {"optimizers": ["adam"]}]}
      """
    let source = SourceText(file: "x.json", bytes: Array(spec.utf8))
    let edited = try Override("seed=[3, 4]").applied(to: source)
    let reading = Reading(String(decoding: edited.bytes, as: UTF8.self))
    #expect(reading.rendered == "")
    #expect(seeds(reading.plan) == ["sgd": [3, 4], "adam": [3, 4]])
  }

  @Test func `are compared with the best over the seeds in common`() throws {
    let plan = try #require(
      Reading(
        activations: #"["tanh", "relu"]"#,
        adding: """
          "seeds": {"count": 5},
          "blocks": [{"activations": ["tanh"]}, {"activations": ["relu"], "seeds": [1, 2, 3]},
            {"activations": ["sin"], "seeds": [8, 9]}]
          """
      ).plan)
    let scores: [String: [Float]] = [
      "tanh": [0.2, 0.9, 0.8, 0.85, 0.2], "relu": [0.5, 0.52, 0.51], "sin": [0.4, 0.45],
    ]
    let results = plan.configurations.flatMap { configuration in
      zip(plan.runs(of: configuration), scores[configuration.name] ?? []).map {
        result($0, accuracy: $1)
      }
    }
    let ranking = Ranking.byDataset(ConfigurationResult.grouping(results), rank: Rank())
    #expect(ranking[0].places.map { $0.result.configuration.name } == ["tanh", "relu", "sin"])
    #expect(ranking[0].places.map { $0.result.spread(.validationAccuracy)?.count } == [5, 3, 2])
    // Over all of tanh's seeds the two could not be told apart.
    #expect(ranking[0].places.map { $0.isTied } == [false, false, false])
  }
}
