import ArgumentParser
import Sweeps

struct PruneCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Remove runs that the spec no longer has, or failed runs.")

  @Argument(help: "A spec, or a sweep's folder.")
  var place: String

  @Flag(help: "Remove runs that failed, in place of those that the spec no longer has.")
  var failed = false

  @Flag(name: [.customShort("n"), .long], help: "Name the runs; remove nothing.")
  var dryRun = false

  func run() async throws {
    let planned = try PlannedSweep(place)
    let sweep = planned.sweep
    let hold = try SweepHold(sweep.folder, .owned)
    let survey = await sweep.survey(jobs: Host.cores)
    let lost = survey.entries.filter { $0.standing == .failed }.map { Stranger($0.item) }
    let chosen = failed ? lost : sweep.strangers()
    if !dryRun {
      try refusing {
        for run in chosen { try sweep.remove(run) }
        if failed, !chosen.isEmpty {
          try sweep.writeTables(
            of: survey.results.filter { $0.status != .failed }, rank: planned.plan.rank)
        }
      }
    }
    let verb = dryRun ? "would remove" : "removed"
    let lines = chosen.map { "  \($0.path)\n" }.joined()
    Terminal.standardOutput.write(
      "\(sweep.name): \(verb) \(counted(chosen.count, "run")) from \(sweep.folder)\n" + lines)
    withExtendedLifetime(hold) {}
  }
}
