import NeuralNetworks
import Plotting
import Sweeps

/// The mean score of each configuration in rows and columns; darker is better.
struct HeatMap {
  private static let narrowestCell = 58.0
  private static let widestCells = 88.0...160.0
  /// All columns together are no wider for the sake of their names, unless each has its 88 pt.
  private static let widest = 640.0
  private static let tall = 44.0
  private static let low = 20.0
  /// With more rows than these, cells show the mean alone.
  private static let tallRows = 12
  private static let mostRows = 40
  private static let mostColumns = 12

  let sweep: SweepView
  let grid: SheetGrid
  let theme: Theme
  private let shades: HeatScale
  /// Whether cells say that they are tied: where most are, that tells nothing.
  private let marksTies: Bool

  init(sweep: SweepView, grid: SheetGrid, theme: Theme) {
    self.sweep = sweep
    self.grid = grid
    self.theme = theme
    let shown = grid.cells.flatMap { $0 }.compactMap { $0 }
    shades = HeatScale(shown.compactMap { $0.spread }, score: sweep.score)
    let ties = shown.count { $0.standing == .tied }
    marksTies = ties > 0 && 2 * ties <= shown.count
  }

  static func fits(_ grid: SheetGrid) -> Bool {
    !grid.isRunning && grid.rowCount <= mostRows && grid.columnCount <= mostColumns
      && grid.rowCount * grid.columnCount > 1
  }

  /// Row names as wide as the longest, 220 pt at most.
  private var left: Double {
    let widest = grid.rows.map { theme.axisTitle.width(of: $0.line) }.max() ?? 0
    return min(max(70, Theme.margin + widest + 8), 220)
  }
  /// Wider than usual where column names are.
  private var cellWidth: Double {
    let widest =
      grid.columns.map {
        max(theme.axisTitle.width(of: $0.title), theme.axisTitle.width(of: $0.detail))
      }.max() ?? 0
    let share = HeatMap.widest / Double(grid.columnCount)
    let limit = min(
      max(share.rounded(.down), HeatMap.widestCells.lowerBound), HeatMap.widestCells.upperBound)
    return min(max(HeatMap.narrowestCell, (widest + 8).rounded(.up)), limit)
  }
  private var cellHeight: Double {
    grid.rowCount > HeatMap.tallRows ? HeatMap.low : HeatMap.tall
  }
  private var isTall: Bool { cellHeight == HeatMap.tall }
  private var top: Double {
    SweepSummary.top + (grid.columns.contains { !$0.detail.isEmpty } ? 11 : 0)
  }

  var right: Double { left + cellWidth * Double(grid.columnCount) }
  private var cellsBottom: Double { top + cellHeight * Double(grid.rowCount) }
  /// With the legend.
  var bottom: Double { cellsBottom + 17 + 8 + 14 - 20 + (marksTies ? 12 : 0) }

  private func cell(_ row: Int, _ column: Int) -> Rect {
    theme.grid.snapped(
      Rect(
        x: left + cellWidth * Double(column), y: top + cellHeight * Double(row),
        width: cellWidth, height: cellHeight))
  }

  var marks: [Mark] {
    let cells = grid.cells.indices.flatMap { row in
      grid.columns.indices.flatMap { column in
        marks(grid.cells[row][column], in: cell(row, column))
      }
    }
    return [title] + headers + cells + outlines + legend
  }

  private var title: Mark {
    let name =
      (sweep.seeds > 1 ? "Mean" : "Final")
      + (sweep.score.unit.isEmpty ? "" : ", \(sweep.score.unit)")
    return text("panel title", name, Point(Theme.margin, 70), font: theme.strong)
  }

  private var headers: [Mark] {
    let columns = grid.columns.enumerated().flatMap { column, header in
      let x = cell(0, column).centre.x
      let first = header.detail.isEmpty ? top - 6 : top - 17
      return [(header.title, first, Palette.ink), (header.detail, top - 6, Palette.text2)]
        .filter { !$0.0.isEmpty }.map { string, y, colour in
          fitted(
            "column header", string, Point(x, y), .middle, cellWidth - 4, colour)
        }
    }
    let rows = grid.rows.enumerated().map { row, header in
      let y = cell(row, 0).centre.y + theme.axisTitle.capHeight / 2
      return fitted(
        "row header", header.line, Point(left - 8, y), .end, left - 8 - Theme.margin, Palette.ink)
    }
    return columns + rows
  }

  private func marks(_ configuration: ConfigurationView?, in cell: Rect) -> [Mark] {
    guard let configuration, !configuration.seeds.isEmpty else {
      return [label("no run", "no run", cell, 0, theme.key, Palette.text2)]
    }
    guard let spread = configuration.spread else {
      let count = configuration.seeds.count
      let line = count > 1 ? "all \(count)" : ""
      return [Mark("hatch", .hatch(.rect(cell.insetBy(0.5)), Theme.failed))]
        + [
          label(
            "failure", configuration.failures.word, cell, isTall && count > 1 ? -5 : 0,
            theme.strong,
            Palette.bad),
          isTall && count > 1 ? label("failure", line, cell, 8, theme.key, Palette.bad) : nil,
        ].compactMap { $0?.withHalo }
    }
    let colour = shades.colour(of: spread.mean)
    let ink = HeatScale.ink(on: colour)
    let notes = isTall ? [note(configuration, spread)].compactMap { $0 } : []
    let mean = sweep.score.bareText(spread.mean)
    return [
      Mark("heat cell", .fill(.rect(cell.insetBy(0.5)), colour)),
      label("mean", mean, cell, notes.isEmpty ? 0 : -5, theme.cellNumber, ink),
    ] + notes.map { label("deviation", $0, cell, 8, theme.key, ink) }
      + (marksTies && configuration.standing == .tied ? [tie(cell, ink)] : [])
  }

  /// "± 0.7", or how many seeds are in the mean.
  private func note(_ configuration: ConfigurationView, _ spread: Spread) -> String? {
    !configuration.failures.isEmpty
      ? "\(spread.count) of \(configuration.seeds.count) seeds" : sweep.score.deviationText(spread)
  }

  private static func dot(_ colour: Colour) -> Marker {
    Marker([.fill(.circle(Point(0, 0), radius: 1.6), colour)])
  }

  /// A dot in the corner of a cell that is tied with the best.
  private func tie(_ cell: Rect, _ ink: Colour) -> Mark {
    Mark("tie", .markers(HeatMap.dot(ink), at: [Point(cell.maxX - 6, cell.minY + 6)]))
  }

  /// Around the best, with a white line inside to be seen on dark cells.
  private var outlines: [Mark] {
    grid.cells.indices.flatMap { row in
      grid.columns.indices.filter { grid.cells[row][$0]?.standing == .best }.flatMap { column in
        let cell = cell(row, column).insetBy(0.5)
        let outer = SheetPlace.bestFrame
        let inner = cell.insetBy((outer.width + 1) / 2)
        return [
          Mark("best frame", theme.grid.frame(cell, outer)),
          Mark("inner frame", theme.grid.frame(inner, Stroke(1, Palette.paper))),
        ]
      }
    }
  }

  /// The ramp with both ends of the range; what the dots mean.
  private var legend: [Mark] {
    let bar = theme.grid.snapped(
      Rect(x: left, y: cellsBottom + 17, width: min(right - left, 4 * cellWidth), height: 8))
    return shades.key(in: bar, theme) + (marksTies ? tieKey(under: bar) : [])
  }

  private func tieKey(under bar: Rect) -> [Mark] {
    let line = FittedText(
      "tied with the best", font: theme.key, smallest: theme.smallestText,
      width: right - left - 10)
    let baseline = bar.maxY + 25
    let dot = Point(bar.minX + 3, baseline - theme.key.capHeight / 2)
    return [
      Mark("tie key", .markers(HeatMap.dot(Palette.ink), at: [dot])),
      text("key ties", line.string, Point(bar.minX + 10, baseline), font: line.font),
    ]
  }

  private func label(
    _ role: String, _ string: String, _ cell: Rect, _ shift: Double, _ font: Font, _ colour: Colour
  ) -> Mark {
    let y = cell.centre.y + font.capHeight / 2 + shift
    return fitted(role, string, Point(cell.centre.x, y), .middle, cell.width - 4, colour, font)
  }

  private func fitted(
    _ role: String, _ string: String, _ origin: Point, _ anchor: Text.Anchor, _ width: Double,
    _ colour: Colour, _ font: Font? = nil
  ) -> Mark {
    let line = FittedText(
      string, font: font ?? theme.axisTitle, smallest: theme.smallestText, width: width)
    return Mark(
      role, .text(Text(line.string, at: origin, anchor: anchor, font: line.font, colour: colour)))
  }

  private func text(
    _ role: String, _ string: String, _ origin: Point, anchor: Text.Anchor = .start, font: Font
  ) -> Mark {
    Mark(
      role, .text(Text(string, at: origin, anchor: anchor, font: font, colour: Palette.ink)))
  }
}

extension Theme {
  var cellNumber: Font { Font(11, .bold) }
}

extension Mark {
  /// Text that is readable over a hatch.
  fileprivate var withHalo: Mark {
    guard case .text(var text) = shape else { return self }
    text.halo = true
    return Mark(role, .text(text))
  }
}
