import NeuralNetworks
import Testing
import Training

@testable import Sweeps

struct `A worker takes` {
  @Test func `one run at a time of networks that fill the lanes`() throws {
    let sweep = try sweep(hidden: [16, 16], seeds: 40, engine: .avx512)
    #expect(
      sweep.portions(of: sweep.items, jobs: 1).map { $0.count } == Array(repeating: 1, count: 80))
  }

  @Test func `as many seeds of a narrow network as there are lanes`() throws {
    let wide = try sweep(hidden: [3], seeds: 40, engine: .avx512)
    #expect(wide.portions(of: wide.items, jobs: 1).map { $0.count } == [16, 16, 8, 16, 16, 8])
    let less = try sweep(hidden: [3], seeds: 10, engine: .avx2)
    #expect(less.portions(of: less.items, jobs: 1).map { $0.count } == [8, 2, 8, 2])
  }

  @Test func `no more than half of its share`() throws {
    let sweep = try sweep(hidden: [3], seeds: 20, engine: .avx512)
    #expect(sweep.portions(of: sweep.items, jobs: 2).map { $0.count } == [10, 10, 10, 10])
    #expect(
      sweep.portions(of: sweep.items, jobs: 3).map { $0.count } == Array(repeating: 1, count: 40))
  }

  @Test func `one run at a time of many samples`() throws {
    let sweep = try sweep(hidden: [3], seeds: 20, samples: 30_000, engine: .avx512)
    #expect(
      sweep.portions(of: sweep.items, jobs: 1).map { $0.count } == Array(repeating: 1, count: 40))
  }

  @Test func `one run at a time when each has a limit of time`() throws {
    let sweep = try sweep(hidden: [3], seeds: 20, engine: .avx512)
    var conditions = Conditions()
    conditions.timeLimit = 60
    let portions = sweep.portions(of: sweep.items, jobs: 1, under: conditions)
    #expect(portions.map { $0.count } == Array(repeating: 1, count: 40))
  }

  @Test func `one run at a time when its data vary with the seed`() throws {
    let sweep = try sweep(hidden: [3], seeds: 20, engine: .avx512, dataSeed: "\"run\"")
    #expect(
      sweep.portions(of: sweep.items, jobs: 1).map { $0.count } == Array(repeating: 1, count: 40))
  }

  @Test(arguments: [1, 2, 3])
  func `every run once, in the plan's order`(_ jobs: Int) throws {
    for engine in Engine.allCases {
      let sweep = try sweep(hidden: [4], seeds: 21, engine: engine)
      #expect(
        sweep.portions(of: sweep.items, jobs: jobs).flatMap { $0.map { $0.index } } == Array(0..<42)
      )
    }
  }

  /// Two activations.
  private func sweep(
    hidden: [Int], seeds: Int, samples: Int = 20, engine: Engine, dataSeed: String = "0"
  ) throws -> Sweep {
    let spec = """
      { "name": "portions",
        "datasets": [{"kind": "moons", "samples": \(samples), "seed": \(dataSeed)}],
        "networks": [{"hidden": \(hidden)}], "activations": ["tanh", "relu"],
        "optimizers": ["adam"], "training": {"epochs": 1}, "seeds": {"count": \(seeds)} }
      """
    let files = NearbyFiles([:])
    let source = SourceText(file: "portions.json", bytes: Array(spec.utf8))
    let specification = try #require(Specification.read(source, files: files).specification)
    let plan = try #require(Plan.make(specification).plan)
    return try Sweep(plan.name, Array(plan), folder: "nowhere", engine: engine, files: files)
  }
}

struct `Runs trained side by side in a sweep` {
  @Test func `come to the same as each alone`() async throws {
    let spec = """
      { "name": "sample", "datasets": [{"kind": "moons", "samples": 40}],
        "networks": [{"hidden": [3]}], "activations": ["tanh", "relu"], "optimizers": ["adam"],
        "training": {"epochs": 4}, "seeds": {"count": 17} }
      """
    let together = try await TrainedSweep(spec)
    for picked in [0, 5, 16, 33] {
      let alone = try await TrainedSweep(spec, picked: [picked])
      #expect(alone.results[0].trained == together.results[picked].trained)
      #expect(alone.results[0].item.seed == together.results[picked].item.seed)
    }
  }
}
