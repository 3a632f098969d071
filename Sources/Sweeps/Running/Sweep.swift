import Datasets
import NeuralNetworks
import Training

/// Trains the runs of a sweep, several at a time, and keeps what comes of them on disk.
public struct Sweep: Sendable {
  public let name: String
  public let items: [Plan.Item]
  /// Where everything is written.
  public let folder: String
  /// The values that replace some of the spec's.
  public let overrides: [Override]
  /// What trains; all engines give the same bits.
  public let engine: Engine
  /// Where the spec's paths lead.
  public let files: NearbyFiles
  /// Each data set once, since runs share it.
  private let data: [Choice: Dataset]
  /// What networks are given of them, where that is something else.
  private let inputs: [Inputs: Dataset]

  private struct Inputs: Hashable {
    let dataset: Choice
    let features: [InputFeature]
  }

  public enum Event: Sendable {
    case started(Plan.Item)
    case ended(RunResult)
    case undrawn(Undrawn)
  }

  public init(
    _ name: String, _ items: [Plan.Item], folder: String, overrides: [Override] = [],
    engine: Engine = .best, files: NearbyFiles
  ) throws(Problem) {
    self.name = name
    self.items = items
    self.folder = folder
    self.overrides = overrides
    self.engine = engine
    self.files = files
    var data: [Choice: Dataset] = [:]
    var inputs: [Inputs: Dataset] = [:]
    for item in items {
      let run = item.run
      if data[run.dataset] == nil { data[run.dataset] = try run.data(files) }
      let key = Inputs(dataset: run.dataset, features: run.features)
      if !run.features.isEmpty, inputs[key] == nil {
        inputs[key] = data[run.dataset]?.described(by: run.features)
      }
    }
    self.data = data
    self.inputs = inputs
  }

  /// What the network of a run is given of its points.
  func inputs(of run: Run) -> Dataset {
    inputs[Inputs(dataset: run.dataset, features: run.features)] ?? data(of: run)
  }

  /// The points of a run as the data set has them.
  public func data(of run: Run) -> Dataset {
    guard let data = data[run.dataset] else {
      preconditionFailure("every data set of the plan is made before training starts")
    }
    return data
  }

  /// Writes what the folder is going to hold: `sweep.json` as far as it is known, copies of the
  /// tables that the spec names, and the plan.
  public func begin(
    _ items: [Plan.Item], _ description: JSONValue, tables: TableCopies
  ) throws(FileError) {
    try Files.makeFolder(folder)
    try Files.write(description.prettyText, to: "\(folder)/sweep.json")
    try tables.write(into: folder)
    try Files.write(SweepTables.plan(items), to: "\(folder)/plan.csv")
  }

  /// Trains runs, `jobs` at a time, and writes their folders.
  ///
  /// - Parameters:
  ///   - items: Some of this sweep's.
  ///   - makePictures: Called by each worker once, for all of its runs.
  ///   - observe: Told of each run as it starts and ends, in the caller's task.
  /// - Returns: The results in the plan's order; fewer than `items` after a ``Halt``.
  public func train(
    _ items: [Plan.Item], jobs: Int, under conditions: Conditions = Conditions(),
    makePictures: @escaping @Sendable () throws -> RunPictures, observe: (Event) -> Void
  ) async throws -> [RunResult] {
    guard !items.isEmpty else { return [] }
    let portions = portions(of: items, jobs: max(1, jobs), under: conditions)
    let queue = Queue(count: portions.count)
    let journal = try Journal(in: folder)
    let (events, report) = AsyncStream.makeStream(of: Event.self)
    return try await withThrowingTaskGroup(of: [RunResult].self) { group in
      group.addTask {
        defer { report.finish() }
        return try await withThrowingTaskGroup(of: [RunResult].self) { workers in
          for _ in 0..<min(max(1, jobs), portions.count) {
            workers.addTask {
              let worker = Worker(
                sweep: self, conditions: conditions, journal: journal, report: report)
              return try worker.carryOut(portions, off: queue, pictures: makePictures())
            }
          }
          return try await workers.reduce(into: []) { $0 += $1 }
        }
      }
      for await event in events { observe(event) }
      return try await group.reduce(into: []) { $0 += $1 }.sorted { $0.item.index < $1.item.index }
    }
  }

  /// Whether the folder's plan has just the runs of these results.
  public func holdsTables(of results: [RunResult]) -> Bool {
    do throws(FileError) {
      let plan = try Files.read("\(folder)/plan.csv")
      return plan == Array(SweepTables.plan(results.map { $0.item }).utf8)
        && Files.exists("\(folder)/summary.csv") && Files.exists("\(folder)/configs.csv")
    } catch {
      return false
    }
  }

  /// Writes the tables of the whole sweep, and `sweep.json` last.
  public func finish(
    _ results: [RunResult], rank: Rank, description: JSONValue
  ) throws(FileError) {
    try writeTables(of: results, rank: rank)
    try Files.write(description.prettyText, to: "\(folder)/sweep.json")
  }

  public func writeTables(of results: [RunResult], rank: Rank) throws(FileError) {
    try Files.write(SweepTables.plan(results.map { $0.item }), to: "\(folder)/plan.csv")
    try Files.write(SweepTables.summary(results), to: "\(folder)/summary.csv")
    try Files.write(
      SweepTables.configurations(ConfigurationResult.grouping(results), rank: rank),
      to: "\(folder)/configs.csv")
  }
}

extension Run {
  /// What the engine needs to train it.
  public var recipe: Recipe {
    Recipe(
      hidden: hidden, activations: activations, initializer: initializer, loss: loss,
      optimizer: optimizer, epochs: epochs, batchSize: batchSize,
      lastBatch: lastBatch, shuffles: shuffles, regularization: regularization, schedule: schedule,
      stop: stop, seed: UInt64(seed))
  }
}
