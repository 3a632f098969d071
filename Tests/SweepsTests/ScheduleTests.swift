import NeuralNetworks
import Testing

@testable import Sweeps

@Suite struct ScheduleTests {
  private func read(_ schedule: String) -> Reading {
    Reading(adding: #""training": {"schedule": \#(schedule)}"#)
  }

  @Test func `is a name, or an object with parameters`() throws {
    let values: [(String, Schedule)] = [
      (#""step""#, .step(size: 30, gamma: 0.1)), (#""cosine""#, .cosine(period: nil, lowest: 0)),
      (#"{"kind": "cosine", "t_max": 50}"#, .cosine(period: 50, lowest: 0)),
      (#""warm_up""#, .warmUp(start: 1.0 / 3, end: 1, epochs: 5)),
      (#""one_cycle""#, .oneCycle(OneCycle())),
      (
        #"{"kind": "one_cycle", "anneal_strategy": "linear"}"#,
        .oneCycle(OneCycle(anneal: .linear))
      ),
      (
        #"{"kind": "plateau", "metric": "train_accuracy", "threshold_mode": "abs"}"#,
        .plateau(Plateau(metric: .trainAccuracy, thresholdMode: .abs))
      ),
    ]
    for (text, schedule) in values {
      let run = try #require(read(text).plan?[0].run, "\(text)")
      #expect(run.schedule == schedule)
      #expect(run.recipe.schedule == schedule)
      #expect(try Run(json: run.json) == run)
    }
  }

  @Test func `that is constant is the same run as none`() throws {
    let run = try #require(read(#""constant""#).plan?[0].run)
    #expect(run == Reading().plan?[0].run)
    #expect(!run.identity.contains("schedule"))
    #expect(run.schedule == .constant)
  }

  @Test func `is an axis, and so are its parameters`() {
    let reading = read(#"["constant", "cosine", {"kind": "step", "gamma": [0.1, 0.5]}]"#)
    #expect(
      reading.names == [
        "scheduleconstant", "schedulecosine", "schedulestep", "schedulestep-gamma0.5",
      ])
  }

  @Test func `with mistakes is told what it takes`() {
    #expect(
      read(#"{"kind": "step", "patience": 2}"#).messages == [
        #"4:43: error: schedule "step" has no "patience""#,
        #"help: "patience" belongs to plateau"#,
      ])
    #expect(
      read(#"{"kind": "plateau", "factor": 1}"#).messages == [
        #"4:56: error: "factor" must be greater than 0 and less than 1, found 1"#
      ])
    #expect(
      read(#"{"kind": "one_cycle", "anneal_strategy": "cosine"}"#).messages == [
        #"4:67: error: unknown anneal strategy "cosine""#, "help: known: cos, linear",
      ])
  }
}
