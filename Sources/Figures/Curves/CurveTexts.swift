import Datasets
import NeuralNetworks
import Plotting

/// The texts of a chart of curves, placed one after another where they cover neither a curve nor
/// one another. What finds no room in the plot stands outside.
struct CurveTexts {
  private let chart: CurveChart
  private let curves: [PlacedCurve]
  private var obstacles = Obstacles()
  private var theme: Theme { chart.theme }
  private var plot: Rect { chart.plot }
  private var layout: CurveLayout { chart.layout }

  init(chart: CurveChart, curves: [PlacedCurve]) {
    self.chart = chart
    self.curves = curves
    for piece in curves.flatMap({ $0.pieces }) where !chart.showsDots {
      obstacles.add(piece.map { Point($0.x, min(max($0.y, plot.minY), plot.maxY)) })
    }
    for place in curves.compactMap({ $0.points.last }) where chart.run.hasDiverged {
      let y = min(max(place.y, plot.minY), plot.maxY)
      obstacles.add(Rect(x: place.x - 5, y: y - 5, width: 10, height: 10))
    }
    if let best = chart.bestSample {
      let x = chart.x.place(best.epoch)
      obstacles.add([Point(x, plot.minY), Point(x, plot.maxY)])
    }
    if let reference = chart.reference {
      let y = chart.y.place(reference.value)
      obstacles.add([Point(plot.minX, y), Point(plot.maxX, y)])
    }
    if case .stopped(let epoch) = chart.run.outcome {
      let x = chart.x.place(Double(epoch))
      obstacles.add([Point(x, plot.minY), Point(x, plot.maxY)])
    }
  }

  mutating func marks() -> [Mark] {
    titles() + endLabels() + ending() + bestLabel() + referenceMarks() + outside() + dotLabels()
  }

  private mutating func titles() -> [Mark] {
    let line = FittedText(
      chart.yTitle, separator: ", ", font: theme.axisTitle, smallest: theme.smallestText,
      width: 230)
    let yTitle = Text(
      line.string, at: Point(layout.minX, layout.titleBaseline), font: line.font,
      colour: Palette.ink)
    let xTitle = Text(
      "epoch", at: Point(plot.centre.x, layout.epochTitleBaseline), anchor: .middle,
      font: theme.axisTitle, colour: Palette.ink)
    obstacles.add(yTitle.bounds)
    guard layout.hasEpochTitle else { return [Mark("y title", .text(yTitle))] }
    obstacles.add(xTitle.bounds)
    return [Mark("y title", .text(yTitle)), Mark("x title", .text(xTitle))]
  }

  /// Name and final value beside the end of each curve.
  private func endLabels() -> [Mark] {
    let rows = [
      ("train", chart.endValues.train, theme.key, Palette.trainText, curves[0]),
      ("validation", chart.endValues.validation, theme.strong, Palette.ink, curves[1]),
    ].filter { !$0.1.isEmpty }
    let wanted = rows.map { min(max($0.4.points.last?.y ?? plot.centre.y, plot.minY), plot.maxY) }
    let places = EndLabels.pushedApart(
      wanted, pitch: Theme.endLabelPitch + (theme.scale > 1 ? 0 : 2),
      within: Interval(plot.minY + 4, plot.maxY - 8))
    return zip(rows, places).flatMap { row, y in
      [(row.0, y - 1.5), (row.1, y + 9.5)].map { string, baseline in
        Mark(
          "\(row.0) label",
          .text(
            Text(string, at: Point(plot.maxX + 8, baseline), font: row.2, colour: row.3)))
      }
    }
  }

  private mutating func ending() -> [Mark] {
    switch chart.run.outcome {
    case .finished: return []
    case .stopped(let epoch):
      let text = place(
        "stopped", beside: chart.x.place(Double(epoch)), font: theme.key, colour: Palette.text2)
      return [Mark("stopped", .text(text))]
    case .diverged(let epoch):
      let reason = chart.failureReason.map { ": \($0)" } ?? ""
      let text = place(
        "diverged at epoch \(epoch)\(reason)", beside: chart.failureStart + 3, font: theme.notice,
        colour: Palette.bad)
      return [Mark("failure", .text(text))]
    }
  }

  private mutating func bestLabel() -> [Mark] {
    guard let best = chart.bestSample, let string = chart.best else { return [] }
    let text = place(
      string, beside: chart.x.place(best.epoch), font: theme.key, colour: Palette.ink)
    return [Mark("best label", .text(text))]
  }

  private mutating func referenceMarks() -> [Mark] {
    guard let reference = chart.reference else { return [] }
    let y = chart.y.place(reference.value)
    let candidates = [y - 6, y + 12].flatMap { baseline in
      stride(from: plot.maxX - 3, to: plot.minX + 90, by: -20).map {
        text(reference.label, Point($0, baseline), .end, theme.key, Palette.text2)
      }
    }
    let inside = candidates.filter { plot.insetBy(1).contains($0.bounds) }
    let label = obstacles.place(inside + outer(reference.label, theme.key, Palette.text2))
    return [
      Mark("majority line", theme.grid.horizontal(plot.minX, plot.maxX, at: y, Theme.majorityLine)),
      Mark("majority label", .text(label)),
    ]
  }

  /// ▲ and ▼ with the value where a curve leaves the axis.
  private mutating func outside() -> [Mark] {
    zip(curves, [Palette.trainText, Palette.ink]).flatMap { curve, colour in
      [(curve.above, "▲"), (curve.below, "▼")].compactMap { place, arrow in
        place.map { beyond($0.point, "\(arrow) \(chart.format($0.value))", colour) }
      }
    }
  }

  private mutating func beyond(_ point: Point, _ string: String, _ colour: Colour) -> Mark {
    let baselines = (0..<4).map {
      point.y <= plot.minY ? plot.minY + 9 + 12 * Double($0) : plot.maxY - 4 - 12 * Double($0)
    }
    let distances = [4.0, 9, 16, 30, 50]
    let inside = baselines.flatMap { y in
      distances.flatMap { distance in
        [
          text(string, Point(point.x + distance, y), .start, theme.key, colour),
          text(string, Point(point.x - distance, y), .end, theme.key, colour),
        ]
      }
    }.filter { plot.insetBy(-1).contains($0.bounds) }
    return Mark(
      "beyond the axis", .text(obstacles.place(inside + outer(string, theme.key, colour))))
  }

  /// The values of single points.
  private mutating func dotLabels() -> [Mark] {
    guard chart.showsDots else { return [] }
    let series = [
      (curves[0], chart.train, Palette.trainText), (curves[1], chart.validation, Palette.ink),
    ]
    for point in series.flatMap({ $0.0.points }) {
      obstacles.add(Rect(x: point.x - 2.5, y: point.y - 2.5, width: 5, height: 5))
    }
    let dots = series.flatMap { placed, curve, colour in
      zip(placed.points, curve.samples.filter { !$0.value.isNaN }).map {
        (point: $0, string: chart.format($1.value), colour: colour)
      }
    }
    return dots.map { dot in
      let column = dots.filter { $0.point.x == dot.point.x }
      let heights = EndLabels.pushedApart(
        column.map { $0.point.y }, pitch: 13, within: Interval(plot.minY, plot.maxY - 6))
      let row = column.firstIndex { $0.point == dot.point && $0.string == dot.string } ?? 0
      return valueLabel(dot.string, dot.colour, beside: Point(dot.point.x, heights[row]))
    }
  }

  private mutating func valueLabel(
    _ string: String, _ colour: Colour, beside place: Point
  ) -> Mark {
    let room = Rect(
      x: plot.minX, y: plot.minY - 12, width: plot.width, height: plot.height + 12)
    let candidates = [0.0, -11, 11, -22, 22].flatMap { shift in
      [
        text(string, Point(place.x + 6, place.y + 3 + shift), .start, theme.key, colour),
        text(string, Point(place.x - 6, place.y + 3 + shift), .end, theme.key, colour),
      ]
    }.filter { room.contains($0.bounds) }
    return Mark(
      "value label", .text(obstacles.place(candidates + outer(string, theme.key, colour))))
  }

  /// Right or left of a vertical line, from the side of the plot that curves leave free.
  private mutating func place(
    _ string: String, beside x: Double, font: Font, colour: Colour
  ) -> Text {
    let rows = stride(from: 0.0, to: plot.height - 12, by: 12).map {
      chart.freeSide == .top ? plot.minY + 10 + $0 : plot.maxY - 6 - $0
    }
    let inside = rows.flatMap { y in
      [
        text(string, Point(x + 5, y), .start, font, colour),
        text(string, Point(x - 5, y), .end, font, colour),
      ]
    }.filter { plot.insetBy(1).contains($0.bounds) }
    return obstacles.place(inside + outer(string, font, colour))
  }

  /// Places outside the plot: right of the y title, and on both sides of the x title.
  private func outer(_ string: String, _ font: Font, _ colour: Colour) -> [Text] {
    let right = layout.maxX
    let places: [(Double, Double, Text.Anchor)] = [
      (right, layout.titleBaseline, .end), (right, layout.epochTitleBaseline, .end),
      (layout.minX, layout.epochTitleBaseline, .start),
      (plot.centre.x - 30, layout.epochTitleBaseline, .end),
      (plot.centre.x + 30, layout.epochTitleBaseline, .start),
    ]
    return places.map { x, y, anchor in
      Text(string, at: Point(x, y), anchor: anchor, font: font, colour: colour)
    }
  }

  private func text(
    _ string: String, _ origin: Point, _ anchor: Text.Anchor, _ font: Font, _ colour: Colour
  ) -> Text {
    Text(string, at: origin, anchor: anchor, font: font, colour: colour, halo: true)
  }
}
