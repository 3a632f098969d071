import Datasets
import Figures
import NeuralNetworks
import Sweeps

/// Draws the pictures of a sweep's runs into its folder.
struct Pictures: Sendable {
  private let sweep: Sweep

  init(of sweep: Sweep) {
    self.sweep = sweep
  }

  /// Makes the folders that pictures go to.
  func begin() throws(FileError) {
    for figure in RunFigure.allCases { try Files.makeFolder(folder(of: figure)) }
  }

  /// The pictures that can be drawn as soon as a run has ended, since they share no scale with
  /// others.
  func drawBoundary(of result: RunResult, by painter: Painter) throws {
    let view = RunView(result, data: sweep.data(of: result.item.run))
    let figure: any Figure =
      view.data.features == 1 ? ProbabilityCurve(view) : DecisionMap(view)
    try painter.write(figure, of: result, in: sweep.name, to: path(of: .boundary, result))
  }

  func drawBoundaries(of results: [RunResult], jobs: Int) async throws {
    try await share(results, jobs: jobs) { try drawBoundary(of: $0, by: $1) }
  }

  /// The loss and accuracy of all runs, on the scales that they share.
  func drawCurves(of results: [RunResult], scales: SharedScales, jobs: Int) async throws {
    try await share(results, jobs: jobs) { result, painter in
      let view = RunView(result, data: sweep.data(of: result.item.run))
      for figure in [RunFigure.loss, .accuracy] {
        try painter.write(
          figure.figure(of: view, scales: scales), of: result, in: sweep.name,
          to: path(of: figure, result))
      }
    }
  }

  /// Draws of each result, `jobs` at a time, each with a painter of its own.
  private func share(
    _ results: [RunResult], jobs: Int,
    draw: @escaping @Sendable (RunResult, Painter) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup { group in
      for worker in 0..<min(jobs, results.count) {
        group.addTask {
          let painter = try Painter()
          for index in stride(from: worker, to: results.count, by: jobs) {
            try draw(results[index], painter)
          }
        }
      }
      try await group.waitForAll()
    }
  }

  /// The scales that all curves of these runs share.
  func scales(over results: [RunResult]) -> SharedScales {
    let classes = results.map { sweep.data(of: $0.item.run).classes }.max() ?? 2
    return SharedScales(over: results.map { $0.trained.history }, classes: classes)
  }

  private func folder(of figure: RunFigure) -> String { "\(sweep.folder)/\(figure.rawValue)" }

  private func path(of figure: RunFigure, _ result: RunResult) -> String {
    "\(folder(of: figure))/\(result.item.configuration.name)_seed-\(result.item.seed).png"
  }
}
