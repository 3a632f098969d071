import NeuralNetworks
import Testing

@testable import Sweeps

@Suite struct RunTests {
  @Test func `a run is read back from its JSON`() throws {
    let reading = Reading(
      datasets: #"[{"kind": "spirals", "arms": 3, "noise": 0.05}, "moons"]"#,
      networks: #"[{"hidden": [[], [16, 16]]}]"#,
      activations: #"["tanh", {"kind": "leaky_relu", "slope": [0.01, 0.2]}]"#,
      optimizers: #"["sgd", "rmsprop", "adagrad", "adam", "adamw"]"#,
      adding: #""seeds": [0, 4294967295], "stop": {"metric": "train_loss", "patience": 3}"#)
    let plan = try #require(reading.plan)
    for item in plan {
      let run = item.run
      #expect(try Run(json: run.json) == run)
      let text = run.identity
      let source = SourceText(file: "run.json", bytes: Array(text.utf8))
      let again = try Run(json: JSONValue.parse(source))
      #expect(again == run)
      #expect(again.id == CRC32.text(text.utf8))
      #expect(run.identity(engineRevision: EngineRevision.current + 1) != text)
    }
  }

  @Test func `the identity of a plan's item is that of its run`() throws {
    var plans = try Experiments.texts().compactMap { Experiments.read($0.text).plan }
    plans += [
      Reading(
        datasets: #"[{"kind": "moons", "seed": "run"}, {"kind": "csv", "path": "é \"x\".csv"}]"#,
        networks: """
          [{"hidden": [[], [3, 3]]},
           {"hidden": [4, 4], "activations": ["relu", {"kind": "elu", "alpha": 2}]}]
          """,
        activations: #"["tanh", {"kind": "leaky_relu", "slope": [0.01, 0.25]}]"#,
        adding: """
          "seeds": [7, 4294967295], "stop": {"patience": 3},
          "training": {"l2": [0, 1e-9], "initializer": "lecun_normal"}
          """, files: ["é \"x\".csv": "é,b,k\n1,2,x\n3,4,y\n5,6,z\n"]),
      Reading(activations: #"["relu"]"#, adding: #""training": {"loss": "cross_entropy"}"#),
    ].compactMap { $0.plan }
    #expect(plans.count > 10)
    for plan in plans {
      for item in plan {
        #expect(item.identity == item.run.identity)
        #expect(item.id == item.run.id)
      }
    }
  }

  @Test func `no two runs of a plan have the same identity`() throws {
    let plan = try #require(Reading(moonsExample).plan)
    #expect(Set(plan.map { $0.run.identity }).count == plan.count)
  }

  @Test func `the spelling of a number is not part of the identity`() throws {
    let ids = try ["0.1", "0.10", "1e-1", "10E-2"].map { text in
      let optimizers = #"[{"kind": "adam", "learning_rate": \#(text)}]"#
      let run = try #require(Reading(optimizers: optimizers).plan?[0].run)
      return run.id
    }
    #expect(Set(ids).count == 1)
    let samples = try ["1000", "1e3", "1000.0"].map { text in
      let datasets = #"[{"kind": "moons", "samples": \#(text)}]"#
      return try #require(Reading(datasets: datasets).plan?[0].run)
    }
    #expect(Set(samples).count == 1)
  }

  @Test func `labels, key order and rank are not part of the identity`() throws {
    let one = try #require(
      Reading(optimizers: #"[{"label": "a", "kind": "adam", "beta1": 0.8, "beta2": 0.9}]"#)
        .plan?[0].run)
    let other = try #require(
      Reading(
        optimizers: #"[{"beta2": 0.9, "kind": "adam", "beta1": 0.8}]"#,
        adding: #""rank": {"metric": "train_loss"}, "name": "x", "description": "y""#
      ).plan?[0].run)
    #expect(one == other)
    #expect(one.identity(engineRevision: 1) == other.identity(engineRevision: 1))
  }

  @Test func `the words of a spec become the networks' values`() throws {
    let run = try #require(
      Reading(
        networks: #"[{"hidden": [3, 5]}]"#,
        activations: #"[{"kind": "leaky_relu", "slope": 0.25}]"#,
        optimizers: #"[{"kind": "sgd", "learning_rate": 0.5, "nesterov": true, "momentum": 0.5}]"#,
        adding: """
          "training": {"epochs": 7, "batch_size": 9, "loss": "mean_squared_error",
          "initializer": "lecun_normal", "l2": 0.125}
          """
      ).plan?[0].run)
    #expect(run.hidden == [3, 5])
    #expect(run.activations == [.leakyReLU(slope: 0.25), .leakyReLU(slope: 0.25)])
    #expect(run.optimizer as? SGD == SGD(learningRate: 0.5, momentum: 0.5, nesterov: true))
    #expect(run.epochs == 7 && run.batchSize == 9 && run.l2 == 0.125)
    #expect(run.loss == .meanSquaredError)
    #expect(run.initializer == .lecunNormal)
  }

  @Test(arguments: [
    "{}", "[]", #"{"dataset": {"kind": "moons"}}"#,
    #"{"dataset": {"kind": "moons"}, "network": {"hidden": [8], "activations": []}, "optimizer": "#
      + #"{"kind": "adam"}, "training": {"loss": "cross_entropy", "#
      + #""initializer": "he_uniform"}, "seed": 0}"#,
  ])
  func `JSON that is no run is refused`(_ text: String) throws {
    let json = try JSONValue.parse(SourceText(file: "run.json", bytes: Array(text.utf8)))
    #expect(throws: Problem.self) { try Run(json: json) }
  }
}
