import Testing

@testable import Sweeps

/// The mistakes of the format's table, with the words that answer them.
@Suite struct SpecificationErrorTests {
  @Test func `everything wrong is told at once, in file order`() {
    let reading = Reading(
      """
      {
        "datasets": ["moons"],
        "activations": ["tahn"],
        "optimizers": [
          { "kind": "sgd", "learning_rate": 0.1, "momentm": 0.9 },
          { "kind": "sgd", "beta1": 0.9 },
          { "kind": "adam", "learning_rate": "0.1" },
          { "kind": "sgd", "momentum": 1.5 },
        ],
        "seeds": 3
      }
      """)
    #expect(
      reading.rendered == """
        experiments/test.json:3:19: error: unknown activation "tahn"
            3 |   "activations": ["tahn"],
              |                   ^^^^^^
        help: did you mean "tanh"? known: \(Self.names(Section.activation.kinds))
        experiments/test.json:5:44: error: unknown key "momentm" in optimizer "sgd"
            5 |     { "kind": "sgd", "learning_rate": 0.1, "momentm": 0.9 },
              |                                            ^^^^^^^^^
        help: did you mean "momentum"? sgd takes: learning_rate, momentum, nesterov, weight_decay
        experiments/test.json:6:22: error: optimizer "sgd" has no "beta1"
            6 |     { "kind": "sgd", "beta1": 0.9 },
              |                      ^^^^^^^
        help: "beta1" belongs to \(Self.names(Section.optimizer.kinds.filter { $0.parameter("beta1") != nil }))
        experiments/test.json:7:40: error: "learning_rate" must be a number, found the string "0.1"
            7 |     { "kind": "adam", "learning_rate": "0.1" },
              |                                        ^^^^^
        help: remove the quotes
        experiments/test.json:8:34: error: "momentum" must be at least 0 and less than 1, found 1.5
            8 |     { "kind": "sgd", "momentum": 1.5 },
              |                                  ^^^
        experiments/test.json:8:39: error: "," before "]"
            8 |     { "kind": "sgd", "momentum": 1.5 },
              |                                       ^
        help: JSON allows no trailing comma; remove it
        experiments/test.json:10:12: error: "seeds" must be a list or {"first", "count"}
           10 |   "seeds": 3
              |            ^
        help: write [3] for the seed 3, or {"count": 3} for the seeds 0, 1, 2

        """)
  }

  private static func names(_ kinds: [Kind]) -> String {
    kinds.map { $0.name }.joined(separator: ", ")
  }

  @Test func `an empty axis`() {
    #expect(
      Reading(optimizers: "[]", adding: #""seeds": []"#).messages == [
        #"3:15: error: "optimizers" is empty, so there is nothing to run"#,
        #"4:10: error: "seeds" is empty, so there is nothing to run"#,
      ])
    #expect(
      Reading(optimizers: #"[{"kind": "adam", "beta1": []}]"#).messages == [
        #"3:42: error: "beta1" is empty, so there is nothing to run"#
      ])
  }

  @Test func `a key given twice`() {
    #expect(
      Reading(adding: "\"seeds\": [1],\n\"seeds\": [2]").messages == [
        #"5:1: error: "seeds" is given twice (first at 4:1)"#
      ])
  }

  @Test func `an exclude that matches nothing or everything`() {
    let two = #"["sgd", {"kind": "adam", "learning_rate": [0.1, 0.01]}]"#
    #expect(
      Reading(optimizers: two, adding: #""exclude": [{"optimizer": "rmsprop"}]"#).messages == [
        "4:13: warning: this exclude matches none of the 3 configurations",
        "help: optimizers here: sgd, adam",
      ])
    #expect(
      Reading(
        optimizers: two, adding: #""exclude": [{"optimizer.learning_rate": [1, 2]}]"#
      ).messages == [
        "4:13: warning: this exclude matches none of the 3 configurations",
        "help: optimizer.learning_rate here: 0.001, 0.1, 0.01",
      ])
    #expect(
      Reading(
        optimizers: two,
        adding: #""exclude": [{"optimizer": "sgd", "optimizer.learning_rate": 0.1}]"#
      ).messages == [
        "4:13: warning: this exclude matches none of the 3 configurations",
        "help: each of its fields matches something, but nothing matches all of them",
      ])
    #expect(
      Reading(optimizers: two, adding: #""exclude": [{"activation": "tanh"}]"#).messages == [
        "4:13: error: this exclude drops all 3 configurations", "help: narrow it, or remove it",
      ])
    #expect(
      Reading(
        optimizers: two, adding: #""exclude": [{"optimizer": "sgd"}, {"optimizer": "adam"}]"#
      ).messages == [
        "4:13: error: the excludes together drop all 3 configurations",
        "help: narrow them, or remove some",
      ])
  }

  @Test func `an unknown field of an exclude`() {
    #expect(
      Reading(adding: #""exclude": [{"network.hiddn": [8]}, {"optimizers": "sgd"}, {}]"#).messages
        == [
          #"4:14: error: unknown field "network.hiddn" in exclude"#,
          #"help: did you mean "network.hidden"? "#
            + "known: network.label, network.hidden, network.activations, network.features",
          #"4:38: error: unknown field "optimizers" in exclude"#,
          #"help: did you mean "optimizer"? known: dataset, network, activation, optimizer"#,
          "4:60: error: an empty exclude would drop every run",
          "help: name a field, or remove it",
        ])
  }

  @Test func `too many runs`() {
    #expect(
      Reading(adding: #""seeds": {"count": 1200000}"#).messages == [
        "4:1: error: 1,200,000 runs; the limit is 100,000", "help: raise it with --max-runs",
      ])
    #expect(Reading(adding: #""seeds": {"count": 5}"#, maximumRuns: 5).plan?.count == 5)
    #expect(Reading(adding: #""seeds": {"count": 6}"#, maximumRuns: 5).plan == nil)
  }

  @Test func `a product beyond all numbers is too many`() {
    let list = "[" + (0..<1000).map { "0.\($0 + 1000)" }.joined(separator: ",") + "]"
    let adam = """
      {"kind": "adam", "learning_rate": \(list), "beta1": \(list), "beta2": \(list),
       "epsilon": \(list), "weight_decay": \(list)}
      """
    let reading = Reading(
      optimizers: "[\(adam), \(adam)]", adding: #""training": {"l2": \#(list)}"#)
    #expect(reading.messages.first?.contains("runs; the limit is 100,000") == true)
  }

  @Test func `numbers that are none of the parameter's`() {
    #expect(
      Reading(
        optimizers: #"[{"kind": "adam", "learning_rate": 0, "beta1": 1, "epsilon": -1e-8}]"#,
        adding: """
          "training": {"epochs": -1, "batch_size": 0, "l2": 1e400},
          "seeds": [-1, 4294967296, 1.5]
          """
      ).messages == [
        #"3:50: error: "learning_rate" must be greater than 0, found 0"#,
        #"3:62: error: "beta1" must be at least 0 and less than 1, found 1"#,
        #"3:76: error: "epsilon" must be at least 0, found -1e-8"#,
        #"4:24: error: "epochs" must be at least 0 and at most 1000000, found -1"#,
        #"4:42: error: "batch_size" must be at least 1 and at most 1000000000, found 0"#,
        #"4:51: error: "l2" must be at most 1e16, found 1e400"#,
        #"5:11: error: "seeds" must be at least 0 and at most 4294967295, found -1"#,
        #"5:15: error: "seeds" must be at least 0 and at most 4294967295, found 4294967296"#,
        #"5:27: error: "seeds" must be a list of whole numbers, found 1.5"#,
      ])
  }

  @Test func `numbers that are 0 in 32 bits where 0 cannot be`() {
    #expect(
      Reading(
        activations: #"[{"kind": "celu", "alpha": 1e-300}]"#,
        optimizers: #"[{"kind": "adam", "learning_rate": 1e-46, "epsilon": 1e-46}]"#
      ).messages == [
        #"2:43: error: "alpha" must be at least 1e-30, found 1e-300"#,
        #"3:50: error: "learning_rate" must be at least 1e-30, found 1e-46"#,
      ])
    #expect(Reading(activations: #"[{"kind": "celu", "alpha": 1e-30}]"#).messages == [])
  }

  @Test func `a parameter of another section`() {
    #expect(
      Reading(
        optimizers: #"[{"kind": "adam", "epochs": 9}]"#,
        adding: #""training": {"learning_rate": 0.1, "seed": 3, "hidden": [4], "losss": "hinge"}"#
      ).messages == [
        #"3:33: error: optimizer "adam" has no "epochs""#,
        #"help: "epochs" belongs to training"#,
        #"4:14: error: training has no "learning_rate""#,
        #"help: "learning_rate" belongs to one of the optimizers"#,
        #"4:36: error: training has no "seed""#,
        #"help: "seed" belongs to one of the datasets"#,
        #"4:47: error: training has no "hidden""#,
        #"help: "hidden" belongs to one of the networks"#,
        #"4:62: error: unknown key "losss" in training"#,
        #"help: did you mean "loss"? "# + Catalog.training.takes,
      ])
  }

  @Test func `seeds given twice or beyond the last`() {
    #expect(
      Reading(adding: #""seeds": [1, 2, 1]"#).messages == [
        "4:17: error: seed 1 is given twice (first at 4:11)"
      ])
    #expect(
      Reading(adding: #""seeds": {"first": 4294967295, "count": 2}"#).messages == [
        "4:10: error: the last seed must be at most 4294967295"
      ])
    #expect(
      Reading(adding: #""seeds": {"frist": 3}"#).messages == [
        #"4:11: error: unknown key "frist" in "seeds""#,
        #"help: did you mean "first"? seeds takes: first, count"#,
      ])
  }

  @Test func `networks that cannot be`() {
    let deep = "[" + Array(repeating: "1", count: 65).joined(separator: ", ") + "]"
    #expect(
      Reading(
        networks: """
          [{"hidden": [0, 4097]}, {"hidden": \(deep)}, {},
          {"hidden": [[8, 8], [8]], "activations": ["tanh", "relu"]},
          {"hidden": 8}, {"hidden": [8], "activations": [{"kind": "elu", "alpha": [1, 2]}]}]
          """
      ).messages == [
        #"2:26: error: "hidden" must be at least 1 and at most 4096, found 0"#,
        #"2:29: error: "hidden" must be at least 1 and at most 4096, found 4097"#,
        #"2:48: error: "hidden" must have at most 64 layers, found 65"#,
        #"2:246: error: network needs "hidden""#,
        #"3:42: error: "activations" has 2 entries for 1 hidden layer"#,
        #"4:12: error: "hidden" must be a list of whole numbers, found the number 8"#,
        #"4:73: error: "alpha" must be a number, found a list"#,
      ])
  }

  @Test func `labels and names that files cannot have, or not twice`() {
    #expect(
      Reading(
        networks: """
          [{"label": "../x", "hidden": [8]}, {"label": ".a", "hidden": [8]},
          {"label": "", "hidden": [8]}, {"label": "a b", "hidden": [8]},
          {"label": "Big", "hidden": [8]}, {"label": "big", "hidden": [9]}]
          """, adding: #""name": "/etc/passwd""#
      ).messages.filter { !$0.hasPrefix("help") } == [
        #"2:24: error: "label" is part of file names, and cannot be "../x""#,
        #"2:58: error: "label" is part of file names, and cannot be ".a""#,
        #"3:11: error: "label" is part of file names, and cannot be """#,
        #"3:41: error: "label" is part of file names, and cannot be "a b""#,
        #"4:44: error: label "big" is given twice in networks (first at 4:11)"#,
        #"7:9: error: "name" is part of file names, and cannot be "/etc/passwd""#,
      ])
  }

  @Test func `a newer format`() {
    #expect(
      Reading(adding: #""format": 2"#).messages == [
        "4:11: error: this file needs nn-sweep >= 2", #"help: this nn-sweep reads "format": 1"#,
      ])
  }
}
