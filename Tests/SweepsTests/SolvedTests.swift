import NeuralNetworks
import Testing

@testable import Sweeps

/// When a run has solved its task.
@Suite struct SolvedTests {
  private func reading(_ rank: String) -> Reading { Reading(adding: "\"rank\": \(rank)") }

  @Test func `is said by the rank or not at all`() {
    #expect(Reading().plan?.rank.solved == nil)
    #expect(reading(#"{"solved": 0.95}"#).plan?.rank.solved == 0.95)
    let loss = reading(#"{"metric": "validation_loss", "solved": 2}"#).plan?.rank
    #expect(loss?.solved == 2 && loss?.goal == .min)
  }

  @Test func `is a share for accuracies, and a number`() {
    #expect(
      reading(#"{"solved": 95}"#).messages == [
        #"4:20: error: "solved" is a share of validation_accuracy, at most 1, found 95"#,
        "help: write 0.95 for 95%",
      ])
    #expect(
      reading(#"{"solved": 1e9, "metric": "train_accuracy"}"#).messages == [
        #"4:20: error: "solved" is a share of train_accuracy, at most 1, found 1000000000"#
      ])
    #expect(
      reading(#"{"solved": "95%"}"#).messages == [
        #"4:20: error: "solved" must be a number, found the string "95%""#
      ])
    #expect(
      reading(#"{"solved": -1}"#).messages == [
        #"4:20: error: "solved" must be at least 0, found -1"#
      ])
  }

  /// A configuration whose seeds ended so; below zero they diverged.
  private func result(_ scores: [Float]) throws -> ConfigurationResult {
    let plan = try #require(Reading(adding: #""seeds": {"count": \#(scores.count)}"#).plan)
    let results = zip(plan, scores).map { item, score in
      let network = Network(
        widths: [2, 1], activations: [], initializer: .glorotUniform, seed: UInt64(item.seed))
      let metrics = Metrics(loss: 1 - score, accuracy: score)
      return RunResult(
        item: item,
        trained: Trained(
          network: network, history: History(), ending: score < 0 ? .diverged : .finished),
        train: metrics, validation: metrics, seconds: 0)
    }
    return try #require(ConfigurationResult.grouping(results).first)
  }

  @Test func `is counted over all seeds, those that diverged included`() throws {
    var rank = Rank()
    let result = try result([0.95, 0.949, 1, -1])
    #expect(result.solved(rank) == nil)
    rank.solved = 0.95
    #expect(result.solved(rank) == Share(2, of: 4))
    (rank.metric, rank.goal, rank.solved) = (.validationLoss, .min, 0.05)
    #expect(try self.result([0.96, 0.9, -1]).solved(rank) == Share(1, of: 3))
  }

  @Test func `has columns of its own in the table of configurations`() throws {
    let result = try result([1, 1, 0.5, 0])
    #expect(!SweepTables.configurations([result], rank: Rank()).contains("solved"))
    var rank = Rank()
    rank.solved = 0.9
    let lines = SweepTables.configurations([result], rank: rank).split(separator: "\n")
    let table = zip(lines[0].split(separator: ","), lines[1].split(separator: ","))
    let cells = Dictionary(table.map { (String($0), String($1)) }) { first, _ in first }
    #expect(cells["solved"] == "2" && cells["solved_share"] == "0.5")
    let interval = Share(2, of: 4).interval
    #expect(cells["solved_low"] == interval.low.shortestText)
    #expect(cells["solved_high"] == interval.high.shortestText)
  }
}
