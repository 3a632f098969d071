import CairoRendering
import Datasets
import Figures
import NeuralNetworks
import Sweeps

/// Draws the pictures of a sweep's runs into its folder.
struct Pictures: Sendable {
  private let sweep: Sweep
  private let plots: Plots
  /// Of a sweep whose runs are pictured elsewhere; nil where each run says its own.
  private let caption: Caption?

  init(of sweep: Sweep, as plots: Plots, caption: Caption? = nil) {
    self.sweep = sweep
    self.plots = plots
    self.caption = caption
  }

  /// Makes the folders that pictures go to.
  func begin() throws(FileError) {
    for figure in plots.figures { try Files.makeFolder(folder(of: figure)) }
  }

  /// The pictures of a run by whether they can be drawn before all runs have ended.
  enum Kind {
    case map, curve

    func contains(_ figure: RunFigure) -> Bool { figure.sharesScales == (self == .curve) }
  }

  /// Whether a picture of a run is not there or not whole.
  func lacks(_ kind: Kind, of item: Plan.Item) -> Bool {
    !missing(of: item).filter { kind.contains($0) }.isEmpty
  }

  /// The pictures of a run that are not there or not whole.
  func missing(of item: Plan.Item) -> [RunFigure] {
    plots.figures.filter { figure in
      !plots.formats.allSatisfy { format in
        PictureFormat.isWhole("\(path(of: figure, item)).\(format.rawValue)")
      }
    }
  }

  /// What a worker draws as soon as a run has ended: the pictures that share no scale with others.
  func maps() throws(PaintingError) -> RunPictures {
    let painter = try Painter(plots)
    return RunPictures(remove: removeMaps, draw: { drawMaps(of: $0, by: painter) })
  }

  private func removeMaps(of item: Plan.Item) {
    for figure in plots.figures where !figure.sharesScales {
      for format in plots.formats {
        Files.clear("\(path(of: figure, item)).\(format.rawValue)")
      }
    }
  }

  private func drawMaps(of result: RunResult, by painter: Painter) -> [Undrawn] {
    plots.figures.filter { !$0.sharesScales }.flatMap {
      draw($0, of: result, scales: nil, by: painter)
    }
  }

  func drawMaps(
    of results: [RunResult], jobs: Int, until halt: Halt = Halt()
  ) async throws -> [Undrawn] {
    try await share(results, jobs: jobs, until: halt) { drawMaps(of: $0, by: $1) }
  }

  /// The pictures of all runs with curves, on the scales that they share.
  func drawCurves(
    of results: [RunResult], scales: SharedScales, jobs: Int, until halt: Halt = Halt()
  ) async throws -> [Undrawn] {
    try await share(results, jobs: jobs, until: halt) { result, painter in
      plots.figures.filter { $0.sharesScales }.flatMap {
        draw($0, of: result, scales: scales, by: painter)
      }
    }
  }

  private func draw(
    _ figure: RunFigure, of result: RunResult, scales: SharedScales?, by painter: Painter
  ) -> [Undrawn] {
    let name = path(of: figure, result.item)
    do {
      for file in try files(of: figure, result, scales: scales, by: painter) {
        try Files.write(file.bytes, to: "\(name).\(file.format.rawValue)")
      }
      return []
    } catch {
      return [Undrawn(name, error)]
    }
  }

  /// A picture of a run in each format, with what decides its numbers and its looks, and how the run
  /// went.
  ///
  /// - Parameter scales: Known for a figure that shares them.
  func files(
    of figure: RunFigure, _ result: RunResult, scales: SharedScales?, by painter: Painter
  ) throws(PaintingError) -> [(format: PictureFormat, bytes: [UInt8])] {
    let data = sweep.data(of: result.item.run)
    let caption = caption ?? Caption(result.item, in: sweep)
    var notes = [
      PNGEncoder.Note("nn-sweep:figure", figure.rawValue),
      PNGEncoder.Note("nn-sweep:config", result.item.run.identity),
      PNGEncoder.Note("nn-sweep:metrics", result.summary.canonicalText),
      PNGEncoder.Note("nn-sweep:words", caption.words.json.canonicalText),
      PNGEncoder.Note("nn-sweep:plots", plots.json.canonicalText),
    ]
    if let diagnosis = result.diagnosis {
      notes.append(PNGEncoder.Note("nn-sweep:diagnosis", diagnosis.json.canonicalText))
    }
    if figure.sharesScales, let scales {
      notes.append(PNGEncoder.Note("nn-sweep:limits", scales.json.canonicalText))
    }
    return try painter.files(
      figure.figure(of: result, data: data, scales: scales, plots: plots, words: caption.words),
      command: caption.command, notes: notes)
  }

  /// The path of a picture, without the extension.
  func path(of figure: RunFigure, _ item: Plan.Item) -> String {
    "\(folder(of: figure))/\(item.configuration.name)_seed-\(item.seed)"
  }

  /// Draws of each result, `jobs` at a time, each with a painter of its own.
  private func share(
    _ results: [RunResult], jobs: Int, until halt: Halt,
    draw: @escaping @Sendable (RunResult, Painter) -> [Undrawn]
  ) async throws -> [Undrawn] {
    try await withThrowingTaskGroup(of: [Undrawn].self) { group in
      for worker in 0..<min(jobs, results.count) {
        group.addTask {
          let painter = try Painter(plots)
          var undrawn: [Undrawn] = []
          for index in stride(from: worker, to: results.count, by: jobs) where !halt.isCalled {
            undrawn += draw(results[index], painter)
          }
          return undrawn
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }.sorted { $0.path < $1.path }
    }
  }

  /// The scales that all curves of these runs share.
  func scales(over results: [RunResult]) -> SharedScales {
    let sets = results.map { sweep.data(of: $0.item.run) }
    return SharedScales(
      over: results.map { $0.trained.history },
      points: sets.map { max($0.train.count, $0.validation.count) }.max() ?? 1,
      classes: sets.map { $0.classes }.max() ?? 2, lossScale: plots.lossScale,
      accuracyScale: plots.accuracyScale)
  }

  private func folder(of figure: RunFigure) -> String { "\(sweep.folder)/\(figure.rawValue)" }
}
