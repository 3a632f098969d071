import Testing

@testable import Sweeps

/// A sweep that is the union of several products.
struct `Blocks of a spec` {
  private func names(_ blocks: String) -> [String] {
    let reading = Reading(adding: #""blocks": \#(blocks)"#)
    #expect(reading.problems.allSatisfy { $0.message.contains("are not used") })
    return reading.names
  }

  @Test func `replace whole sections and inherit the others`() {
    let reading = Reading(
      adding: """
        "training": {"epochs": 7},
        "blocks": [{}, {"activations": ["relu", "sin"]}, {"training": {"batch_size": 5}}]
        """)
    #expect(reading.rendered == "")
    #expect(
      reading.plan?.map { "\($0.run.layers[0].kind) \($0.run.epochs) \($0.run.batchSize)" } == [
        "tanh 7 32", "relu 7 32", "sin 7 32", "tanh 200 5",
      ])
  }

  @Test func `are the union of the specs that they stand for`() {
    let blocks = [
      #""optimizers": ["sgd", {"kind": "adam", "learning_rate": [0.1, 0.2]}]"#,
      #""optimizers": [{"kind": "adam", "learning_rate": 0.2}], "networks": [{"hidden": [[8], []]}]"#,
    ]
    let base = #""datasets": ["xor"], "activations": ["tanh"]"#
    let whole = Reading("{\(base), \"blocks\": [{\(blocks[0])}, {\(blocks[1])}]}")
    var seen: Set<String> = []
    let union = blocks.flatMap { Reading("{\(base), \($0)}").plan?.map { $0.identity } ?? [] }
      .filter { seen.insert($0).inserted }
    #expect(whole.rendered == "")
    #expect(whole.plan?.map { $0.identity } == union)
    #expect(union.count == 4)
    #expect(Set(whole.names).count == 4)
  }

  @Test func `tell in names what varies over all of them`() {
    #expect(
      names(
        """
        [{"optimizers": [{"kind": "sgd", "learning_rate": 0.1}, "adam"]},
         {"optimizers": [{"kind": "sgd", "learning_rate": 0.3, "momentum": 0.5}]}]
        """) == ["sgd-learning_rate0.1-momentum0", "adam", "sgd-learning_rate0.3-momentum0.5"])
    #expect(
      names(#"[{"networks": [{"hidden": [8]}]}, {"networks": [{"hidden": [[4], [8]]}]}]"#)
        == ["8", "4"])
    #expect(
      names(
        """
        [{"networks": [{"label": "net", "hidden": [8]}]},
         {"networks": [{"label": "net", "hidden": [9]}]}]
        """) == ["net-hidden8", "net-hidden9"])
    #expect(names(#"[{"training": {"epochs": 5}}, {"training": {}}]"#) == ["epochs5", "epochs200"])
    #expect(
      names(#"[{"training": {"loss": "mean_squared_error"}}, {"activations": ["sin"]}]"#)
        == ["tanh_loss-mean_squared_error", "sin"])
  }

  @Test func `have coordinates of all of them`() throws {
    let plan = try #require(
      Reading(
        adding: #""blocks": [{"optimizers": ["sgd"]}, {"training": {"epochs": [1, 2]}}]"#
      ).plan)
    #expect(
      plan.configurations.map { $0.coordinates.map { "\($0.field) \($0.value?.text ?? "")" } } == [
        ["optimizer sgd", "training.epochs 200"], ["optimizer adam", "training.epochs 1"],
        ["optimizer adam", "training.epochs 2"],
      ])
  }

  @Test func `are each zipped and searched for themselves`() {
    let reading = Reading(
      adding: """
        "zip": {"z": {"training.epochs": [1, 2], "training.batch_size": [3, 4]}},
        "blocks": [{}, {"zip": {}, "training": {"epochs": 9}},
          {"zip": {}, "search": {"method": "random", "samples": 2},
           "optimizers": [{"kind": "sgd", "learning_rate": {"min": 0.1, "max": 1}}]}]
        """)
    #expect(reading.rendered == "")
    #expect(reading.plan?.map { $0.run.epochs } == [1, 2, 9, 200, 200])
  }

  @Test func `have their problems where they stand, once`() {
    #expect(
      Reading(
        #"{"datasets": ["moons"], "optimizers": [{"kind": "adam", "beta1": 2}],"#
          + "\n\"blocks\": [{\"activations\": [\"tahn\"]}, {\"activations\": [\"tanh\"]},\n{}]}"
      ).messages == [
        #"1:66: error: "beta1" must be at least 0 and less than 1, found 2"#,
        #"2:29: error: unknown activation "tahn""#,
        "help: did you mean \"tanh\"? known: "
          + Catalog.activations.map { $0.kind.name }.joined(separator: ", "),
        #"3:1: error: this block has no "activations", and the spec has none for all blocks"#,
        #"help: write for example "activations": ["tanh", "relu"]"#,
      ])
  }

  @Test func `that are none are refused`() {
    let messages = { (blocks: String) in Reading(adding: #""blocks": \#(blocks)"#).messages }
    #expect(
      messages("{}") == [#"4:11: error: "blocks" must be a list of objects, found an object"#])
    #expect(messages("[]") == [#"4:11: error: "blocks" is empty, so there is nothing to run"#])
    #expect(
      messages("[3]") == [#"4:12: error: "blocks" must be a list of objects, found the number 3"#])
    #expect(
      messages(#"[{"rank": {}, "optimzers": ["sgd"]}, {}]"#) == [
        #"4:13: error: a block has no "rank": it is the same for all of them"#,
        "help: write it beside \"blocks\"; a block takes: datasets, networks, activations, optimizers, "
          + "training, zip, search, seeds, exclude, stop",
        #"4:25: error: unknown key "optimzers" in a block"#,
        "help: did you mean \"optimizers\"? a block takes: datasets, networks, activations, "
          + "optimizers, training, zip, search, seeds, exclude, stop",
      ])
  }

  @Test func `that all replace a section are told that it is not used`() {
    #expect(
      Reading(adding: #""blocks": [{"optimizers": ["sgd"]}, {"optimizers": ["rmsprop"]}]"#).messages
        == [
          #"3:1: warning: every block has its own "optimizers", so these are not used"#,
          "help: remove them here or from a block",
        ])
  }

  @Test func `give a label to one kind`() {
    #expect(
      Reading(
        adding: """
          "blocks": [{"optimizers": [{"label": "a", "kind": "sgd"}]},
          {"optimizers": [{"label": "a", "kind": "adam"}]}, {}]
          """
      ).messages == [
        #"5:17: error: label "a" is sgd in one block, adam in another"#,
        "help: labels tell runs apart; give one of them another",
      ])
  }

  @Test func `share their excludes, which count over all`() {
    let reading = Reading(
      adding: """
        "blocks": [{"activations": ["sin"]}, {"activations": ["tanh"]}, {"activations": ["relu"]}],
        "exclude": [{"activation": "relu"}, {"activation": "elu"}]
        """)
    #expect(reading.names == ["sin", "tanh"])
    #expect(
      reading.messages.filter { !$0.contains("not used") && !$0.contains("remove them") } == [
        "5:37: warning: this exclude matches none of the 3 configurations",
        "help: activations here: sin, tanh, relu",
      ])
  }

  @Test func `take values of the command line like the sections around them`() throws {
    let spec = """
      {"datasets": ["moons"], "activations": ["tanh"], "optimizers": ["sgd"],
      "blocks": [{"training": {"batch_size": 8}}, {"optimizers": ["adam"]}]}
      """
    let source = SourceText(file: "x.json", bytes: Array(spec.utf8))
    let set = { (text: String) in
      let edited = try Override(text).applied(to: source)
      return Reading(String(decoding: edited.bytes, as: UTF8.self))
    }
    let epochs = try set("training.epochs=3")
    #expect(epochs.rendered == "")
    #expect(epochs.plan?.map { [$0.run.epochs, $0.run.batchSize] } == [[3, 8], [3, 32]])
    #expect(try set("optimizer=rmsprop").plan?.map { $0.run.rule.kind } == ["rmsprop", "rmsprop"])
  }
}
