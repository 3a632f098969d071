import ArgumentParser
import Sweeps

struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show what is done, failed, diverged, missing.")

  @Argument(help: "A spec, or a sweep's folder.")
  var place: String

  @Flag(help: "Only runs that failed, diverged or were interrupted.")
  var failed = false

  @Flag(help: "As one JSON document.")
  var json = false

  func run() async throws {
    let sweep = try PlannedSweep(place)
    let status = SweepStatus(
      sweep: sweep.sweep, survey: await sweep.sweep.survey(jobs: Host.cores),
      shown: failed ? .lost : .open)
    Terminal.standardOutput.write(json ? status.json.prettyText : status.text)
  }
}
