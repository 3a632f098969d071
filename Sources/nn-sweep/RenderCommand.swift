import ArgumentParser
import Figures
import Sweeps

struct RenderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Draw the pictures again, without training.")

  @Argument(help: "A sweep's folder.")
  var folder: String

  @Option(name: .customShort("j", allowingJoined: true), help: "Pictures drawn in parallel.")
  var shortJobs: Int?

  @Option(help: "Pictures drawn in parallel.")
  var jobs: Int?

  @Flag(name: .shortAndLong, help: "Say nothing of what was drawn.")
  var quiet = false

  func validate() throws {
    if let jobs = shortJobs ?? jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  func run() async throws {
    let finished = try FinishedSweep(reading: folder.withoutSlashes)
    let undrawn = try await refusing {
      try await draw(finished, jobs: shortJobs ?? jobs ?? Host.cores)
    }
    if !quiet { Terminal.standardOutput.write(report(finished)) }
    if let refusal = Refusal(undrawn: undrawn) { throw refusal }
  }

  /// What the run command draws, in the same places.
  private func draw(_ finished: FinishedSweep, jobs: Int) async throws -> [Undrawn] {
    let (plan, sweep, results) = (
      finished.stored.plan, finished.stored.sweep, finished.results
    )
    let pictures = Pictures(of: sweep, as: plan.plots)
    try pictures.begin()
    var undrawn = try await pictures.drawMaps(of: results, jobs: jobs)
    let scales = pictures.scales(over: results)
    undrawn += try await pictures.drawCurves(of: results, scales: scales, jobs: jobs)
    return try undrawn
      + Sheets(sweep: sweep, rank: plan.rank, scales: scales, plots: plan.plots).draw(results)
      .undrawn
  }

  /// `moons: drew 128 runs again, 2 have no result`.
  private func report(_ finished: FinishedSweep) -> String {
    let (sweep, results) = (finished.stored.sweep, finished.results)
    let missing =
      finished.missing == 0
      ? "" : ", \(finished.missing.grouped) \(finished.missing == 1 ? "has" : "have") no result"
    let sheets = results.count > 1 ? ["sheets"] : []
    let folders = finished.stored.plan.plots.figures.map { $0.rawValue } + sheets
    let places = folders.map { "\(sweep.folder)/\($0)" }
    return "\(sweep.name): drew \(counted(results.count, "run")) again\(missing)\n"
      + (places.isEmpty ? "" : "pictures  \(places.joined(separator: "  "))\n")
  }
}
