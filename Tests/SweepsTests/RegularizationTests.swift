import NeuralNetworks
import Testing

@testable import Sweeps

@Suite("Regularization in a spec") struct RegularizationSpecificationTests {
  private func run(_ training: String) throws -> Run {
    let reading = Reading(adding: #""training": {\#(training)}"#)
    #expect(reading.messages == [])
    return try #require(reading.plan).first.map { $0.run } ?? { throw Missing() }()
  }

  private struct Missing: Error {}

  @Test func `is what the words say`() throws {
    #expect(try run("").regularization == Regularization())
    #expect(
      try run(#""l1": 0.001, "l2": 0.01, "dropout": 0.2, "clip": {"kind": "norm"}"#).regularization
        == Regularization(
          penalty: Penalty(l1: 0.001, l2: 0.01), dropout: 0.2, clipping: .norm(1)))
    #expect(
      try run(#""clip": {"kind": "value", "clip_value": 0.25}"#).regularization.clipping
        == .value(0.25))
  }

  @Test func `that does nothing is no part of a run`() throws {
    let plain = try run("")
    let nothing = try run(#""l1": 0, "dropout": 0.0, "clip": "none""#)
    #expect(nothing == plain)
    #expect(nothing.identity == plain.identity)
    #expect(try run(#""dropout": 0.5"#).identity != plain.identity)
    let read = try Run(json: run(#""dropout": 0.5, "clip": "norm""#).json)
    #expect(read.regularization.dropout == 0.5 && read.regularization.clipping == .norm(1))
  }

  @Test func `is an axis, nothing included`() throws {
    let reading = Reading(adding: #""training": {"dropout": [0, 0.3], "clip": ["none", "norm"]}"#)
    let plan = try #require(reading.plan)
    #expect(plan.count == 4)
    #expect(
      plan.map { $0.configuration.name } == [
        "dropout0-clip-none", "dropout0-clip-norm", "dropout0.3-clip-none",
        "dropout0.3-clip-norm",
      ])
    for item in plan { #expect(item.identity == item.run.identity) }
  }

  @Test func `out of its range is told`() {
    #expect(
      Reading(
        adding: #""training": {"dropout": 1, "l1": -1, "clip": {"kind": "norm", "max_norm": 0}}"#
      )
      .messages == [
        #"4:25: error: "dropout" must be at least 0 and less than 1, found 1"#,
        #"4:34: error: "l1" must be at least 0, found -1"#,
        #"4:75: error: "max_norm" must be greater than 0, found 0"#,
      ])
  }

  @Test func `stopping may restore the best weights`() throws {
    let reading = Reading(adding: #""stop": {"patience": 5, "restore_best_weights": true}"#)
    let run = try #require(reading.plan?.first?.run)
    #expect(run.stop?.restoresBestWeights == true)
    #expect(try Run(json: run.json) == run)
    let usual = Reading(adding: #""stop": {"patience": 5, "restore_best_weights": false}"#)
    #expect(usual.plan?.first?.run.identity.contains("restore") == false)
  }

  @Test func `without a hidden layer dropout has nothing to leave out`() {
    let reading = Reading(
      networks: #"[{"hidden": [[], [8]]}]"#, adding: #""training": {"dropout": [0, 0.5]}"#)
    #expect(
      reading.messages == [
        #"5:25: warning: "dropout" leaves out hidden activations, and network "linear" has none"#,
        "help: exclude it there: it changes nothing",
      ])
    #expect(reading.plan?.count == 4)
  }
}
