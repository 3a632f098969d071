import ArgumentParser
import Sweeps
import Training

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Train and plot every run of a spec.")

  @Argument(help: "The spec; - is standard input.")
  var spec: String

  @OptionGroup var selection: SelectionOptions

  @Option(name: .customShort("j", allowingJoined: true), help: "Parallel runs.")
  var shortJobs: Int?

  @Option(help: "Parallel runs.")
  var jobs: Int?

  @Option(name: .shortAndLong, help: "The folder of the outputs.")
  var out: String?

  @Flag(name: [.customShort("n"), .long], help: "Print the plan; write nothing.")
  var dryRun = false

  @Option(help: "Refuse larger sweeps.")
  var maxRuns = Plan.runLimit

  @Flag(help: "The result as one JSON document on standard output.")
  var json = false

  @Option(help: "auto, bar, lines or none.")
  var progress = Progress.Mode.auto

  @Flag(name: .shortAndLong, help: "No progress and no table.")
  var quiet = false

  func validate() throws {
    if let jobs = shortJobs ?? jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  func run() async throws {
    let file = try SpecFile(reading: spec)
    let plan = try file.plan(maximumRuns: maxRuns)
    let items = try selection.items(of: plan)
    if dryRun { return Terminal.standardOutput.write(DryRun(plan: plan, items: items).text) }

    let engine = try chosenEngine()
    let folder = out ?? "outputs/\(plan.name)"
    let sweep = try refusing {
      try Sweep(plan.name, items, folder: folder, engine: engine, files: file.files)
    }
    let started = Clock.now
    let results = try await refusing { try await carryOut(sweep, of: plan, from: file) }
    report(
      results, trained: items.count, of: plan, seconds: Clock.now - started, in: folder)
  }

  /// The fastest of this processor, unless the environment names another.
  private func chosenEngine() throws -> Engine {
    do throws(EngineError) {
      let engine = try Engine.chosen()
      if let warning = engine.warning {
        Terminal.standardError.write("warning: \(warning)\n")
      }
      return engine
    } catch {
      throw Refusal(.usage, error: error.description)
    }
  }

  /// Trains, draws, writes the tables.
  ///
  /// - Returns: What came of the runs, and of the plan's others that were trained before.
  private func carryOut(
    _ sweep: Sweep, of plan: Plan, from file: SpecFile
  ) async throws -> [RunResult] {
    let started = Clock.now
    let jobs = shortJobs ?? jobs ?? Host.cores
    let (whole, earlier) = try sweep.joined(to: plan, files: file.files)
    let earlierLook = SweepDescription.look(in: sweep.folder)
    let pictures = Pictures(of: whole, as: plan.plots)
    var description = SweepDescription(plan: plan, source: file.source, jobs: jobs)
    try whole.begin(
      try description.json(), tables: TableCopies(plan, files: file.files))
    try pictures.begin()
    var progress = Progress(mode: quiet ? .none : progress, total: sweep.items.count)
    progress.begin(
      "\(plan.name): \(counted(sweep.items.count, "run")), \(jobs) at a time, into \(sweep.folder)")
    let trained = try await sweep.train(jobs: jobs) {
      let painter = try Painter(plan.plots)
      return { try pictures.drawMaps(of: $0, by: painter) }
    } observe: {
      progress.note($0)
    }
    let results = (earlier + trained).sorted { $0.item.index < $1.item.index }
    let scales = pictures.scales(over: results)
    description.scales = scales
    let look = try description.look()
    // What was drawn before stands as long as it would look the same.
    if look.plots != earlierLook?.plots { try await pictures.drawMaps(of: earlier, jobs: jobs) }
    try await pictures.drawCurves(
      of: look == earlierLook ? trained : results, scales: scales, jobs: jobs)
    try Sheets(sweep: whole, rank: plan.rank, scales: scales, plots: plan.plots).draw(results)
    progress.end()
    description.results = results
    description.seconds = Clock.now - started
    try whole.finish(results, rank: plan.rank, description: try description.json())
    return results
  }

  private func report(
    _ results: [RunResult], trained: Int, of plan: Plan, seconds: Double, in folder: String
  ) {
    if json {
      let document = ResultDocument(
        name: plan.name, results: results, rank: plan.rank, seconds: seconds, folder: folder)
      Terminal.standardOutput.write(document.json.prettyText)
    } else if !quiet {
      let table = FinalTable(
        name: plan.name, results: results, training: (trained, seconds), rank: plan.rank,
        figures: plan.plots.figures, folder: folder)
      Terminal.standardOutput.write(table.text)
    }
  }
}

extension Progress.Mode: ExpressibleByArgument {}
