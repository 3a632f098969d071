import Figures
import Sweeps

/// Brings a sweep's folder to what its spec says: trains and draws what is not there.
struct Completion {
  let sweep: Sweep
  let plan: Plan
  let source: SourceText
  let jobs: Int
  let conditions: Conditions
  let drawing: Drawing
  let sharing: Sharing

  enum Drawing { case all, none }

  /// Who else may write into the folder.
  enum Sharing { case nobody, shards }

  /// What came of the runs of the plan that have a result, in its order.
  struct Outcome {
    let results: [RunResult]
    let trained: Int
    let seconds: Double
    /// Pictures that are missing.
    var undrawn: [Undrawn] = []
  }

  /// - Parameters:
  ///   - todo: What is trained.
  ///   - survey: Of the folder as it is; results of what is trained again are replaced.
  func carryOut(
    _ todo: [Plan.Item], after survey: Survey, progress: inout Progress
  ) async throws -> Outcome {
    let started = Clock.now
    let indices = Set(todo.map { $0.index })
    var earlier = survey.results.filter { !indices.contains($0.item.index) }
    let look = SweepDescription.look(in: sweep.folder)
    let items = (earlier.map { $0.item } + todo).sorted { $0.index < $1.index }
    if todo.isEmpty, try isComplete(earlier, look) {
      return Outcome(results: earlier, trained: 0, seconds: Clock.now - started)
    }
    try sweep.rename(survey)
    var description = try begin(items)
    var (trained, undrawn) = try await train(todo, progress: &progress)
    let turn = try sharing == .shards ? FolderLock.waitToDraw(in: sweep.folder) : nil
    defer { withExtendedLifetime(turn) {} }
    if turn != nil {
      earlier = await sweep.survey(jobs: jobs).results.filter { !indices.contains($0.item.index) }
    }
    let results = (earlier + trained).sorted { $0.item.index < $1.item.index }
    if drawing == .all, !conditions.halt.isCalled, !results.isEmpty {
      let missing = try await draw(trained, among: results, &description, earlier: look)
      for picture in missing { progress.tell(picture) }
      undrawn += missing
    }
    progress.end()
    // What says nothing of its pictures has all of them drawn by the next command.
    if conditions.halt.isCalled || !undrawn.isEmpty { description.forgetPictures() }
    description.results = results
    description.seconds = Clock.now - started
    try sweep.finish(results, rank: plan.rank, description: try description.json())
    return Outcome(
      results: results, trained: trained.count, seconds: description.seconds, undrawn: undrawn)
  }

  /// Clears away what others left behind, and writes what the folder is going to hold.
  private func begin(_ items: [Plan.Item]) throws -> SweepDescription {
    Leftovers.remove(from: sweep.folder)
    let description = SweepDescription(of: sweep, as: plan, source: source, jobs: jobs)
    try sweep.begin(items, try description.json(), tables: TableCopies(plan, files: sweep.files))
    return description
  }

  private var pictures: Pictures { Pictures(of: sweep, as: plan.plots) }

  /// Whether the folder holds exactly these results, and all their pictures as they would be drawn
  /// now.
  private func isComplete(_ results: [RunResult], _ look: SweepDescription.Look?) throws -> Bool {
    guard !results.isEmpty, let look, sweep.holdsTables(of: results) else { return false }
    if drawing == .none { return true }
    let pictures = pictures
    var description = SweepDescription(of: sweep, as: plan, source: source, jobs: jobs)
    description.scales = pictures.scales(over: results)
    return try description.look() == look
      && results.allSatisfy { pictures.missing(of: $0.item).isEmpty }
      && look.sheets.allSatisfy { PictureFormat.isWhole("\(sweep.folder)/\($0)") }
  }

  private func train(
    _ todo: [Plan.Item], progress: inout Progress
  ) async throws -> (results: [RunResult], undrawn: [Undrawn]) {
    guard !todo.isEmpty else { return ([], []) }
    var undrawn: [Undrawn] = []
    let pictures = pictures
    if drawing == .all { try pictures.begin() }
    progress.begin(
      "\(plan.name): \(counted(todo.count, "run")), \(jobs) at a time, into \(sweep.folder)")
    let drawing = drawing
    let results = try await sweep.train(todo, jobs: jobs, under: conditions) {
      try drawing == .all ? pictures.maps() : .none
    } observe: {
      progress.note($0)
      if case .undrawn(let picture) = $0 { undrawn.append(picture) }
    }
    return (results, undrawn)
  }
}

extension Completion {
  /// Draws what is missing, and again what would look otherwise than before.
  private func draw(
    _ trained: [RunResult], among results: [RunResult], _ description: inout SweepDescription,
    earlier: SweepDescription.Look?
  ) async throws -> [Undrawn] {
    let (pictures, halt) = (self.pictures, conditions.halt)
    let scales = pictures.scales(over: results)
    description.scales = scales
    let look = try description.look()
    let fresh = Set(trained.map { $0.item.index })
    let old = results.filter { !fresh.contains($0.item.index) }
    try pictures.begin()
    let isSame = look.plots == earlier?.plots && look.version == earlier?.version
    var undrawn = try await pictures.drawMaps(
      of: isSame ? old.filter { pictures.lacks(.map, of: $0.item) } : old, jobs: jobs, until: halt)
    undrawn += try await pictures.drawCurves(
      of: look == earlier
        ? results.filter { fresh.contains($0.item.index) || pictures.lacks(.curve, of: $0.item) }
        : results,
      scales: scales, jobs: jobs, until: halt)
    guard !halt.isCalled else { return undrawn }
    let sheets = try Sheets(
      sweep: sweep, rank: plan.rank, scales: scales, plots: plan.plots
    ).draw(results, until: halt)
    description.sheets = sheets.paths.map { String($0.dropFirst(sweep.folder.count + 1)) }
    return undrawn + sheets.undrawn
  }
}
