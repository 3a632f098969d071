import NeuralNetworks
import Testing

@testable import Sweeps

struct `Weights that a spec gives` {
  private static let layers = #"""
    [{"weight": [[0.15, 0.2], [0.25, 0.3]], "bias": [0.35, 0.35]},
    {"weight": [[0.4, 0.45]], "bias": [0.6]}]
    """#

  private func read(
    _ layers: String = layers, networks: String = #"[{"hidden": [2]}]"#
  ) -> Reading {
    Reading(
      networks: networks,
      adding: #""training": {"initializer": {"kind": "given", "layers": \#(layers)}}"#)
  }

  @Test func `are those of the network before training`() throws {
    let run = try #require(read().plan?[0].run)
    let network = run.recipe.untrained(features: 2, classes: 2)
    #expect(network.layers.map { $0.weights.values } == [[0.15, 0.25, 0.2, 0.3], [0.4, 0.45]])
    #expect(network.layers.map { $0.biases } == [[0.35, 0.35], [0.6]])
    #expect(network.layers[0].weights[1, 0] == 0.2)
    let again = try Run(json: run.json)
    #expect(again == run && again.identity == run.identity)
    #expect(try #require(read().plan)[0].identity == run.identity)
  }

  @Test func `are an axis when there is a list of them`() throws {
    let reading = read("[\(Self.layers), \(Self.layers.replacing("0.6", with: "0.7"))]")
    let plan = try #require(reading.plan)
    #expect(plan.count == 2 && plan[0].identity != plan[1].identity)
    #expect(plan.allSatisfy { $0.configuration.name.hasPrefix("initializer-given-layers2x2x1-") })
  }

  @Test(arguments: [
    ("[]", [#"5:57: error: "layers" is empty, and a network has an output layer"#]),
    ("3", [#"5:57: error: "layers" must be a list of layers, found the number 3"#]),
    ("[3]", [#"5:58: error: "a layer" must be an object, found the number 3"#]),
    (
      "[{}]",
      [
        #"5:58: error: this layer has no "weight""#, #"5:58: error: this layer has no "bias""#,
      ]
    ),
    (
      #"[{"weigth": [[1, 2]], "bias": [0]}]"#,
      [
        #"5:59: error: unknown key "weigth" in a layer"#,
        #"help: did you mean "weight"? a layer takes: weight, [outputs, inputs], and bias, [outputs]"#,
      ]
    ),
    (
      #"[{"weight": [[1, "2"]], "bias": [0]}]"#,
      [
        #"5:74: error: "weight" must be a number, found the string "2""#, "help: remove the quotes",
      ]
    ),
    (
      #"[{"weight": [[1e20, 2]], "bias": [0]}]"#,
      [
        #"5:71: error: "weight" must be at most 1e16, found 1e20"#
      ]
    ),
    (
      #"[{"weight": [[1, 2], [1]], "bias": [0, 0]}]"#,
      [
        #"5:69: error: "weight" has a row for each output, all with a number for each input"#,
        "help: the first row has 2, row 2 has 1",
      ]
    ),
    (
      #"[{"weight": [[1, 2], [1, 2]], "bias": [0]}]"#,
      [
        #"5:95: error: "bias" has 1 number for 2 rows of weights"#
      ]
    ),
    (
      #"[{"weight": [[1, 2]], "bias": [0]}, {"weight": [[1, 2]], "bias": [0]}]"#,
      ["5:93: error: this layer has 2 inputs, and the one before it 1 output"]
    ),
    (
      #"[{"weight": [[1, 2]], "bias": [0]}]"#,
      [
        #"5:29: error: the given layers are 2–1, and network "2" is 2–2–1 on dataset "moons""#,
        "help: give it layers of its own, or exclude it there",
      ]
    ),
  ])
  func `with mistakes are told what they lack`(_ layers: String, _ messages: [String]) {
    #expect(read(layers).messages == messages)
  }

  @Test func `are not more than a run's file should hold`() {
    let row = "[" + Array(repeating: "0", count: 200).joined(separator: ",") + "]"
    let rows = Array(repeating: row, count: 100).joined(separator: ",")
    let biases = Array(repeating: "0", count: 100).joined(separator: ",")
    #expect(
      read("[{\"weight\": [\(rows)], \"bias\": [\(biases)]}]").messages.first
        == #"5:57: error: "layers" has 20,100 numbers; the limit is 20,000"#)
  }
}

struct `The batches of a spec` {
  private func run(_ training: String) throws -> Run {
    let reading = Reading(adding: #""training": {\#(training)}"#)
    #expect(reading.messages == [])
    return try #require(reading.plan?.first).run
  }

  @Test func `are what the words say`() throws {
    let plain = try run("")
    #expect(plain.shuffles && plain.lastBatch == .keep)
    #expect(try run(#""shuffle": true, "last_batch": "keep""#).identity == plain.identity)
    for last in LastBatch.allCases {
      let run = try run(#""shuffle": false, "last_batch": "\#(last.rawValue)""#)
      #expect(!run.recipe.shuffles && run.recipe.lastBatch == last)
      #expect(run.identity != plain.identity)
      #expect(try Run(json: run.json) == run)
    }
  }

  @Test func `that a spec cannot have are told`() {
    #expect(
      Reading(adding: #""training": {"last_batch": "dropp", "shuffle": 1}"#).messages == [
        #"4:28: error: unknown last batch "dropp""#,
        #"help: did you mean "drop"? known: keep, drop, carry"#,
        #"4:48: error: "shuffle" must be true or false, found the number 1"#,
      ])
  }

  @Test func `go down one function with lbfgs, which pruning would change`() {
    #expect(
      Reading(optimizers: #"["lbfgs"]"#, adding: #""training": {"pruning_l1": 0.1}"#).messages == [
        #"4:28: error: lbfgs goes down one function, which "pruning_l1" would change under it"#,
        #"help: leave out "pruning_l1" there, or exclude it"#,
      ])
  }
}
