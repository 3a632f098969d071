import NeuralNetworks
import Testing

@testable import Sweeps

@Suite struct FullBatchTests {
  @Test func `lbfgs by default has the training set as its batch, others have 32`() throws {
    let plan = try #require(Reading(optimizers: #"["adam", "lbfgs"]"#).plan)
    #expect(plan.map { $0.run.batchSize } == [32, 800])
    let run = plan[1].run
    #expect(run.optimizer as? LBFGS == LBFGS())
    #expect(try Run(json: run.json) == run)
  }

  @Test func `lbfgs takes a batch as large as the training set, or larger`() throws {
    for size in [800, 5000] {
      let reading = Reading(
        optimizers: #"["lbfgs"]"#, adding: #""training": {"batch_size": \#(size)}"#)
      #expect(try #require(reading.plan?[0].run).batchSize == size)
    }
  }

  @Test func `lbfgs with smaller batches is refused`() {
    let reading = Reading(
      optimizers: #"["adam", "lbfgs"]"#, adding: #""training": {"batch_size": [64, 800]}"#)
    #expect(
      reading.messages == [
        #"4:28: error: lbfgs takes full batches, and a "batch_size" of 64 is less than the 800 "#
          + #"training samples of dataset "moons""#,
        #"help: leave "batch_size" out: it is then the full batch there"#,
      ])
  }

  @Test func `lbfgs with a loss that changes from look to look is refused`() {
    let reading = Reading(
      optimizers: #"["adam", "lbfgs"]"#,
      adding: #""training": {"dropout": [0, 0.5], "l1": 0.1, "clip": "norm"}"#)
    #expect(
      reading.messages == [
        #"4:25: error: lbfgs goes down one function, which "dropout" would change under it"#,
        #"help: leave out "dropout" there, or exclude it"#,
        #"4:54: error: lbfgs goes down one function, which "clip" would change under it"#,
        #"help: leave out "clip" there, or exclude it"#,
      ])
  }
}
