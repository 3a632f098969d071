import Foundation
import NeuralNetworks
import Testing

@testable import Sweeps

struct `A sweep that is read back` {
  @Test func `gives every result to the bit`() async throws {
    let trained = try await TrainedSweep(TrainedSweep.moons)
    let stored = try StoredSweep(reading: trained.folder)
    let (results, errors) = stored.results()
    #expect(errors.isEmpty)
    #expect(stored.plan.name == "sample")
    #expect(results.map { $0.item.run } == trained.results.map { $0.item.run })
    #expect(results.map { $0.bits } == trained.results.map { $0.bits })
    #expect(results.map { $0.status } == trained.results.map { $0.status })
    #expect(results.map { $0.trained.network } == trained.results.map { $0.trained.network })
    #expect(results.map { $0.seconds } == trained.results.map { $0.seconds })
  }

  @Test func `gives runs that diverged, stopped or were never trained`() async throws {
    let spec = """
      { "datasets": [{"kind": "moons", "samples": 40}], "activations": ["relu"],
        "optimizers": [{"kind": "sgd", "learning_rate": [1e-6, 1e12]}],
        "training": {"epochs": [0, 9]},
        "stop": {"metric": "validation_loss", "patience": 2, "min_delta": 0.5} }
      """
    let trained = try await TrainedSweep(spec)
    let statuses = Set(trained.results.map { $0.status })
    #expect(statuses == [.finished, .stopped, .diverged])
    let (results, errors) = try StoredSweep(reading: trained.folder).results()
    #expect(errors.isEmpty)
    #expect(results.map { $0.status } == trained.results.map { $0.status })
    #expect(results.map { $0.bits } == trained.results.map { $0.bits })
    #expect(results.map { $0.bestEpoch?.number } == trained.results.map { $0.bestEpoch?.number })
  }

  @Test func `brings its tables along`() async throws {
    let rows = (0..<20).map { "\($0),\($0 % 7),\($0 < 10 ? "a" : "b")\n" }.joined()
    let spec = """
      { "datasets": [{"kind": "csv", "path": "../there/points.csv"}], "activations": ["tanh"],
        "optimizers": ["adam"], "training": {"epochs": 2} }
      """
    let trained = try await TrainedSweep(
      spec, tables: ["../there/points.csv": "x,y,kind\n\(rows)"])
    let (results, errors) = try StoredSweep(reading: trained.folder).results()
    #expect(errors.isEmpty)
    #expect(results.map { $0.bits } == trained.results.map { $0.bits })

    let copies = Files.names(in: trained.path("data"))
    #expect(copies.count == 1)
    try trained.edit("data/\(copies[0])", "3,3,a", "3,4,a")
    #expect(throws: StoredError.self) { try StoredSweep(reading: trained.folder) }
    try trained.remove("data")
    #expect(throws: StoredError.self) { try StoredSweep(reading: trained.folder) }
  }

  @Test func `knows which runs were selected, and finds the others too`() async throws {
    let trained = try await TrainedSweep(TrainedSweep.moons, picked: [1, 2])
    let stored = try StoredSweep(reading: trained.folder)
    #expect(stored.sweep.items.map { $0.index } == [1, 2])
    #expect(stored.plan.count == 4)
    #expect(try stored.result(of: stored.plan[2]).result.bits == trained.results[1].bits)
    let missing = trained.path("runs/tanh/seed-0")
    #expect(throws: StoredError(missing, .missing)) { try stored.result(of: stored.plan[0]) }
  }

  @Test func `tells of each run that is not there or damaged, and gives the others`() async throws {
    let trained = try await TrainedSweep(TrainedSweep.moons)
    try trained.remove("runs/tanh/seed-0")
    try trained.remove("runs/tanh/seed-1/metrics.csv")
    try trained.edit("runs/relu/seed-0/metrics.csv", "\n1,", "\n2,")
    let (results, errors) = try StoredSweep(reading: trained.folder).results()
    #expect(results.map { $0.item.index } == [3])
    #expect(
      errors == [
        StoredError(trained.path("runs/tanh/seed-0"), .missing),
        StoredError(trained.path("runs/tanh/seed-1/metrics.csv"), .missing),
        StoredError(
          trained.path("runs/relu/seed-0/metrics.csv"),
          .damaged("its checksum is not the one in run.json")),
      ])
  }

  @Test(arguments: [
    ("sample\",\n  \"spec\"", "sample\",\n  \"sbec\"", "is damaged: it has no name or no spec"),
    ("\"tanh\"", "\"tahn\"", "is damaged: its spec: unknown activation \"tahn\""),
    ("\"format\": 1", "\"format\": 2", "is damaged: its format is not 1"),
    (
      "\"engine_revision\": 1", "\"engine_revision\": 7",
      "is of engine revision 7, this program's is 1"
    ),
    ("\"seeds\"", "seeds", "is damaged: 11:5: keys stand in double quotes"),
  ])
  func `says what is wrong with its description`(
    _ old: String, _ new: String, _ words: String
  ) async throws {
    let trained = try await TrainedSweep(TrainedSweep.moons, picked: [0])
    try trained.edit("sweep.json", old, new)
    let error = try #require(throws: StoredError.self) {
      try StoredSweep(reading: trained.folder)
    }
    #expect("\(error)" == "\(trained.path("sweep.json")) \(words)")
  }

  @Test(arguments: [
    ("index,id", "id,index", "its first line is not index,id,config,seed"),
    ("\n3,", "\n1,", "line 5: this is no run of the spec"),
    ("\n3,", "\n4,", "line 5: this is no run of the spec"),
    (",relu,1", ",relu,2", "line 5: this is no run of the spec"),
    (",relu,1", ",relu,1,1", "line 5: 5 cells instead of 4"),
    (",relu,1", ",\"relu,1", "line 5: a quote is opened and not closed"),
  ])
  func `says what is wrong with its plan`(
    _ old: String, _ new: String, _ words: String
  ) async throws {
    let trained = try await TrainedSweep(TrainedSweep.moons)
    try trained.edit("plan.csv", old, new)
    #expect(throws: StoredError(trained.path("plan.csv"), .damaged(words))) {
      try StoredSweep(reading: trained.folder)
    }
  }

  @Test(arguments: [
    ("\"seed\": 1", "\"seed\": 2", "is of another run than the spec's: seed 2 -> 1"),
    (
      "\"engine_revision\": 1", "\"engine_revision\": 0",
      "is of engine revision 0, this program's is 1"
    ),
    ("\"finished\"", "\"fine\"", "is damaged: its status is unknown"),
    ("\"format\": 1", "\"format\": null", "is damaged: its format is not 1"),
  ])
  func `says what is wrong with the description of a run`(
    _ old: String, _ new: String, _ words: String
  ) async throws {
    let trained = try await TrainedSweep(TrainedSweep.moons, picked: [1])
    try trained.edit("runs/tanh/seed-1/run.json", old, new)
    let (results, errors) = try StoredSweep(reading: trained.folder).results()
    #expect(results.isEmpty)
    #expect(errors.map { "\($0)" } == ["\(trained.path("runs/tanh/seed-1/run.json")) \(words)"])
  }
}
