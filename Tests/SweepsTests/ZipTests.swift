import Testing

@testable import Sweeps

/// Parameters that move together.
struct `A zip` {
  private let budget =
    #""zip": {"budget": {"training.batch_size": [16, 64], "training.epochs": [200, 800]}}"#

  @Test func `moves row by row and crosses everything else`() {
    let reading = Reading(optimizers: #"["sgd", "adam"]"#, adding: budget)
    #expect(reading.rendered == "")
    #expect(
      reading.names == [
        "sgd_epochs200-batch_size16", "adam_epochs200-batch_size16",
        "sgd_epochs800-batch_size64", "adam_epochs800-batch_size64",
      ])
    let runs = reading.plan?.map { [$0.run.batchSize, $0.run.epochs] }
    #expect(runs == [[16, 200], [16, 200], [64, 800], [64, 800]])
  }

  @Test func `is the union of specs that each have one row`() throws {
    let zipped = Reading(
      optimizers: #"["sgd", "adam"]"#,
      adding: #""zip": {"z": {"training.epochs": [3, 5], "optimizer.learning_rate": [0.5, 0.25]}}"#)
    let rows = [(3, 0.5), (5, 0.25)].flatMap { epochs, rate in
      Reading(
        optimizers:
          #"[{"kind": "sgd", "learning_rate": \#(rate)}, {"kind": "adam", "learning_rate": \#(rate)}]"#,
        adding: #""training": {"epochs": \#(epochs)}"#
      ).plan?.map { $0.identity } ?? []
    }
    #expect(zipped.plan?.map { $0.identity } == rows)
  }

  @Test func `crosses other zips, the last moving fastest`() {
    let reading = Reading(
      adding: """
        "zip": {"a": {"training.epochs": [1, 2], "training.batch_size": [10, 20]},
                "b": {"optimizer.beta1": [0.1, 0.2, 0.3], "optimizer.beta2": [0.4, 0.5, 0.6]}}
        """)
    #expect(
      reading.names.prefix(4) == [
        "adam-beta10.1-beta20.4_epochs1-batch_size10",
        "adam-beta10.2-beta20.5_epochs1-batch_size10",
        "adam-beta10.3-beta20.6_epochs1-batch_size10",
        "adam-beta10.1-beta20.4_epochs2-batch_size20",
      ])
    #expect(reading.plan?.count == 6)
  }

  @Test func `is known to excludes, selections and tables by its parameters`() throws {
    let reading = Reading(adding: budget + #", "exclude": [{"training.epochs": 200}]"#)
    #expect(reading.names == ["epochs800-batch_size64"])
    let plan = try #require(Reading(adding: budget).plan)
    var selection = Selection()
    selection.only = [try Selection.pattern("training.batch_size=16")]
    #expect(selection.runs(of: plan).map { $0.run.epochs } == [200])
    #expect(
      plan.configurations[1].coordinates == [
        .init(field: "training.epochs", value: .integer(800)),
        .init(field: "training.batch_size", value: .integer(64)),
      ])
  }

  @Test func `may move the widths of the network that is there by default`() {
    let reading = Reading(
      adding: #""zip": {"size": {"network.hidden": [[8], [16, 16]], "training.epochs": [5, 9]}}"#)
    #expect(reading.rendered == "")
    #expect(reading.names == ["8_epochs5", "16x16_epochs9"])
  }

  @Test func `may move layers with their activations`() {
    let zip = { (layers: String) in
      #""zip": {"z": {"network.hidden": [[8], [4, 4]], "network.activations": \#(layers)}}"#
    }
    let sections = #"{"datasets": ["moons"], "optimizers": ["adam"], "networks": [{}], "#
    let reading = Reading(sections + zip(#"[["sin"], ["relu", "tanh"]]"#) + "}")
    #expect(reading.rendered == "")
    #expect(reading.plan?.map { $0.run.layers.map { $0.kind } } == [["sin"], ["relu", "tanh"]])
    #expect(
      Reading(sections + zip(#"[["sin"], ["relu"]]"#) + "}").messages == [
        #"1:62: error: "activations" has 1 entry for 2 hidden layers"#
      ])
  }

  @Test func `may name a table and its columns in each row`() {
    let reading = Reading(
      datasets: #"[{"kind": "csv"}]"#,
      adding: #""zip": {"t": {"dataset.path": ["a.csv", "b.csv"], "dataset.label": ["x", "y"]}}"#,
      files: ["a.csv": "u,v,x\n1,2,p\n3,4,q\n5,6,p\n", "b.csv": "u,y\n1,p\n3,q\n5,q\n"])
    #expect(reading.rendered == "")
    #expect(reading.plan?.configurations.map { $0.dataset.population?.features } == [2, 1])
    #expect(reading.names == ["csv-path-a.csv-label-x", "csv-path-b.csv-label-y"])
  }

  @Test func `looks at the samples of each row`() {
    let rows =
      #""zip": {"n": {"dataset.samples": [10, 100], "dataset.validation_fraction": [%, 0.95]}}"#
    #expect(Reading(adding: rows.replacing("%", with: "0.5")).plan?.count == 2)
    #expect(
      Reading(adding: rows.replacing("%", with: "0.95")).messages.first?.hasPrefix(
        #"1:15: error: dataset "moons-samples10-validation_fraction0.95" keeps 10 of its 10"#)
        == true)
  }

  @Test func `of parameters that are given elsewhere is refused, with both places`() {
    #expect(
      Reading(adding: #""training": {"epochs": [1, 2]}, \#(budget)"#).messages == [
        #"4:85: error: zip "budget" moves training.epochs, which is swept at 4:24 too"#,
        "help: remove it there or here",
      ])
    #expect(
      Reading(
        optimizers: #"[{"kind": "adam", "beta1": 0.5}]"#,
        adding: #""zip": {"z": {"optimizer.beta1": [0.1]}}"#
      ).messages == [
        #"4:15: error: zip "z" moves optimizer.beta1, which is given at 3:42 too"#,
        "help: remove it there or here",
      ])
    #expect(
      Reading(
        adding: #""zip": {"a": {"training.epochs": [1]}, "b": {"training.epochs": [2]}}"#
      ).messages == [
        #"4:46: error: training.epochs moves with the zip "a" already"#,
        "help: put what moves together into one zip",
      ])
  }

  @Test func `of parameters that an alternative has not is refused`() {
    #expect(
      Reading(
        optimizers: #"["adam", "sgd"]"#, adding: #""zip": {"z": {"optimizer.beta1": [0.1]}}"#
      ).messages == [
        #"4:15: error: zip "z" moves optimizer.beta1, but optimizer "sgd" has no "beta1""#,
        #"help: "beta1" belongs to \#(owners(of: "beta1"))"#,
      ])
  }

  private func owners(of parameter: String) -> String {
    Catalog.optimizers.map { $0.kind }.filter { $0.parameter(parameter) != nil }.map { $0.name }
      .joined(separator: ", ")
  }

  @Test func `that is none is refused`() {
    let messages = { (zip: String) in Reading(adding: #""zip": \#(zip)"#).messages }
    #expect(messages("[]") == [#"4:8: error: "zip" must be an object, found a list"#])
    #expect(
      messages(#"{"z": [1]}"#) == [#"4:14: error: "z" must be an object of lists, found a list"#])
    #expect(
      messages(#"{"z": {}}"#) == [#"4:14: error: zip "z" is empty, so there is nothing to run"#])
    #expect(
      messages(#"{"z": {"training.epochs": 3}}"#) == [
        #"4:34: error: "training.epochs" must be a list, found the number 3"#
      ])
    #expect(
      messages(#"{"z": {"training.epochs": []}}"#) == [
        #"4:34: error: "training.epochs" is empty, so there is nothing to run"#
      ])
    #expect(
      messages(#"{"z": {"training.epochs": [-1, "2"]}}"#) == [
        #"4:35: error: "epochs" must be at least 0 and at most 1000000, found -1"#,
        #"4:39: error: "epochs" must be a whole number, found the string "2""#,
        "help: remove the quotes",
      ])
    #expect(
      messages(#"{"z": {"training.epoch": [1], "optimizer.kind": ["sgd"]}}"#) == [
        #"4:15: error: unknown field "training.epoch" in zip "z""#,
        #"help: did you mean "training.epochs"? a zip moves parameters, such as training.epochs"#,
        #"4:38: error: zip "z" cannot move optimizer.kind, which is no parameter"#,
        "help: blocks have alternatives of their own; a zip moves parameters, such as training.epochs",
      ])
  }

  @Test func `of equal rows is told, and they are trained once`() {
    let reading = Reading(
      adding: #""zip": {"z": {"training.epochs": [1, 2, 1], "training.batch_size": [5, 5, 5]}}"#)
    #expect(
      reading.messages == [
        #"4:9: warning: rows 1 and 3 of zip "z" are the same; they are trained once"#
      ])
    #expect(reading.names == ["epochs1-batch_size5", "epochs2-batch_size5"])
  }

  @Test func `of more rows than can be counted is too many runs`() {
    let list = "[" + (0..<9000).map { "\($0)" }.joined(separator: ",") + "]"
    let zips = ["epochs", "l2"].map { #""\#($0)": {"training.\#($0)": \#(list)}"# }
    let messages = Reading(adding: #""zip": {\#(zips.joined(separator: ","))}"#).messages
    #expect(
      messages == [
        "4:9: error: 81,000,000 runs; the limit is 100,000", "help: raise it with --max-runs",
      ])
  }
}
