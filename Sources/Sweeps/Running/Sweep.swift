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
    let portions = portions(jobs: max(1, jobs))
    let queue = Queue(count: portions.count)
    let (events, report) = AsyncStream.makeStream(of: Event.self)
    return try await withThrowingTaskGroup(of: [RunResult].self) { group in
      for _ in 0..<min(max(1, jobs), portions.count) {
        group.addTask {
          do {
            return try work(through: portions, queue, draw: makeDraw(), report: report)
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
    through portions: [ArraySlice<Plan.Item>], _ queue: Queue, draw: Draw,
    report: AsyncStream<Event>.Continuation
  ) throws -> [RunResult] {
    var results: [RunResult] = []
    while !Task.isCancelled, let index = queue.next() {
      for item in portions[index] { report.yield(.started(item)) }
      for result in carryOut(portions[index]) {
        try RunFolder.write(result, in: folder)
        try draw(result)
        results.append(result)
        report.yield(.ended(result))
      }
    }
    return results
  }

  /// Trains runs that differ by their seeds alone. The numbers of each depend on that run alone; its
  /// time is its share.
  private func carryOut(_ portion: ArraySlice<Plan.Item>) -> [RunResult] {
    guard let run = portion.first?.run else { return [] }
    let data = data(of: run)
    let clock = ContinuousClock()
    let start = clock.now
    let trained = run.recipe.train(
      seeds: portion.map { UInt64($0.seed) }, on: data, engine: engine)
    let seconds = (clock.now - start) / .seconds(1) / Double(portion.count)
    return zip(portion, trained).map { item, trained in
      RunResult(
        item: item, trained: trained,
        train: engine.metrics(trained.network, run.loss, on: data.train),
        validation: engine.metrics(trained.network, run.loss, on: data.validation),
        seconds: seconds)
    }
  }

  /// Writes the tables of the whole sweep, and `sweep.json` last.
  public func finish(_ results: [RunResult], description: JSONValue) throws(FileError) {
    try Files.write(SweepTables.summary(results), to: "\(folder)/summary.csv")
    try Files.write(
      SweepTables.configurations(ConfigurationResult.grouping(results)),
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
