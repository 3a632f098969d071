import Testing

@testable import Sweeps

/// Parts of a spec that are right by themselves.
struct `What does not go together is told` {
  @Test func `equal configurations are trained once`() {
    let reading = Reading(optimizers: #"["adam", {"kind": "adam", "learning_rate": 1e-3}, "sgd"]"#)
    #expect(
      reading.messages == [
        #"3:24: warning: "adam" and "adam-2" resolve to the same run; it is trained once"#
      ])
    #expect(reading.names == ["adam", "sgd"])
  }

  @Test func `a shortest step of Rprop above its longest`() {
    #expect(
      Reading(
        optimizers: #"["adam", {"kind": "rprop", "min_step": [0.01, 2, 3], "max_step": 1}]"#
      ).messages == [
        #"3:24: error: "min_step" must be at most "max_step", found 2 and 1"#,
        #"help: lower "min_step", or raise "max_step""#,
        #"3:24: error: "min_step" must be at most "max_step", found 3 and 1"#,
        #"help: lower "min_step", or raise "max_step""#,
      ])
    #expect(
      Reading(optimizers: #"[{"kind": "rprop", "min_step": 1, "max_step": 1}]"#).messages == [])
  }

  @Test func `a loss for two classes with more`() {
    #expect(
      Reading(
        datasets: #"["moons", "blobs"]"#, adding: #""training": {"loss": "binary_cross_entropy"}"#
      ).messages == [
        #"4:22: error: binary_cross_entropy is for two classes, and dataset "blobs" has 3"#,
        "help: use cross_entropy or mean_squared_error there",
      ])
    let excluded = Reading(
      datasets: #"["moons", "blobs"]"#,
      adding: """
        "training": {"loss": ["binary_cross_entropy", "cross_entropy"]},
        "exclude": [{"dataset": "blobs", "training.loss": "binary_cross_entropy"}]
        """)
    #expect(excluded.rendered == "")
    #expect(excluded.plan?.count == 3)
  }

  @Test func `too few samples for the classes or for the split`() {
    #expect(
      Reading(
        datasets: """
          [{"kind": "blobs", "samples": 4, "centers": 5},
          {"kind": "moons", "samples": [2, 1000], "validation_fraction": 0.9}]
          """
      ).messages == [
        #"1:15: error: dataset "blobs" has 4 samples for 5 classes"#,
        #"help: raise "samples" to 5 or more"#,
        "2:1: error: dataset \"moons-samples2\" keeps 2 of its 2 samples for validation, which"
          + " leaves none to learn from", "help: lower \"validation_fraction\"",
      ])
  }
}
