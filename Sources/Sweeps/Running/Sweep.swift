import Datasets
import NeuralNetworks
import Training

/// Trains the runs of a sweep, several at a time, and keeps what comes of them on disk.
public struct Sweep: Sendable {
  public let name: String
  public let items: [Plan.Item]
  /// Where everything is written.
  public let folder: String
  /// What trains; all engines give the same bits.
  public let engine: Engine
  /// Each data set once, since runs share it.
  private let data: [Choice: Dataset]

  public enum Event: Sendable {
    case started(Plan.Item)
    case ended(RunResult)
  }

  public init(
    _ name: String, _ items: [Plan.Item], folder: String, engine: Engine = .best,
    files: NearbyFiles
  ) throws(Problem) {
    self.name = name
    self.items = items
    self.folder = folder
    self.engine = engine
    var data: [Choice: Dataset] = [:]
    for item in items {
      let run = item.run
      if data[run.dataset] == nil { data[run.dataset] = try run.data(files) }
    }
    self.data = data
  }

  /// The points that a run trains on.
  public func data(of run: Run) -> Dataset {
    guard let data = data[run.dataset] else {
      preconditionFailure("every data set of the plan is made before training starts")
    }
    return data
  }

  /// Writes what is going to be trained: `sweep.json` as far as it is known, copies of the tables
  /// that the spec names, and the plan.
  public func begin(
    _ description: JSONValue, tables: TableCopies
  ) throws(FileError) {
    try Files.makeFolder(folder)
    try Files.write(description.prettyText, to: "\(folder)/sweep.json")
    try tables.write(into: folder)
    try Files.write(SweepTables.plan(items), to: "\(folder)/plan.csv")
  }

  /// Draws pictures of runs for one worker, one after another.
  public typealias Draw = (RunResult) throws -> Void

  /// Trains all runs, `jobs` at a time, and writes their folders.
  ///
  /// - Parameters:
  ///   - makeDraw: Called by each worker once; what it gives is called for each of the worker's
  ///     runs when their folder is written.
  ///   - observe: Told of each run as it starts and ends, in the caller's task.
  /// - Returns: The results in the plan's order.
  public func train(
    jobs: Int, makeDraw: @escaping @Sendable () throws -> Draw, observe: (Event) -> Void
  ) async throws -> [RunResult] {
    let queue = Queue(count: items.count)
    let (events, report) = AsyncStream.makeStream(of: Event.self)
    return try await withThrowingTaskGroup(of: [RunResult].self) { group in
      for _ in 0..<min(max(1, jobs), items.count) {
        group.addTask {
          do {
            return try work(off: queue, draw: makeDraw(), report: report)
          } catch {
            report.finish()
            throw error
          }
        }
      }
      var left = items.count
      for await event in events {
        observe(event)
        if case .ended = event { left -= 1 }
        if left == 0 { break }
      }
      return try await group.reduce(into: []) { $0 += $1 }.sorted { $0.item.index < $1.item.index }
    }
  }

  private func work(
    off queue: Queue, draw: Draw, report: AsyncStream<Event>.Continuation
  ) throws -> [RunResult] {
    var results: [RunResult] = []
    while !Task.isCancelled, let index = queue.next() {
      report.yield(.started(items[index]))
      let result = carryOut(items[index])
      try RunFolder.write(result, in: folder)
      try draw(result)
      results.append(result)
      report.yield(.ended(result))
    }
    return results
  }

  /// Trains one run. Its numbers depend on the run alone.
  private func carryOut(_ item: Plan.Item) -> RunResult {
    let run = item.run
    let data = data(of: run)
    let clock = ContinuousClock()
    let start = clock.now
    let trained = run.recipe.train(on: data, engine: engine) { _ in }
    let seconds = (clock.now - start) / .seconds(1)
    return RunResult(
      item: item, trained: trained, train: trained.network.metrics(run.loss, on: data.train),
      validation: trained.network.metrics(run.loss, on: data.validation), seconds: seconds)
  }

  /// Writes the tables of the whole sweep, and `sweep.json` last.
  public func finish(
    _ results: [RunResult], rank: Rank, description: JSONValue
  ) throws(FileError) {
    try Files.write(SweepTables.summary(results), to: "\(folder)/summary.csv")
    try Files.write(
      SweepTables.configurations(ConfigurationResult.grouping(results), rank: rank),
      to: "\(folder)/configs.csv")
    try Files.write(description.prettyText, to: "\(folder)/sweep.json")
  }
}

extension Run {
  /// What the engine needs to train it.
  public var recipe: Recipe {
    Recipe(
      hidden: hidden, activations: activations, initializer: initializer, loss: loss,
      optimizer: optimizer, epochs: epochs, batchSize: batchSize, l2: l2, stop: stop,
      seed: UInt64(seed))
  }
}
