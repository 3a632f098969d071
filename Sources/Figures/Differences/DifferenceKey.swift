import Datasets
import NeuralNetworks
import Plotting

/// What the shades, lines and points of a difference mean.
struct DifferenceKey {
  private static let classesPerRow = 4
  private static let markerRadius = 3.1
  private static let lineLength = 22.0

  let pair: RunPair
  let verdict: RunPair.Verdict
  let theme: Theme
  let plot: Rect
  /// What it explains.
  let kind: Kind

  enum Kind { case map, curve }

  init(
    pair: RunPair, verdict: RunPair.Verdict, theme: Theme, plot: Rect, of kind: Kind
  ) {
    self.pair = pair
    self.verdict = verdict
    self.theme = theme
    self.plot = plot
    self.kind = kind
  }

  /// The lower end, with some room.
  var maxY: Double { plot.maxY + 90 + 14 * Double(rows) }

  private var classes: Int { max(2, pair.a.outputs) }
  private var rows: Int { (classes - 1) / DifferenceKey.classesPerRow + 1 }

  var marks: [Mark] { (kind == .map ? ramp : areas) + lines + ring + names }

  /// The colours on both sides of 0, or that of the whole difference.
  private var areas: [Mark] {
    let names = pair.shortNames
    let entries =
      pair.a.isTwoClass
      ? [
        ("\(names.a) is higher", Palette.differenceA),
        ("\(names.b) is higher", Palette.differenceB),
      ]
      : [("difference of the probabilities", Palette.grid)]
    return entries.enumerated().flatMap { n, entry in
      let y = plot.maxY + 43 + 13.5 * Double(n)
      let patch = theme.grid.snapped(Rect(x: plot.minX, y: y - 7.5, width: 9, height: 9))
      let name = FittedText(
        entry.0, font: theme.key, smallest: theme.smallestText, width: 150)
      return [
        Mark("key area", .fill(.rect(patch), entry.1)),
        text("key area name", name.string, at: Point(plot.minX + 14, y), font: name.font),
      ]
    }
  }

  private var ramp: [Mark] {
    let frame = theme.grid.snapped(
      Rect(x: plot.minX, y: plot.maxY + 48, width: 150, height: 10))
    let isSigned = pair.a.isTwoClass
    let title = FittedText(
      pair.differenceName, font: theme.key, smallest: theme.smallestText, width: 165)
    let labels: [(String, Double, Text.Anchor)] =
      isSigned
      ? [("−1", 0, .start), ("0", 0.5, .middle), ("1", 1, .end)]
      : [("0", 0, .start), ("1", 1, .end)]
    return [
      text("key title", title.string, at: Point(plot.minX, plot.maxY + 43)),
      Mark(
        "key ramp",
        .image(isSigned ? DifferenceShading.signedRamp : DifferenceShading.unsignedRamp, in: frame)),
      Mark("key frame", theme.grid.frame(frame, Theme.frame)),
    ]
      + labels.map { label, share, anchor in
        text(
          "key level label", label,
          at: Point(frame.minX + share * frame.width, plot.maxY + 69), anchor: anchor)
      }
  }

  /// "— boundary of relu", "- - boundary of tanh"
  private var lines: [Mark] {
    let x = plot.minX + 176
    let (long, short) = (pair.names, pair.shortNames)
    let entries = [
      (long.a, short.a, Theme.boundary), (long.b, short.b, Theme.otherBoundary),
    ]
    return entries.enumerated().flatMap { n, entry in
      let y = plot.maxY + 43 + 13.5 * Double(n)
      let middle = y - theme.key.capHeight / 2
      let name = FittedText(
        "\(kind == .map ? "boundary" : "probability") of \(entry.1)"
          + (entry.0 == entry.1 ? "" : ", \(entry.0)"), font: theme.key,
        smallest: theme.smallestText,
        width: plot.maxX - x - 30)
      return [
        Mark(
          "key line",
          theme.grid.horizontal(x, x + DifferenceKey.lineLength, at: middle, entry.2)),
        text("key name", name.string, at: Point(x + 28, y), font: name.font),
      ]
    }
  }

  private var ring: [Mark] {
    let x = plot.minX + 176
    let y = plot.maxY + 71
    let centre = Point(x + 7, y - theme.key.capHeight / 2)
    let count = verdict.differs.count { $0 }
    return [
      marker(0, at: centre),
      Mark(
        "key ring",
        .markers(.ring(radius: DifferenceKey.markerRadius - 0.4), at: [centre])),
      text(
        "key ring name",
        "\(pair.a.judged.name) point whose prediction differs: \(Numeral.count(count))",
        at: Point(x + 28, y)),
    ]
  }

  private var names: [Mark] {
    let pitch = plot.width / Double(DifferenceKey.classesPerRow)
    return (0..<classes).flatMap { k in
      let x = plot.minX + pitch * Double(k % DifferenceKey.classesPerRow)
      let y = plot.maxY + 89 + 14 * Double(k / DifferenceKey.classesPerRow)
      let name = FittedText(
        pair.a.className(k), font: theme.key, smallest: theme.smallestText, width: pitch - 20)
      return [
        marker(k, at: Point(x + 4, y - theme.key.capHeight / 2)),
        text("key class", name.string, at: Point(x + 12, y), font: name.font),
      ]
    }
  }

  private func marker(_ k: Int, at centre: Point) -> Mark {
    Mark(
      "key marker",
      .markers(
        .hollow(Symbol(class: k), MapPoints.colour(of: k), radius: DifferenceKey.markerRadius),
        at: [centre]))
  }

  private func text(
    _ role: String, _ string: String, at origin: Point, anchor: Text.Anchor = .start,
    font: Font? = nil
  ) -> Mark {
    Mark(
      role,
      .text(
        Text(string, at: origin, anchor: anchor, font: font ?? theme.key, colour: Palette.ink)))
  }
}
