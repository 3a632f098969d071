import Plotting
import Sweeps

/// One place of a sheet: the picture of a configuration, its frame, its score; or that there is no
/// run.
struct SheetPlace {
  static let bestFrame = Stroke(1.5, Palette.ink)
  static let tiedFrame = Stroke(1, Palette.ink)

  let sweep: SweepView
  let layout: SheetLayout
  let row: Int
  let column: Int

  private var theme: Theme { layout.theme }
  private var frame: Rect { layout.frame(row, column) }

  var marks: [Mark] {
    guard let configuration = layout.grid.cells[row][column], !configuration.seeds.isEmpty else {
      return labels + absent
    }
    let number = NumberLine(
      configuration: configuration, score: sweep.score, theme: theme, frame: frame,
      baseline: layout.numberBaseline(frame))
    return picture(configuration) + [outline(configuration)] + number.marks + labels
  }

  private func picture(_ configuration: ConfigurationView) -> [Mark] {
    guard let quantity = CurveQuantity(rawValue: layout.tile.rawValue) else {
      let map = MapTile(configuration: configuration, theme: theme, frame: frame)
      let spark = Sparkline(
        configuration: configuration, sweep: sweep, theme: theme, frame: layout.spark(under: frame))
      return map.marks + spark.marks
    }
    return CurveTile(
      configuration: configuration, quantity: quantity, sweep: sweep, theme: theme, frame: frame
    ).marks
  }

  private func outline(_ configuration: ConfigurationView) -> Mark {
    switch configuration.standing {
    case .best: Mark("best frame", theme.grid.frame(frame, SheetPlace.bestFrame))
    case .tied: Mark("tied frame", theme.grid.frame(frame, SheetPlace.tiedFrame))
    case .behind: Mark("frame", theme.grid.frame(frame, Theme.frame))
    }
  }

  private var absent: [Mark] {
    let centre = frame.centre
    return [
      Mark("frame", theme.grid.frame(frame, Theme.frame)),
      Mark(
        "no run",
        .text(
          Text(
            "no run", at: Point(centre.x, centre.y + theme.key.capHeight / 2), anchor: .middle,
            font: theme.key, colour: Palette.text2))),
    ]
  }

  /// Tick labels at the left of the first column and under the last place of each column.
  private var labels: [Mark] {
    guard let quantity = CurveQuantity(rawValue: layout.tile.rawValue) else { return [] }
    var edges: CurveTile.Edges = []
    if column == 0 { edges.insert(.left) }
    let grid = layout.grid
    if row == grid.rowCount - 1 || grid.isBlank(row + 1, column) { edges.insert(.bottom) }
    let labels = CurveTile.labels(edges, around: frame, quantity, sweep, theme)
    guard edges.contains(.bottom) else { return labels }
    let name = Text(
      "epoch", at: Point(frame.centre.x, frame.maxY + 26), anchor: .middle, font: theme.axisTitle,
      colour: Palette.ink)
    return labels + (row == grid.rowCount - 1 && column == 0 ? [Mark("x title", .text(name))] : [])
  }
}
