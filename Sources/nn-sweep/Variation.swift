import NeuralNetworks
import Sweeps

/// A run with some of its values replaced.
struct Variation {
  private let original: Plan.Item
  private let overrides: [Override]
  private let file: SpecFile
  private let plan: Plan
  private let sweep: Sweep

  /// - Parameters:
  ///   - settings: `KEY=VALUE` each.
  ///   - folder: Where it is written; nil for one beside the sweep's that tells what was replaced.
  init(of run: RunOriginal, setting settings: [String], in folder: String?) throws {
    original = run.item
    overrides = try Override.reading(settings)
    let name = "\(run.plan.name)_\(run.item.configuration.name)_seed-\(run.item.seed)"
    let spec = run.item.run.specification(named: name)
    file = SpecFile(path: "\(name).json", spec: spec, files: run.sweep.files).setting(overrides)
    plan = try file.plan(maximumRuns: 1)
    let files = run.sweep.files
    let (plan, place) = (plan, folder ?? Sweep.usualFolder(of: name, setting: overrides))
    sweep = try refusing { try Sweep(plan.name, Array(plan), folder: place, files: files) }
  }

  func carryOut() async throws -> RunResult {
    let completion = Completion(
      sweep: sweep, plan: plan, source: file.source, jobs: 1, conditions: Conditions(),
      drawing: .all, sharing: .nobody)
    let hold = try SweepHold(sweep.folder, .owned)
    var progress = Progress(mode: .none, total: 1)
    let survey = await sweep.survey(jobs: 1)
    let todo = survey.entries.filter { !$0.standing.isDone }.map { $0.item }
    let outcome = try await completion.carryOut(todo, after: survey, progress: &progress)
    withExtendedLifetime(hold) {}
    guard let result = outcome.results.first else {
      preconditionFailure("a variation is one run, which nobody halts")
    }
    return result
  }

  /// What was replaced, and what came of it.
  func text(_ result: RunResult) -> String {
    let changes = original.run.changes(in: result.item.run)
    return "\(plan.name): \(changes.joined(separator: ", "))\n"
      + "  \(result.scoreWords)"
      + "  loss \(decimal(Double(result.validation.loss), places: 3))"
      + "  \(counted(result.epochs, "epoch"))\n"
      + "pictures  \(plan.plots.figures.map { "\(sweep.folder)/\($0.rawValue)" }.joined(separator: "  "))\n"
  }
}

extension Override {
  /// - Parameter arguments: `KEY=VALUE` each.
  static func reading(_ arguments: [String]) throws(Refusal) -> [Override] {
    do throws(Problem) {
      return try arguments.map { (text) throws(Problem) in try Override(text) }
    } catch {
      throw Refusal(.usage, error: error.message, help: error.help)
    }
  }
}
