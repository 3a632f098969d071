import ArgumentParser
import Glibc
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

  @Option(help: "KEY=VALUE in place of the spec's, such as training.epochs=50.")
  var set: [String] = []

  @Flag(name: [.customShort("n"), .long], help: "Print the plan; write nothing.")
  var dryRun = false

  @Flag(help: "Train again even what is finished.")
  var fresh = false

  @Flag(help: "Train only; render draws later.")
  var noPlots = false

  @OptionGroup var endings: ConditionOptions

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
    let jobs = shortJobs ?? jobs ?? Host.cores
    let overrides = try Override.reading(set)
    let file = try SpecFile(reading: spec).setting(overrides)
    let plan = try file.plan(maximumRuns: maxRuns)
    let wanted = try selection.items(of: plan)
    let sweep = try sweep(of: plan, in: file)
    let hold = dryRun ? nil : try SweepHold(sweep.folder, selection.shard == nil ? .owned : .shared)
    let survey = await sweep.survey(jobs: jobs)
    let work = try Work(
      wanted, in: survey, again: again, shard: selection.shard, limit: selection.limit)
    if dryRun { return tell(work, of: plan, sweep) }

    let completion = Completion(
      sweep: sweep, plan: plan, source: file.source, jobs: jobs,
      conditions: endings.conditions, drawing: noPlots ? .none : .all,
      sharing: selection.shard == nil ? .nobody : .shards)
    var progress = Progress(mode: quiet ? .none : progress, total: work.todo.count)
    let signals = Signals(halt: completion.conditions.halt, state: progress.state)
    signals.listen()
    let outcome = try await refusing {
      try await completion.carryOut(work.todo, after: survey, progress: &progress)
    }
    withExtendedLifetime(hold) {}
    report(outcome, of: plan, in: sweep.folder)
    if let signal = signals.halting {
      throw Refusal(halting: signal, done: outcome.results.count, of: plan.count)
    }
    if let refusal = Refusal(undrawn: outcome.undrawn) { throw refusal }
    if let status = endings.status(of: outcome.results) { throw status.code }
  }

  private var again: Work.Again {
    selection.failed ? .lost : fresh ? .everything : .nothing
  }

  private func sweep(of plan: Plan, in file: SpecFile) throws -> Sweep {
    let engine = try Engine.ofThisProcess()
    if let warning = engine.warning { Terminal.standardError.write("warning: \(warning)\n") }
    return try refusing {
      try Sweep(
        plan.name, Array(plan),
        folder: out ?? Sweep.usualFolder(of: plan.name, setting: file.overrides),
        overrides: file.overrides, engine: engine, files: file.files)
    }
  }

  /// What `--dry-run` answers.
  private func tell(_ work: Work, of plan: Plan, _ sweep: Sweep) {
    let pictures = Pictures(of: sweep, as: plan.plots)
    let reasons = work.wanted.map { entry in
      guard !noPlots, [.finished, .diverged].contains(entry.standing), again == .nothing,
        let figure = pictures.missing(of: entry.item).first
      else { return again == .everything ? "fresh" : entry.standing.reason }
      return "damaged: \(figure.rawValue) picture missing"
    }
    Terminal.standardOutput.write(
      DryRun(plan: plan, items: work.wanted.map { $0.item }, reasons: reasons).text)
  }

  private func report(_ outcome: Completion.Outcome, of plan: Plan, in folder: String) {
    if json {
      let document = ResultDocument(
        name: plan.name, results: outcome.results, rank: plan.rank, seconds: outcome.seconds,
        folder: folder)
      Terminal.standardOutput.write(document.json.prettyText)
    } else if !quiet {
      let table = FinalTable(
        name: plan.name, results: outcome.results, training: (outcome.trained, outcome.seconds),
        rank: plan.rank, figures: plan.plots.figures, folder: folder)
      Terminal.standardOutput.write(table.text)
    }
  }
}

extension Refusal {
  /// A signal ended the sweep.
  fileprivate init(halting signal: Int32, done: Int, of total: Int) {
    self.init(
      signal == SIGTERM ? .terminated : .interrupted,
      "interrupted: \(done.grouped) of \(counted(total, "run")) have a result\n"
        + "help: the same command carries on")
  }
}

extension Progress.Mode: ExpressibleByArgument {}
