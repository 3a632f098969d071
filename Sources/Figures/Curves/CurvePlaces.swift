import Plotting

/// A label: the same in ever fewer words, for places with less room.
struct CurveLabel {
  /// The longest first.
  let strings: [String]
  let font: Font
  let colour: Colour

  init(_ strings: String..., font: Font, colour: Colour) {
    self.strings = strings
    self.font = font
    self.colour = colour
  }
}

/// Where the texts in a chart of curves stand: where they cover neither a curve nor one another,
/// and nowhere when there is no such place.
struct CurvePlaces {
  private let chart: CurveChart
  private var obstacles = Obstacles()
  private var plot: Rect { chart.plot }
  private var layout: CurveLayout { chart.layout }

  init(_ chart: CurveChart, curves: [PlacedCurve]) {
    self.chart = chart
    for piece in curves.flatMap({ $0.pieces }) where !chart.showsDots {
      obstacles.add(piece.map { Point($0.x, min(max($0.y, plot.minY), plot.maxY)) })
    }
    for place in curves.compactMap({ $0.points.last }) where chart.run.hasDiverged {
      let y = min(max(place.y, plot.minY), plot.maxY)
      obstacles.add(Rect(x: place.x - 5, y: y - 5, width: 10, height: 10))
    }
    for x in chart.uprights {
      obstacles.add(rule: [Point(x, plot.minY), Point(x, plot.maxY)])
    }
    if let reference = chart.reference {
      let y = chart.y.place(reference.value)
      obstacles.add(rule: [Point(plot.minX, y), Point(plot.maxX, y)])
    }
  }

  mutating func add(_ box: Rect) { obstacles.add(box) }

  /// At one of these places in the plot.
  mutating func text(_ label: CurveLabel, at places: [(Point, Text.Anchor)]) -> Text? {
    text(label, at: places, within: plot.insetBy(1))
  }

  /// At one of these places in the room.
  mutating func text(
    _ label: CurveLabel, at places: [(Point, Text.Anchor)], within room: Rect
  ) -> Text? {
    for string in label.strings {
      let candidates = places.map { text(string, label, $0, $1) }
      if let text = obstacles.placed(candidates.filter { room.contains($0.bounds) }) {
        return text
      }
    }
    return nil
  }

  /// Right or left of a vertical line, from the side of the plot that curves leave free; else
  /// outside the plot.
  mutating func text(_ label: CurveLabel, beside x: Double) -> Text? {
    let rows = stride(from: 0.0, to: plot.height - 12, by: 12).map {
      chart.freeSide == .top ? plot.minY + 10 + $0 : plot.maxY - 6 - $0
    }
    let places = rows.flatMap { y -> [(Point, Text.Anchor)] in
      [(Point(x + 5, y), .start), (Point(x - 5, y), .end)]
    }
    return text(label, at: places) ?? outside(label)
  }

  /// Right of the y title, or on a side of the x title.
  mutating func outside(_ label: CurveLabel) -> Text? {
    guard layout.parts.contains(.axisTitles) else { return nil }
    let places: [(Double, Double, Text.Anchor)] = [
      (layout.maxX, layout.titleBaseline, .end), (layout.maxX, layout.epochTitleBaseline, .end),
      (layout.minX, layout.epochTitleBaseline, .start),
      (plot.centre.x - 30, layout.epochTitleBaseline, .end),
      (plot.centre.x + 30, layout.epochTitleBaseline, .start),
    ]
    let room = Rect(
      x: layout.minX - 2, y: 0, width: layout.maxX - layout.minX + 4, height: .infinity)
    return text(label, at: places.map { (Point($0.0, $0.1), $0.2) }, within: room)
  }

  private func text(
    _ string: String, _ label: CurveLabel, _ origin: Point, _ anchor: Text.Anchor
  ) -> Text {
    Text(
      string, at: origin, anchor: anchor, font: label.font, colour: label.colour, halo: true)
  }
}
