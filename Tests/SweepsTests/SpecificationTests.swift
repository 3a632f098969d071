import NeuralNetworks
import Testing

@testable import Sweeps

/// The example of the format's description.
let moonsExample = """
  {
    "$schema": "experiment.schema.json",
    "format": 1,
    "name": "moons",
    "description": "How activation and optimizer shape the boundary between two noisy moons.",
    "datasets": [
      { "kind": "moons", "samples": 1250, "noise": [0.1, 0.25], "validation_fraction": 0.2, "seed": 7 }
    ],
    "networks": [ { "label": "small", "hidden": [8] }, { "label": "deep", "hidden": [16, 16] } ],
    "activations": [ "tanh", "relu", { "kind": "leaky_relu", "slope": 0.01 } ],
    "optimizers": [
      { "kind": "sgd", "learning_rate": [0.03, 0.1], "momentum": 0.9 },
      { "kind": "adam", "learning_rate": 0.01 },
      { "label": "adam-hot", "kind": "adam", "learning_rate": 0.1, "beta2": 0.99 }
    ],
    "training": { "epochs": 300, "batch_size": 32 },
    "seeds": { "first": 0, "count": 5 },
    "exclude": [
      { "network": "deep", "optimizer.kind": "sgd", "optimizer.learning_rate": 0.1 }
    ],
    "rank": { "metric": "validation_accuracy", "goal": "max" }
  }
  """

@Suite struct SpecificationTests {
  @Test func `the example has 42 configurations and 210 runs`() throws {
    let reading = Reading(moonsExample)
    #expect(reading.rendered == "")
    let plan = try #require(reading.plan)
    #expect(reading.specification?.configurationCount == 48)
    #expect(plan.configurations.count == 42)
    #expect(plan.count == 210)
    #expect(plan.name == "moons")
    #expect(reading.names.contains("moons-noise0.1_small_tanh_sgd-learning_rate0.03"))
    #expect(reading.names.contains("moons-noise0.25_deep_leaky_relu_adam-hot"))
    #expect(Set(reading.names).count == 42)
  }

  @Test func `the smallest spec multiplies its axes, seeds innermost`() throws {
    let reading = Reading(
      """
      { "datasets": ["moons"], "activations": ["tanh", "relu"], "optimizers": ["sgd", "adam"],
        "seeds": [0, 1, 2] }
      """)
    let plan = try #require(reading.plan)
    #expect(reading.names == ["tanh_sgd", "tanh_adam", "relu_sgd", "relu_adam"])
    #expect(plan.map { $0.seed } == [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2])
    #expect(plan.map { $0.index } == Array(0..<12))
    #expect(plan.name == "test")
    #expect(plan[5].configuration.name == "tanh_adam")
    #expect(plan[0].run.hidden == [8])
  }

  @Test func `a run is resolved with the defaults`() throws {
    let run = try #require(Reading().plan?[0].run)
    #expect(
      run.json.canonicalText
        == #"{"dataset":{"kind":"moons","noise":0.2,"samples":1000,"seed":0,"#
        + #""validation_fraction":0.2},"#
        + #""network":{"activations":[{"kind":"tanh"}],"hidden":[8]},"#
        + #""optimizer":{"beta1":0.9,"beta2":0.999,"epsilon":1e-8,"kind":"adam","#
        + #""learning_rate":0.001,"weight_decay":0},"seed":0,"#
        + #""training":{"batch_size":32,"epochs":200,"initializer":"glorot_uniform","l2":0,"#
        + #""loss":"binary_cross_entropy"}}"#)
  }

  @Test func `comments are keys that begin with two slashes`() {
    #expect(
      Reading(optimizers: #"[{"kind": "adam", "// why": "fast"}]"#, adding: #""//": 1"#).rendered
        == "")
  }

  @Test func `loss and initializer follow from classes and activations`() throws {
    let blobs = try #require(
      Reading(datasets: #"["blobs"]"#, activations: #"["relu"]"#).plan?[0].run)
    #expect(blobs.loss == .crossEntropy)
    #expect(blobs.initializer == .heUniform)
    let mixed = Reading(
      networks: #"[{"hidden": [4, 4], "activations": ["relu", "tanh"]}]"#)
    #expect(mixed.messages.count == 2)
    let own = Reading(
      """
      {"datasets": ["xor"], "optimizers": ["sgd"],
       "networks": [{"hidden": [4, 4], "activations": ["relu", {"kind": "elu", "alpha": 2}]}]}
      """)
    #expect(own.rendered == "")
    #expect(own.plan?[0].run.activations == [.relu, .elu(alpha: 2)])
    #expect(own.plan?[0].run.initializer == .heUniform)
  }

  @Test func `a data set follows the run's seed when asked to`() throws {
    let plan = try #require(
      Reading(datasets: #"[{"kind": "moons", "seed": "run"}]"#, adding: #""seeds": [3, 8]"#).plan)
    #expect(plan.map { $0.run.dataset.settings["seed"] } == [.integer(3), .integer(8)])
  }

  @Test func `a range runs from end to end`() throws {
    let reading = Reading(
      optimizers: """
        [{"kind": "adam",
          "learning_rate": {"min": 0.001, "max": 0.1, "steps": 5, "scale": "log"}}]
        """, adding: #""training": {"epochs": {"min": 0, "max": 10, "steps": 3}}"#)
    let plan = try #require(reading.plan)
    #expect(
      plan.filter { $0.run.epochs == 5 }.map { $0.run.rule.settings.number("learning_rate") }
        == [0.001, 0.00316228, 0.01, 0.0316228, 0.1])
    #expect(Set(plan.map { $0.run.epochs }) == [0, 5, 10])
    #expect(reading.names[0] == "adam-learning_rate0.001_epochs0")
  }

  @Test func `stop and rank are read`() throws {
    let reading = Reading(
      adding: """
        "stop": {"metric": "train_loss", "patience": 60},
        "rank": {"metric": "validation_loss"}
        """)
    let stop = EarlyStopping(metric: .trainLoss, patience: 60, minDelta: 0)
    #expect(reading.plan?[0].run.stop == stop)
    #expect(reading.plan?.rank.metric == .validationLoss)
    #expect(reading.plan?.rank.goal == .min)
  }

  @Test func `networks are called after their widths`() {
    let reading = Reading(networks: #"[{"hidden": [[], [8], [8, 8]]}, {"hidden": [3]}]"#)
    #expect(reading.names == ["linear", "8", "8x8", "3"])
  }

  @Test func `training's lists are axes like others`() {
    let reading = Reading(
      activations: #"["tanh", "relu"]"#, adding: #""training": {"batch_size": [16, 64]}"#)
    #expect(
      reading.names == [
        "tanh_batch_size16", "tanh_batch_size64", "relu_batch_size16", "relu_batch_size64",
      ])
  }
}
