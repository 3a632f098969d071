import Datasets
import NeuralNetworks
import Training

/// Carries out runs one portion after another, beside others that do the same.
struct Worker {
  let sweep: Sweep
  let conditions: Conditions
  let journal: Journal
  let report: AsyncStream<Sweep.Event>.Continuation

  func carryOut(
    _ portions: [ArraySlice<Plan.Item>], off queue: Queue, pictures: RunPictures
  ) throws -> [RunResult] {
    var results: [RunResult] = []
    while !Task.isCancelled, !conditions.halt.isCalled, let index = queue.next() {
      for item in portions[index] {
        try journal.started(item)
        report.yield(.started(item))
      }
      for result in sweep.train(portions[index], under: conditions) {
        pictures.remove(result.item)
        try RunFolder.write(result, in: sweep.folder)
        for picture in pictures.draw(result) { report.yield(.undrawn(picture)) }
        try journal.ended(result)
        results.append(result)
        report.yield(.ended(result))
        if result.failure != nil, conditions.afterFailure == .halt { conditions.halt.call() }
      }
    }
    return results
  }
}

extension Sweep {
  /// Trains one run and writes nothing.
  public func train(_ item: Plan.Item) -> RunResult {
    guard let result = train([item], under: Conditions()).first else {
      preconditionFailure("nobody called a halt")
    }
    return result
  }

  /// Trains runs that differ by their seeds alone; the numbers of each depend on that run alone. Its
  /// time is its share.
  ///
  /// - Returns: Their results, without those that were to halt, or whose task was cancelled since
  ///   another could not write.
  func train(_ portion: ArraySlice<Plan.Item>, under conditions: Conditions) -> [RunResult] {
    guard let run = portion.first?.run else { return [] }
    let data = inputs(of: run)
    let clock = ContinuousClock()
    let start = clock.now
    let limit = conditions.timeLimit.map { start + .seconds($0) }
    let trained = run.recipe.train(
      seeds: portion.map { UInt64($0.seed) }, on: data, engine: engine
    ) {
      let isLate = limit.map { clock.now >= $0 } ?? false
      return isLate || conditions.halt.isCalled || Task.isCancelled ? .abandon : .carryOn
    }
    let seconds = (clock.now - start) / .seconds(1) / Double(portion.count)
    return zip(portion, trained).compactMap { item, trained in
      let isAbandoned = trained.ending == .abandoned
      if isAbandoned && (conditions.halt.isCalled || Task.isCancelled) { return nil }
      let (train, validation) = (data.train, data.validation)
      return RunResult(
        item: item, trained: trained,
        train: engine.metrics(trained.network, run.loss, on: train),
        validation: engine.metrics(trained.network, run.loss, on: validation), seconds: seconds,
        failure: isAbandoned ? conditions.failure(after: trained.history) : nil,
        diagnosis: RunDiagnosis(trained, of: run, on: data, engine: engine))
    }
  }
}

extension Conditions {
  fileprivate func failure(after history: History) -> String {
    let limit = timeLimit.map { "\($0.shortestText) s" } ?? "a while"
    return "gave up after \(limit), at epoch \(history.epochs.count - 1)"
  }
}
