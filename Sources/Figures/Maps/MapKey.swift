import Datasets
import NeuralNetworks
import Plotting

/// What the shades and symbols under a map mean, with the counts of points and of wrong ones.
struct MapKey {
  let run: RunView
  let points: MapPoints
  let theme: Theme
  let plot: Rect

  private static let markerRadius = 3.1
  private static let classesPerRow = 4
  /// From the dots to what they are called.
  private static let sampleWidth = 25.0
  private static let rowHeight = 28.0

  /// The ramp with the contours in their own styles, and three rows: classes, train, validation.
  var probability: [Mark] {
    let ramp = theme.grid.snapped(
      Rect(x: plot.minX, y: plot.maxY + 48, width: 150, height: 10))
    let name = FittedText(
      "P(\(run.className(1)))", font: theme.key, smallest: theme.smallestText, width: 150)
    return [
      text("key title", name.string, at: Point(plot.minX, plot.maxY + 43)),
      Mark("key ramp", .image(MapKey.ramp, in: ramp)),
    ] + levelLines(over: ramp) + [Mark("key frame", theme.grid.frame(ramp, Theme.frame))]
      + levelLabels(under: ramp) + rows(from: plot.minX + 176)
  }

  private static let ramp = Raster(
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
        "key level label", label, at: Point(x, plot.maxY + 69),
        anchor: n == 0 ? .start : n == 4 ? .end : .middle)
    }
  }

  private func rows(from x: Double) -> [Mark] {
    let (first, second, third) = (plot.maxY + 43, plot.maxY + 56.5, plot.maxY + 70)
    let ring = x + 150
    let train = setRow(
      "train", run.data.train, points.wrongTrain, Marker.solid, x, ring, second)
    let validation = setRow(
      "validation", run.data.validation, points.wrongValidation, Marker.hollow, x, ring, third)
    return classRow(from: x, to: ring - 4, at: first)
      + trueBoundary(from: ring + 15 - MapKey.sampleWidth, at: first) + train
      + (run.data.validation.count > 0 ? validation : [])
  }

  /// "● class 0   ▲ class 1", left of the true boundary if that is shown.
  private func classRow(from x: Double, to end: Double, at y: Double) -> [Mark] {
    let room = ((run.showsTrueBoundary ? end : plot.maxX) - x) / 2 - 22
    return (0..<2).reduce(into: (x, [Mark]())) { row, k in
      let name = FittedText(
        run.className(k), font: theme.key, smallest: theme.smallestText, width: room)
      row.1 += [
        marker(k, Marker.solid, at: Point(row.0 + 4, y)),
        text("key class", name.string, at: Point(row.0 + 12, y), font: name.font),
      ]
      row.0 += 12 + name.font.width(of: name.string) + 14
    }.1
  }

  /// "···· true boundary"
  private func trueBoundary(from x: Double, at y: Double) -> [Mark] {
    guard run.showsTrueBoundary else { return [] }
    let middle = y - theme.key.capHeight / 2
    let line = Path.polyline([Point(x + 2, middle), Point(x + 18.5, middle)])
    return [
      Mark("key true boundary", .stroke(line, Theme.trueBoundary)),
      text("key name", "true boundary", at: Point(x + MapKey.sampleWidth, y)),
    ]
  }

  private func setRow(
    _ name: String, _ samples: Samples, _ wrong: Int, _ style: (Symbol, Colour, Double) -> Marker,
    _ x: Double, _ ringX: Double, _ y: Double
  ) -> [Mark] {
    let ring = Point(ringX + 4, y - theme.key.capHeight / 2)
    return [
      marker(0, style, at: Point(x + 4, y)), marker(1, style, at: Point(x + 15, y)),
      text(
        "key set", "\(name), \(Numeral.count(samples.count, "point", "points"))",
        at: Point(x + 25, y)),
      marker(0, style, at: Point(ringX + 4, y)),
      Mark("key ring", .markers(.ring(radius: MapKey.markerRadius - 0.4), at: [ring])),
      text("key wrong", "wrong: \(Numeral.count(wrong))", at: Point(ringX + 15, y)),
    ]
  }

  /// What is needed below the first row of classes.
  var extraHeight: Double {
    let entries = run.classCount + (run.showsTrueBoundary ? 1 : 0)
    return Double((entries - 1) / MapKey.classesPerRow) * MapKey.rowHeight
  }

  /// For each class its symbol, its name, its points and how many of them are wrong.
  var classes: [Mark] {
    let pitch = plot.width / Double(MapKey.classesPerRow)
    let all = points.train + points.validation
    let labels = run.data.train.labels + run.data.validation.labels
    func place(_ n: Int) -> (x: Double, y: Double) {
      (
        plot.minX + Double(n % MapKey.classesPerRow) * pitch,
        plot.maxY + 44 + Double(n / MapKey.classesPerRow) * MapKey.rowHeight
      )
    }
    let entries = (0..<run.classCount).flatMap { k in
      let (x, y) = place(k)
      let name = FittedText(
        run.className(k), font: theme.key, smallest: theme.smallestText, width: pitch - 20)
      let count = labels.count { $0 == k }
      let wrong = all.count { $0.label == k && $0.isWrong }
      return [
        marker(k, Marker.solid, at: Point(x + 4, y)),
        text("key class", name.string, at: Point(x + 12, y), font: name.font),
        text(
          "key count", "\(Numeral.count(count, "point", "points")), \(Numeral.count(wrong)) wrong",
          at: Point(x + 12, y + 11.5), colour: Palette.text2),
      ]
    }
    let last = place(run.classCount)
    return entries + trueBoundary(from: last.x, at: last.y)
      + sets(at: plot.maxY + 75 + extraHeight)
  }

  /// "filled: train, 280 points, 17 wrong   hollow: validation, …   ring: wrong"
  private func sets(at y: Double) -> [Mark] {
    let (train, validation) = (run.data.train.count, run.data.validation.count)
    let parts = [
      "filled: train, \(Numeral.count(train, "point", "points")), \(Numeral.count(points.wrongTrain)) wrong",
      "hollow: validation, \(Numeral.count(validation, "point", "points")), "
        + "\(Numeral.count(points.wrongValidation)) wrong",
      "ring: wrong",
    ]
    let line = FittedText(
      parts, separator: "   ", font: theme.key, smallest: theme.smallestText, width: plot.width)
    return [
      text(
        "key sets", line.string, at: Point(plot.minX, y), font: line.font, colour: Palette.text2)
    ]
  }

  private func marker(
    _ k: Int, _ style: (Symbol, Colour, Double) -> Marker, at baseline: Point
  ) -> Mark {
    let centre = Point(baseline.x, baseline.y - theme.key.capHeight / 2)
    let marker = style(Symbol(class: k), MapPoints.colour(of: k), MapKey.markerRadius)
    return Mark("key marker", .markers(marker, at: [centre]))
  }

  private func text(
    _ role: String, _ string: String, at origin: Point, anchor: Text.Anchor = .start,
    font: Font? = nil, colour: Colour = Palette.ink
  ) -> Mark {
    Mark(
      role,
      .text(Text(string, at: origin, anchor: anchor, font: font ?? theme.key, colour: colour)))
  }
}
