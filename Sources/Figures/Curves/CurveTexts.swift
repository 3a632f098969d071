import Plotting

/// The texts of a chart of curves. Those that belong to one place of the plot come first, those
/// that may stand anywhere on a line after them.
struct CurveTexts {
  let chart: CurveChart
  let curves: [PlacedCurve]

  private var theme: Theme { chart.theme }
  private var plot: Rect { chart.plot }
  private var layout: CurveLayout { chart.layout }

  var marks: [Mark] {
    var places = CurvePlaces(chart, curves: curves)
    let key =
      layout.parts.contains(.key) ? CurveEndLabels(chart: chart, curves: curves).marks : []
    let outer = titles + key
    for case .text(let text) in outer.map({ $0.shape }) { places.add(text.bounds) }
    guard layout.parts.contains(.ticks) else { return outer }
    return outer + reference(&places) + beyond(&places) + values(&places) + ending(&places)
      + best(&places)
  }

  private var titles: [Mark] {
    guard layout.parts.contains(.axisTitles) else { return [] }
    let line = FittedText(
      chart.yTitle, separator: ", ", font: theme.axisTitle, smallest: theme.smallestText,
      width: min(230, layout.maxX - layout.minX))
    let yTitle = Text(
      line.string, at: Point(layout.minX, layout.titleBaseline), font: line.font,
      colour: Palette.ink)
    let xTitle = Text(
      "epoch", at: Point(plot.centre.x, layout.epochTitleBaseline), anchor: .middle,
      font: theme.axisTitle, colour: Palette.ink)
    return [Mark("y title", .text(yTitle))]
      + (layout.hasEpochTitle ? [Mark("x title", .text(xTitle))] : [])
  }

  /// The plot, and the line over it where nothing but a title stands.
  private var room: Rect {
    let over = layout.parts.contains(.axisTitles) ? 12.0 : 0
    return Rect(x: plot.minX, y: plot.minY - over, width: plot.width, height: plot.height + over)
  }

  /// On or beside its line; a line that cannot be named is left out.
  private func reference(_ places: inout CurvePlaces) -> [Mark] {
    guard let reference = chart.reference else { return [] }
    let y = chart.y.place(reference.value)
    let label = CurveLabel(reference.label, font: theme.key, colour: Palette.text2)
    let heights = [y - 6, y + 12, y + theme.key.capHeight / 2]
    let candidates = heights.flatMap { baseline in
      stride(from: plot.maxX - 3, to: plot.minX, by: -10).map {
        (Point($0, baseline), Text.Anchor.end)
      }
    }
    guard let text = places.text(label, at: candidates, within: room) else { return [] }
    return lines(at: y, around: text.bounds).map { Mark("majority line", $0) }
      + [Mark("majority label", .text(text))]
  }

  /// Across the plot, but for where a label lies on it.
  private func lines(at y: Double, around box: Rect) -> [Shape] {
    let ends =
      box.minY < y && y < box.maxY
      ? [(plot.minX, box.minX), (box.maxX, plot.maxX)] : [(plot.minX, plot.maxX)]
    return ends.map { theme.grid.horizontal($0, $1, at: y, Theme.majorityLine) }
  }

  /// ▲ and ▼ with the value where a curve leaves the axis, once where both do alike.
  private func beyond(_ places: inout CurvePlaces) -> [Mark] {
    let arrows = zip(curves, [Palette.trainText, Palette.ink]).flatMap { curve, colour in
      [(curve.above, "▲"), (curve.below, "▼")].compactMap { place, arrow in
        place.map { (point: $0.point, text: "\(arrow) \(chart.format($0.value))", colour: colour) }
      }
    }
    let apart = arrows.enumerated().filter { n, arrow in
      !arrows[(n + 1)...].contains {
        $0.text == arrow.text && ($0.point.x - arrow.point.x).magnitude < 40
      }
    }
    return apart.compactMap { _, arrow in
      let label = CurveLabel(arrow.text, font: theme.key, colour: arrow.colour)
      let text = places.text(label, at: sides(of: arrow.point)) ?? places.outside(label)
      return text.map { Mark("beyond the axis", .text($0)) }
    }
  }

  /// Right and left of where a curve leaves the plot, first as near as can be.
  private func sides(of point: Point) -> [(Point, Text.Anchor)] {
    let isAbove = point.y <= plot.minY
    return (0..<4).flatMap { row -> [(Point, Text.Anchor)] in
      let y = isAbove ? plot.minY + 10 + 12 * Double(row) : plot.maxY - 5 - 12 * Double(row)
      return [4.0, 9, 16, 30, 50].flatMap { distance -> [(Point, Text.Anchor)] in
        [(Point(point.x + distance, y), .start), (Point(point.x - distance, y), .end)]
      }
    }
  }

  private func ending(_ places: inout CurvePlaces) -> [Mark] {
    switch chart.run.outcome {
    case .finished: return []
    case .stopped(let epoch):
      return end("stopped", at: epoch, Palette.text2, &places)
    case .outOfTime(let epoch):
      return end("time limit", at: epoch, Palette.bad, &places)
    case .diverged(let epoch):
      let when = "diverged at epoch \(epoch)"
      let label = CurveLabel(
        when + (chart.failureReason.map { ": \($0)" } ?? ""), when, "diverged", font: theme.notice,
        colour: Palette.bad)
      let text = places.text(label, beside: chart.failureStart + 3)
      return text.map { [Mark("failure", .text($0))] } ?? []
    }
  }

  /// Why there are no more epochs, beside the line at the last.
  private func end(
    _ words: String, at epoch: Int, _ colour: Colour, _ places: inout CurvePlaces
  ) -> [Mark] {
    let label = CurveLabel(words, font: theme.key, colour: colour)
    let text = places.text(label, beside: chart.x.place(Double(epoch)))
    return text.map { [Mark("stopped", .text($0))] } ?? []
  }

  private func best(_ places: inout CurvePlaces) -> [Mark] {
    guard let best = chart.bestSample, let string = chart.best else { return [] }
    let label = CurveLabel(string, font: theme.key, colour: Palette.ink)
    let text = places.text(label, beside: chart.x.place(best.epoch))
    return text.map { [Mark("best label", .text($0))] } ?? []
  }

  /// The values of single points.
  private func values(_ places: inout CurvePlaces) -> [Mark] {
    guard chart.showsDots else { return [] }
    let series = [
      (curves[0], chart.train, Palette.trainText), (curves[1], chart.validation, Palette.ink),
    ]
    for point in series.flatMap({ $0.0.points }) {
      places.add(Rect(x: point.x - 2.5, y: point.y - 2.5, width: 5, height: 5))
    }
    let dots = series.flatMap { placed, curve, colour in
      zip(placed.points, curve.samples.filter { !$0.value.isNaN }).map {
        (point: $0, string: chart.format($1.value), colour: colour)
      }
    }
    return dots.compactMap { dot in
      let column = dots.filter { $0.point.x == dot.point.x }
      let heights = EndLabels.pushedApart(
        column.map { $0.point.y }, pitch: 13, within: Interval(plot.minY, plot.maxY - 6))
      let row = column.firstIndex { $0.point == dot.point && $0.string == dot.string } ?? 0
      let beside = [0.0, -11, 11, -22, 22].flatMap { shift -> [(Point, Text.Anchor)] in
        let y = heights[row] + 3 + shift
        return [(Point(dot.point.x + 6, y), .start), (Point(dot.point.x - 6, y), .end)]
      }
      let label = CurveLabel(dot.string, font: theme.key, colour: dot.colour)
      let text = places.text(label, at: beside, within: room) ?? places.outside(label)
      return text.map { Mark("value label", .text($0)) }
    }
  }
}
