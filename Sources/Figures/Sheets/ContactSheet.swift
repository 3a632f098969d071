import NeuralNetworks
import Plotting
import Sweeps

/// Small pictures of all configurations of a sweep, the seeds of each over one another.
public struct ContactSheet: Figure {
  let sweep: SweepView
  let grid: SheetGrid
  let tile: SheetTile
  /// Which of how many pages, from 1.
  let page: (number: Int, count: Int)

  /// All pages that a grid needs at a scale; charts of the loss where no map can be drawn.
  public static func pages(
    _ sweep: SweepView, _ grid: SheetGrid, tile: SheetTile = .map, scale: Double = 2
  ) -> [ContactSheet] {
    let hasMaps = grid.cells.contains { row in
      row.contains { $0?.seeds.contains { $0.map != nil } ?? false }
    }
    let tile = tile == .map && !hasMaps ? .loss : tile
    let theme = Theme(scale: scale)
    let columns = SheetLayout.columnLimit(grid, tile: tile, theme: theme)
    let columnsPerPage =
      SheetGrid.parts(grid.columnCount, of: columns).map { $0.count }.max() ?? 1
    let narrow = grid.pages(rows: max(grid.rowCount, 1), columns: columnsPerPage)
    let rows =
      narrow.map {
        SheetLayout($0, tile: tile, aspect: ContactSheet.aspect(grid, tile), theme: theme).rowLimit
      }.min() ?? 1
    let pages = grid.pages(rows: rows, columns: columns)
    return pages.enumerated().map { n, part in
      ContactSheet(sweep: sweep, grid: part, tile: tile, page: (n + 1, pages.count))
    }
  }

  /// Height over width: that of the maps, or of a chart.
  private static func aspect(_ grid: SheetGrid, _ tile: SheetTile) -> Double {
    let grounds = grid.cells.flatMap { $0 }.compactMap { $0?.ground }
    return tile == .map ? grounds.first?.aspect ?? 0.75 : 0.65
  }

  public var title: String { titleParts.joined(separator: " · ") }

  public var altText: String {
    let count = grid.cells.flatMap { $0 }.count { $0 != nil }
    let best = bestText.map { " \($0)." } ?? ""
    let ties = sweep.tieText.map { " \($0)." } ?? ""
    let failed = sweep.failureText.map { " \($0)." } ?? ""
    return clipped(
      "\(tileName) of \(Numeral.count(count, "configuration", "configurations")) with "
        + "\(sweep.seedsText) each, \(titleParts[0]).\(best)\(ties)\(failed)")
  }

  public func drawing(scale: Double) -> Drawing {
    let theme = Theme(scale: scale)
    let layout = SheetLayout(
      grid, tile: tile, aspect: ContactSheet.aspect(grid, tile), theme: theme)
    let header = SheetHeader(
      theme: theme, width: layout.size.width, title: titleParts, result: bestText ?? "",
      lines: subtitles, lineLimit: 3, note: sweep.tieText ?? "", failure: sweep.failureText)
    let key = SheetKey(sweep: sweep, layout: layout)
    return Drawing(
      size: layout.size, scale: scale,
      marks: header.marks + SheetHeaders(layout: layout).marks + places(layout) + key.marks)
  }

  private func places(_ layout: SheetLayout) -> [Mark] {
    grid.cells.indices.flatMap { row in
      grid.cells[row].indices.flatMap { column in
        grid.isBlank(row, column)
          ? []
          : SheetPlace(sweep: sweep, layout: layout, row: row, column: column).marks
      }
    }
  }

  private var titleParts: [String] {
    let isSaid = grid.axes.isEmpty || sweep.name == "\(grid.axes)s"
    let what = isSaid ? sweep.name : "\(sweep.name): \(grid.axes)"
    return [what] + grid.common + (page.count > 1 ? ["\(page.number) of \(page.count)"] : [])
  }

  /// "best 91.2% · tanh · adam"
  private var bestText: String? {
    guard let best = sweep.best, let spread = best.spread, sweep.configurations.count > 1
    else { return nil }
    return "best \(sweep.score.text(spread.mean)) · \(best.name)"
  }

  private var tileName: String {
    switch tile {
    case .map: isRegression ? "Maps" : "Decision maps"
    case .loss: "Losses"
    case .accuracy:
      sweep.score.metric.task == .regression ? sweep.scales.accuracy.name : "Accuracies"
    }
  }

  private var subtitles: [[String]] {
    let seeds = sweep.seeds
    let log = sweep.scales.lossKind == .logarithmic ? "log scale" : "scale"
    let all = seeds > 1 ? ", \(sweep.seedsText)" : ""
    let set = sweep.score.set
    switch tile {
    case .map:
      let over = seeds > 1 ? "mean \(probability) over \(sweep.seedsText)" : probability
      let thin = seeds > 1 && !isRegression ? ["thin lines: boundary of each seed"] : []
      return [
        ["Background: \(over)"] + thin,
        ["Under each picture: \(set) loss\(all), shared \(log)"]
          + planeNotes + (showsTrueBoundary ? ["dots: the true boundary"] : []),
      ]
    case .loss, .accuracy:
      let quantity = CurveQuantity(rawValue: tile.rawValue)?.axisTitle(sweep) ?? ""
      return [
        ["\(set) \(quantity)"],
        [
          seeds > 1
            ? "Line: median of \(sweep.seedsText); band: \(sweep.bandName); thin: each seed"
            : "1 seed"
        ],
      ]
    }
  }

  /// What of more than two features the maps show.
  private var planeNotes: [String] {
    let notes = grid.cells.joined().compactMap { $0?.ground?.plane.note }
    return Set(notes).count == 1 ? [notes[0]] : notes.isEmpty ? [] : ["slices"]
  }

  private var showsTrueBoundary: Bool {
    grid.cells.joined().contains { $0?.ground?.trueBoundary != nil }
  }

  private var isRegression: Bool {
    grid.cells.joined().contains { $0?.ground?.targets != nil }
  }

  private var probability: String {
    if isRegression { return "prediction" }
    let kinds = grid.mapKinds
    guard kinds.contains(.regions) else { return sweep.probabilityName }
    let most = "probability of the likeliest class"
    return kinds.contains(.probability) ? "\(sweep.probabilityName), or \(most)" : most
  }
}
