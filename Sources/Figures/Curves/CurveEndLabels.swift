import Plotting

/// Name and final value beside the end of each curve of a run.
struct CurveEndLabels {
  private static let line = 11.0

  let chart: CurveChart
  let curves: [PlacedCurve]

  private var theme: Theme { chart.theme }
  private var plot: Rect { chart.plot }

  private struct Row {
    let name: String
    let value: String
    let font: Font
    let colour: Colour
    /// The height of the curve's end.
    let end: Double
  }

  private var rows: [Row] {
    let ends = curves.map {
      min(max($0.points.last?.y ?? plot.centre.y, plot.minY), plot.maxY)
    }
    return [
      Row(
        name: "train", value: chart.endValues.train, font: theme.key, colour: Palette.trainText,
        end: ends[0]),
      Row(
        name: "validation", value: chart.endValues.validation, font: theme.strong,
        colour: Palette.ink, end: ends[1]),
    ].filter { !$0.value.isEmpty }
  }

  var marks: [Mark] {
    let rows = rows
    if rows.count > 1, rows[0].value == rows[1].value, (rows[0].end - rows[1].end).magnitude < 2 {
      return together(rows)
    }
    let pitch = Theme.endLabelPitch + (theme.scale > 1 ? 0 : 2)
    let places = EndLabels.pushedApart(
      rows.map { $0.end }, pitch: pitch, within: Interval(plot.minY + 4, plot.maxY - 8))
    return zip(rows, places).flatMap { row, y in
      [
        label(row, row.name, at: y - 1.5),
        label(row, row.value, at: y - 1.5 + CurveEndLabels.line),
      ]
    }
  }

  /// Curves that end alike have one value under both names.
  private func together(_ rows: [Row]) -> [Mark] {
    let line = CurveEndLabels.line + (theme.scale > 1 ? 0 : 2)
    let middle = min(max(rows[1].end + 3.5, plot.minY + line), plot.maxY - line)
    return [
      label(rows[0], rows[0].name + ",", at: middle - line),
      label(rows[1], rows[1].name, at: middle),
      label(rows[1], rows[1].value, at: middle + line),
    ]
  }

  private func label(_ row: Row, _ string: String, at baseline: Double) -> Mark {
    let text = Text(
      string, at: Point(plot.maxX + 8, baseline), font: row.font, colour: row.colour)
    return Mark("\(row.name) label", .text(text))
  }
}
