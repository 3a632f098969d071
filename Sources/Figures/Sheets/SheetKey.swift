import Plotting
import Sweeps

/// What the shades, symbols and numbers of a sheet mean, under it.
struct SheetKey {
  private static let ramp = Raster(
    width: ProbabilityRamp.levels, height: 1, pixels: ProbabilityRamp.shades.map { $0.rgb })
  private static let markerRadius = 2.6

  let sweep: SweepView
  let layout: SheetLayout

  private var theme: Theme { layout.theme }
  private var left: Double {
    layout.size.width - layout.left < SheetLayout.narrowest ? Theme.margin : layout.left
  }
  private func baseline(_ line: Int) -> Double { layout.gridBottom + 22 + 14 * Double(line) }
  private var first: Double { baseline(0) }
  private var second: Double { baseline(1) }

  private var grounds: [MapGround] {
    layout.grid.cells.flatMap { $0 }.compactMap { $0?.ground }
  }

  var marks: [Mark] {
    guard layout.tile == .map else { return numbers(from: left, at: first) }
    if let targets = grounds.first?.targets { return numbers(of: targets) }
    let kinds = layout.grid.mapKinds
    guard kinds.contains(.probability) else {
      let regions = regions(from: 0, lines: 2)
      return regions.marks + numbers(from: left, at: baseline(regions.lines))
    }
    return ramp + classes(from: left + 190, at: first) + numbers(from: left + 190, at: second)
      + (kinds.contains(.regions) ? regions(from: 3, lines: 1).marks : [])
  }

  /// The ramp of regression, its numbers only where all maps have the same.
  private func numbers(of targets: TargetScale) -> [Mark] {
    let isShared = Set(grounds.compactMap { $0.targets }).count == 1
    let ends = [targets.low, targets.high].map { Numeral.significant($0, digits: 2) }
    let labels = isShared ? ends : ["lowest", "highest"]
    return [
      Mark("key ramp", .image(SheetKey.ramp, in: bar)),
      Mark("key frame", theme.grid.frame(bar, Theme.frame)),
      text("key title", "predicted", Point(bar.maxX + 7, first)),
      text("key level label", labels[0], Point(bar.minX, second)),
      text("key level label", labels[1], Point(bar.maxX, second), anchor: .end),
      text("key points", "dots: \(sweep.score.set) points", Point(left + 190, first)),
    ] + numbers(from: left + 190, at: second)
  }

  private var bar: Rect {
    theme.grid.snapped(Rect(x: left, y: first - 8, width: 110, height: 8))
  }

  /// P(class 1) from 0 to 1.
  private var ramp: [Mark] {
    let ticks = [("0", 0.0, Text.Anchor.start), ("0.5", 0.5, .middle), ("1", 1, .end)]
    let name = FittedText(
      sweep.probabilityName, font: theme.key, smallest: theme.smallestText, width: 66)
    return [
      Mark("key ramp", .image(SheetKey.ramp, in: bar)),
      Mark(
        "key level", theme.grid.vertical(bar.minY, bar.maxY, at: bar.centre.x, MapTile.meanLine)),
      Mark("key frame", theme.grid.frame(bar, Theme.frame)),
      text("key title", name.string, Point(bar.maxX + 7, first), font: name.font),
    ]
      + ticks.map { label, share, anchor in
        text(
          "key level label", label, Point(bar.minX + share * bar.width, second), anchor: anchor)
      }
  }

  /// The symbol of each class, and how many points are shown.
  private func classes(from x: Double, at y: Double) -> [Mark] {
    let shown = Set(grounds.flatMap { $0.points.map { $0.label } }).sorted()
    guard !shown.isEmpty else { return [] }
    let symbols = shown.enumerated().map { n, label in
      marker(label, at: Point(x + 3 + 10 * Double(n), y))
    }
    let end = x + 10 * Double(shown.count) + 3
    let words = "\(sweep.score.set) points" + (pointCount.map { " (\($0))" } ?? "")
    return symbols + [text("key points", words, Point(end, y))]
  }

  /// "250", "300 of 1,250"; nil where maps differ in it.
  private var pointCount: String? {
    let counts = Set(grounds.map { $0.points.count })
    guard counts.count == 1, let count = counts.first else { return nil }
    let limit = MapTile.pointLimit
    return (count > limit ? "\(limit) of " : "") + Numeral.count(count)
  }

  /// Symbol, tint and name of each class, in so many lines at most.
  private func regions(from line: Int, lines: Int) -> (marks: [Mark], lines: Int) {
    let cells = layout.grid.cells.flatMap { $0 }.compactMap { $0 }
    let count = cells.flatMap { $0.seeds }.compactMap { $0.map?.fields.count }.max() ?? 0
    let names = (0..<count).map { k in
      FittedText(sweep.className(k), font: theme.key, smallest: theme.smallestText, width: 80)
    }
    var (x, row) = (left, 0)
    var marks: [Mark] = []
    for (k, name) in names.enumerated() {
      let width = 26 + name.font.width(of: name.string)
      if x + width > layout.size.width - Theme.margin, row + 1 < lines {
        (x, row) = (left, row + 1)
      }
      guard x + width <= layout.size.width - Theme.margin else { break }
      let y = baseline(line + row)
      let patch = theme.grid.snapped(Rect(x: x, y: y - 8, width: 9, height: 9))
      let tint = Palette.classTints[k % Palette.classTints.count]
      marks += [
        Mark("key region", .fill(.rect(patch), tint)),
        marker(k, at: Point(patch.centre.x, y - 0.5)),
        text("key class", name.string, Point(x + 13, y), font: name.font),
      ]
      x += width
    }
    return (marks, row + 1)
  }

  /// "number: final validation accuracy, mean ± SD of 5 seeds   1 point of 250 = 0.4%"
  private func numbers(from x: Double, at y: Double) -> [Mark] {
    let over = sweep.seeds > 1 ? ", mean ± SD of \(sweep.seedsText)" : ""
    let parts = ["number: final \(sweep.score.name)\(over)", sweep.resolution].compactMap { $0 }
    let whole = parts.joined(separator: "   ")
    let room = layout.size.width - x - Theme.margin
    let lines = theme.key.width(of: whole) <= room ? [whole] : parts
    return lines.enumerated().map { n, line in
      let fitted = FittedText(
        line, font: theme.key, smallest: theme.smallestText, width: room)
      return text(
        "key number", fitted.string, Point(x, y + 14 * Double(n)), font: fitted.font,
        colour: Palette.text2)
    }
  }

  private func marker(_ k: Int, at baseline: Point) -> Mark {
    let centre = Point(baseline.x, baseline.y - theme.key.capHeight / 2)
    let path = Symbol(class: k).path(radius: SheetKey.markerRadius)
    let rim = Stroke(0.8, Colour(Palette.paper.rgb, opacity: 0.8))
    let marker = Marker([.stroke(path, rim), .fill(path, MapPoints.colour(of: k))])
    return Mark("key marker", .markers(marker, at: [centre]))
  }

  private func text(
    _ role: String, _ string: String, _ origin: Point, anchor: Text.Anchor = .start,
    font: Font? = nil, colour: Colour = Palette.ink
  ) -> Mark {
    Mark(
      role,
      .text(Text(string, at: origin, anchor: anchor, font: font ?? theme.key, colour: colour)))
  }
}
