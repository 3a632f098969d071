import Testing

@testable import Sweeps

@Suite struct PlanTests {
  @Test func `coordinates and words tell what the sweep varies`() throws {
    let plan = try #require(
      Reading(
        datasets: #"[{"kind": "moons", "noise": [0.1, 0.2]}]"#, activations: #"["tanh", "relu"]"#,
        optimizers: #"[{"kind": "sgd", "learning_rate": [0.5, 0.1]}, "adam"]"#,
        adding: #""training": {"batch_size": [16, 32]}"#
      ).plan)
    let first = plan.configurations[0]
    #expect(first.name == "moons-noise0.1_tanh_sgd-learning_rate0.5_batch_size16")
    #expect(
      first.coordinates == [
        .init(field: "dataset.noise", value: .number(0.1)),
        .init(field: "activation", value: .text("tanh")),
        .init(field: "optimizer", value: .text("sgd")),
        .init(field: "optimizer.learning_rate", value: .number(0.5)),
        .init(field: "training.batch_size", value: .integer(16)),
      ])
    #expect(
      first.words { $0.text } == ["noise 0.1", "tanh", "sgd", "learning rate 0.5", "batch size 16"])
    let adam = try #require(plan.configurations.first { $0.optimizer.label == "adam" })
    #expect(adam.name == "moons-noise0.1_tanh_adam_batch_size16")
    #expect(adam.words { $0.text } == ["noise 0.1", "tanh", "adam", "batch size 16"])
    #expect(adam.coordinates[3].value == .number(0.001))
  }

  @Test func `a sweep of one configuration is called after all its parts`() {
    #expect(Reading().names == ["moons_8_tanh_adam"])
  }

  @Test func `a long name is cut and marked with its checksum`() throws {
    let label = String(repeating: "x", count: 70)
    let reading = Reading(
      networks: #"[{"label": "\#(label)", "hidden": [2]}, {"hidden": [3]}]"#,
      optimizers: #"[{"kind": "adam", "learning_rate": [0.1, 0.2], "weight_decay": [0.5, 0.25]}]"#)
    let whole = "\(label)_adam-learning_rate0.1-weight_decay0.5"
    #expect(reading.names[0] == "\(whole.prefix(91))~\(CRC32.text(whole.utf8))")
    #expect(reading.names[0].utf8.count == 100)
    #expect(Set(reading.names).count == 8)
  }

  @Test func `names stay apart when labels run together or differ by case`() throws {
    let reading = Reading(
      networks: #"[{"label": "a_b", "hidden": [2]}, {"label": "a", "hidden": [3]}]"#,
      activations: #"[{"label": "c", "kind": "relu"}, {"label": "b_c", "kind": "tanh"}]"#)
    #expect(reading.names[0] == "a_b_c")
    #expect(reading.names[3].hasPrefix("a_b_c~"))
    #expect(Set(reading.names.map { $0.lowercased() }).count == 4)
  }

  @Test func `networks with activations of their own cross no other`() {
    let reading = Reading(
      networks:
        #"[{"hidden": [4]}, {"label": "own", "hidden": [4, 4], "activations": ["relu", "sin"]}]"#,
      activations: #"["tanh", "relu"]"#)
    #expect(reading.rendered == "")
    #expect(reading.names == ["4_tanh", "4_relu", "own"])
  }

  @Test func `networks without hidden layers are trained once for all activations`() {
    let reading = Reading(
      networks: #"[{"hidden": [[], [4]]}]"#, activations: #"["tanh", "relu"]"#)
    #expect(reading.names == ["linear_tanh", "4_tanh", "4_relu"])
    #expect(
      reading.messages == [
        #"3:25: warning: "tanh" and "relu" resolve to the same run; it is trained once"#
      ])
  }

  @Test func `a plan of 100,000 runs is cheap, be it by seeds or by axes`() throws {
    let list = "[" + (1...100).map { "0.\($0 + 100)" }.joined(separator: ",") + "]"
    let reading = Reading(
      optimizers: #"[{"kind": "adam", "learning_rate": \#(list), "beta1": \#(list)}]"#,
      adding: #""seeds": {"count": 10}"#)
    #expect(reading.plan?.count == 100_000)
    #expect(reading.plan?.configurations.last?.name == "adam-learning_rate0.2-beta10.2")
  }

  @Test func `large numbers are grouped by thousands`() {
    #expect(7.grouped == "7")
    #expect(1_200_000.grouped == "1,200,000")
    #expect((-1234).grouped == "-1,234")
  }
}
