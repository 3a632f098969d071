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
  var rows: SheetAxis?
  var columns: SheetAxis?

  var folder: String { "\(sweep.folder)/sheets" }

  /// What tells the pictures of chosen axes from the usual ones.
  private var label: String {
    let parts = [("rows", rows), ("columns", columns)].compactMap { name, axis in
      axis.map { "_\(name)-\($0.rawValue)" }
    }
    return parts.joined()
  }

  /// What draws the sheets again.
  private var command: String {
    let options = [("rows", rows), ("columns", columns)].compactMap { name, axis in
      axis.map { " --\(name) \($0.rawValue)" }
    }
    return options.isEmpty
      ? sweep.command : "nn-sweep compare \(sweep.usualFolder)" + options.joined()
  }

  /// The axes of contact sheets. One that is chosen leaves the other to the plots, unless they name
  /// the same.
  private var axes: (rows: SheetAxis?, columns: SheetAxis?) {
    (
      rows ?? (plots.rows == columns ? nil : plots.rows),
      columns ?? (plots.columns == rows ? nil : plots.columns)
    )
  }

  /// What came of drawing.
  struct Drawn {
    var paths: [String] = []
    var undrawn: [Undrawn] = []
  }

  /// Draws everything that the results give; nothing for a single run.
  func draw(_ results: [RunResult], until halt: Halt = Halt()) throws -> Drawn {
    var drawn = Drawn()
    guard results.count > 1 else { return drawn }
    try Files.makeFolder(folder)
    let painter = try Painter(plots)
    let rankings = Ranking.byDataset(ConfigurationResult.grouping(results), rank: rank)
    let views = SweepViews(
      rankings, of: sweep.items, rank: rank, scales: scales, plots: plots, data: sweep.data)
    func write(_ figures: [any Figure], _ name: String) {
      for (number, figure) in figures.enumerated() where !halt.isCalled {
        let path = "\(folder)/\(name)\(label)" + (figures.count > 1 ? "-\(number + 1)" : "")
        do {
          drawn.paths += try painter.write(figure, command: command, named: path)
        } catch {
          drawn.undrawn.append(Undrawn(path, error))
        }
      }
    }
    let wanted = [axes.rows, axes.columns].compactMap { $0 }
    let sheets = views.views(name: sweep.name, axes: wanted)
    for view in sheets {
      write(
        contactSheets(view), sheets.count > 1 ? "\(view.name)_contact-sheet" : "contact-sheet")
    }
    guard !isOfSheetsAlone else { return drawn }
    for view in views.apart {
      let prefix = views.apart.count > 1 ? "\(view.name)_" : ""
      for (name, figures) in pictures(of: view) { write(figures, prefix + name) }
    }
    return drawn
  }

  /// Whether nothing but contact sheets has the chosen axes.
  private var isOfSheetsAlone: Bool {
    let chosen = [rows, columns].compactMap { $0 }
    return !chosen.isEmpty && chosen.allSatisfy { $0 == .dataset || $0 == .seed }
  }

  private func contactSheets(_ view: SweepView) -> [any Figure] {
    let axes = SheetAxes(view, rows: axes.rows, columns: axes.columns)
    return SheetGrid.grids(view, by: axes, order: plots.order).flatMap {
      ContactSheet.pages(view, $0, tile: plots.tile, scale: Double(plots.scale))
    }
  }

  /// Curves over seeds and the summary, which have neither data sets nor seeds as axes.
  private func pictures(of view: SweepView) -> [(name: String, figures: [any Figure])] {
    let common = { (axis: SheetAxis?) in axis == .dataset || axis == .seed ? nil : axis }
    let axes = SheetAxes(view, rows: common(axes.rows), columns: common(axes.columns))
    let grids = SheetGrid.grids(view, by: axes, order: plots.order)
    let isCompared = view.configurations.count > 1
    return [
      ("loss", grids.flatMap { AggregateCurves.figures(view, $0, .loss) }),
      ("accuracy", grids.flatMap { AggregateCurves.figures(view, $0, .accuracy) }),
      ("summary", isCompared ? [SweepSummary(view, by: axes)] : []),
    ]
  }
}
