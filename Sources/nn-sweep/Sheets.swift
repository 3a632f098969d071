import Figures
import NeuralNetworks
import Sweeps

/// The pictures of a whole sweep: contact sheets, curves over seeds, and the summary.
struct Sheets {
  let sweep: Sweep
  let rank: Rank
  let scales: SharedScales
  let plots: Plots
  /// Chosen axes in place of those of the plots.
  var rows: Section?
  var columns: Section?

  var folder: String { "\(sweep.folder)/sheets" }

  /// What tells the pictures of chosen axes from the usual ones.
  private var label: String {
    let parts = [("rows", rows), ("columns", columns)].compactMap { name, section in
      section.map { "_\(name)-\($0.rawValue)" }
    }
    return parts.joined()
  }

  /// What draws the sheets again.
  private var command: String {
    let options = [("rows", rows), ("columns", columns)].compactMap { name, section in
      section.map { " --\(name) \($0.rawValue)" }
    }
    return options.isEmpty
      ? "nn-sweep \(sweep.name).json"
      : "nn-sweep compare outputs/\(sweep.name)" + options.joined()
  }

  /// Draws everything that the results give; nothing for a single run.
  ///
  /// - Returns: The pictures' paths.
  @discardableResult
  func draw(_ results: [RunResult]) throws -> [String] {
    guard results.count > 1 else { return [] }
    try Files.makeFolder(folder)
    let painter = try Painter(plots)
    let rankings = Ranking.byDataset(ConfigurationResult.grouping(results), rank: rank)
    let views = SweepView.views(
      rankings, rank: rank, scales: scales, plots: plots, data: sweep.data)
    var paths: [String] = []
    for view in views {
      let prefix = views.count > 1 ? "\(view.name)_" : ""
      for (name, figures) in pictures(of: view) {
        for (number, figure) in figures.enumerated() {
          let suffix = figures.count > 1 ? "-\(number + 1)" : ""
          paths += try painter.write(
            figure, command: command, named: "\(folder)/\(prefix)\(name)\(label)\(suffix)")
        }
      }
    }
    return paths
  }

  private func pictures(of view: SweepView) -> [(name: String, figures: [any Figure])] {
    let isChosen = rows != nil || columns != nil
    let axes = SheetAxes(
      view, rows: isChosen ? rows : plots.rows, columns: isChosen ? columns : plots.columns)
    let grids = SheetGrid.grids(view, by: axes)
    let isCompared = view.configurations.count > 1
    return [
      (
        "contact-sheet",
        grids.flatMap {
          ContactSheet.pages(view, $0, tile: plots.tile, scale: Double(plots.scale))
        }
      ),
      ("loss", grids.flatMap { AggregateCurves.figures(view, $0, .loss) }),
      ("accuracy", grids.flatMap { AggregateCurves.figures(view, $0, .accuracy) }),
      ("summary", isCompared ? [SweepSummary(view, by: axes)] : []),
    ]
  }
}
