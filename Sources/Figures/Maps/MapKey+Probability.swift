import Datasets
import NeuralNetworks
import Plotting

/// The key of two classes: the ramp with the contours in their own styles, and rows for classes, train
/// and validation, beside the ramp or under it.
extension MapKey {
  private static let rampWidth = 150.0
  /// From the ramp to the rows beside it.
  private static let gap = 26.0
  /// From the rows to their rings, at least.
  private static let ringDrop = 150.0

  var probability: MapPanel {
    let beside = plot.minX + MapKey.rampWidth + MapKey.gap
    let isBeside = ring(from: beside) + ringWidth <= layout.edges.high
    let rows = rows(from: isBeside ? Point(beside, top) : Point(plot.minX, top + 43))
    return MapPanel(marks: ramp + rows.marks, maxY: rows.maxY)
  }

  private var ramp: [Mark] {
    let width = min(MapKey.rampWidth, plot.width)
    let ramp = theme.grid.snapped(Rect(x: plot.minX, y: top + 5, width: width, height: 10))
    let name = FittedText(
      run.probabilityName, font: theme.key, smallest: theme.smallestText, width: width)
    return [
      text("key title", name.string, at: Point(plot.minX, top)),
      Mark("key ramp", .image(MapKey.shades, in: ramp)),
    ] + levelLines(over: ramp) + [Mark("key frame", theme.grid.frame(ramp, Theme.frame))]
      + levelLabels(under: ramp)
  }

  private static let shades = Raster(
    width: ProbabilityRamp.levels, height: 1, pixels: ProbabilityRamp.shades.map { $0.rgb })

  private func levelLines(over ramp: Rect) -> [Mark] {
    let styles = [
      (0.1, Theme.outerIsoLine), (0.25, Theme.isoLine), (0.5, Theme.boundary),
      (0.75, Theme.isoLine), (0.9, Theme.outerIsoLine),
    ]
    return styles.map { p, stroke in
      Mark(
        "key level",
        theme.grid.vertical(ramp.minY, ramp.maxY, at: ramp.minX + p * ramp.width, stroke))
    }
  }

  private func levelLabels(under ramp: Rect) -> [Mark] {
    ["0", "0.25", "0.5", "0.75", "1"].enumerated().map { n, label in
      let x = ramp.minX + Double(n) / 4 * ramp.width
      return text(
        "key level label", label, at: Point(x, top + 26),
        anchor: n == 0 ? .start : n == 4 ? .end : .middle)
    }
  }

  private var sets: [PointSet] {
    [
      PointSet("train", run.data.train, points.wrongTrain, Marker.solid),
      PointSet("validation", run.data.validation, points.wrongValidation, Marker.hollow),
    ].filter { $0.name == "train" || $0.count > 0 }
  }

  /// Where the rings of rows that begin at `x` stand.
  private func ring(from x: Double) -> Double {
    x + max(MapKey.ringDrop, 25 + sets.widest(theme.key) { $0.words } + 12)
  }

  /// Of a ring with its words, whatever is wrong.
  private var ringWidth: Double { 15 + sets.widest(theme.key) { $0.mostWrongWords } }

  /// Classes, train, validation; the rings at the right of the sets if there is room, else under them.
  private func rows(from start: Point) -> MapPanel {
    let ring = ring(from: start.x)
    let isOneLine = ring + ringWidth <= layout.edges.high
    var y = start.y
    var marks = classRow(
      from: start.x, to: isOneLine && run.showsTrueBoundary ? ring - 4 : plot.maxX, at: y)
    if !isOneLine, run.showsTrueBoundary { y += MapKey.lineHeight }
    marks += trueBoundary(
      from: isOneLine ? ring + 15 - MapKey.sampleWidth : start.x, at: y)
    for set in sets {
      y += MapKey.lineHeight
      marks += self.set(set, from: start.x, at: y)
      if !isOneLine { y += MapKey.lineHeight }
      marks += wrong(set, from: isOneLine ? ring : start.x + 10, at: y)
    }
    return MapPanel(marks: marks, maxY: max(y, start.y + 2 * MapKey.lineHeight) + 16)
  }

  /// "● class 0   ▲ class 1"
  private func classRow(from x: Double, to end: Double, at y: Double) -> [Mark] {
    let room = (end - x) / 2 - 22
    return (0..<2).reduce(into: (x, [Mark]())) { row, k in
      let name = FittedText(
        run.className(k), font: theme.key, smallest: theme.smallestText, width: room)
      row.1 += [
        marker(k, Marker.solid, at: Point(row.0 + 4, y)),
        text("key class", name.string, at: Point(row.0 + 12, y), font: name.font),
      ]
      row.0 += 12 + name.width + 14
    }.1
  }

  /// "●▲ train, 320 points"
  private func set(_ set: PointSet, from x: Double, at y: Double) -> [Mark] {
    [
      marker(0, set.style, at: Point(x + 4, y)), marker(1, set.style, at: Point(x + 15, y)),
      text("key set", set.words, at: Point(x + 25, y)),
    ]
  }

  /// "◎ wrong: 28"
  private func wrong(_ set: PointSet, from x: Double, at y: Double) -> [Mark] {
    let centre = Point(x + 4, y - theme.key.capHeight / 2)
    return [
      marker(0, set.style, at: Point(x + 4, y)),
      Mark("key ring", .markers(.ring(radius: MapKey.markerRadius - 0.4), at: [centre])),
      text("key wrong", set.wrongWords, at: Point(x + 15, y)),
    ]
  }
}

/// The points that a network learns from, or those that it is judged by.
private struct PointSet {
  let name: String
  let count: Int
  let wrong: Int
  let style: (Symbol, Colour, Double, Double) -> Marker

  init(
    _ name: String, _ samples: Samples, _ wrong: Int,
    _ style: @escaping (Symbol, Colour, Double, Double) -> Marker
  ) {
    self.name = name
    count = samples.count
    self.wrong = wrong
    self.style = style
  }

  var words: String { "\(name), \(Numeral.count(count, "point", "points"))" }
  var wrongWords: String { "wrong: \(Numeral.count(wrong))" }
  var mostWrongWords: String { "wrong: \(Numeral.count(count))" }
}

extension [PointSet] {
  fileprivate func widest(_ font: Font, _ words: (PointSet) -> String) -> Double {
    map { font.width(of: words($0)) }.reduce(0) { Swift.max($0, $1) }
  }
}
