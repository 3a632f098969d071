import Datasets
import NeuralNetworks
import Training

/// Carries out runs one after another, beside others that do the same.
struct Worker {
  let sweep: Sweep
  let conditions: Conditions
  let journal: Journal
  let report: AsyncStream<Sweep.Event>.Continuation

  func carryOut(
    _ items: [Plan.Item], off queue: Queue, draw: Sweep.Draw
  ) throws -> [RunResult] {
    var results: [RunResult] = []
    while !Task.isCancelled, !conditions.halt.isCalled, let index = queue.next() {
      let item = items[index]
      try journal.started(item)
      report.yield(.started(item))
      guard let result = train(item) else { break }
      try RunFolder.write(result, in: sweep.folder)
      try draw(result)
      try journal.ended(result)
      results.append(result)
      report.yield(.ended(result))
      if result.failure != nil, conditions.afterFailure == .halt { conditions.halt.call() }
    }
    return results
  }

  /// Trains one run, whose numbers depend on the run alone; nil when it was to halt.
  private func train(_ item: Plan.Item) -> RunResult? {
    let run = item.run
    let data = sweep.data(of: run)
    let clock = ContinuousClock()
    let start = clock.now
    let limit = conditions.timeLimit.map { start + .seconds($0) }
    let trained = run.recipe.train(on: data, engine: sweep.engine) { _ in
      let isLate = limit.map { clock.now >= $0 } ?? false
      return isLate || conditions.halt.isCalled ? .abandon : .carryOn
    }
    let seconds = (clock.now - start) / .seconds(1)
    if trained.ending == .abandoned && conditions.halt.isCalled { return nil }
    return RunResult(
      item: item, trained: trained, train: trained.network.metrics(run.loss, on: data.train),
      validation: trained.network.metrics(run.loss, on: data.validation), seconds: seconds,
      failure: trained.ending == .abandoned ? failure(after: trained.history.epochs.count - 1) : nil
    )
  }

  private func failure(after epochs: Int) -> String {
    let limit = conditions.timeLimit.map { "\($0.shortestText) s" } ?? "a while"
    return "gave up after \(limit), at epoch \(epochs)"
  }
}
