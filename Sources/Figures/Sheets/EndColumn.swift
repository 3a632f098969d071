import Plotting

/// Names and values in a column right of a plot, each beside the end of its curve.
struct EndColumn {
  struct End {
    var names: [String]
    var colours: [Colour]
    /// The height of the curve's end.
    let place: Double
    /// With all seeds, so that its curve ends inside the plot.
    let hasFailed: Bool
    let value: String
    let note: String?
  }

  private static let line = 13.0
  private static let withNote = 23.0
  private static let swatch = 8.0
  private static let gap = 10.0
  private static let widths = 84.0...190.0

  let theme: Theme
  let plot: Rect
  let ends: [End]

  private var left: Double { plot.maxX + EndColumn.gap }

  /// As wide as the longest name and value, within limits.
  var right: Double {
    let widest =
      merged.map { end in
        theme.strong.width(of: end.names.joined(separator: ", ")) + theme.key.width(of: end.value)
      }.max() ?? 0
    let width = widest + EndColumn.swatch + EndColumn.gap
    return left
      + min(max(width, EndColumn.widths.lowerBound), EndColumn.widths.upperBound).rounded(.up)
  }

  var marks: [Mark] {
    let rows = merged
    let pitch = rows.contains { $0.note != nil } ? EndColumn.withNote : EndColumn.line
    let wanted = rows.map { min(max($0.place, plot.minY), plot.maxY) }
    let places = EndLabels.pushedApart(
      wanted, pitch: pitch + (theme.scale > 1 ? 0 : 2),
      within: Interval(plot.minY + 4, plot.maxY - pitch / 2))
    return rows.indices.flatMap { marks(rows[$0], wanted: wanted[$0], place: places[$0]) }
  }

  /// Curves that end with the same value at the same place share a line: "relu, tanh 0.253".
  private var merged: [End] {
    ends.reduce(into: [End]()) { rows, end in
      let same = rows.firstIndex {
        $0.value == end.value && ($0.place - end.place).magnitude < 1 && $0.note == nil
          && end.note == nil
      }
      guard let same else { return rows.append(end) }
      rows[same].names += end.names
      rows[same].colours += end.colours
    }
  }

  private func marks(_ end: End, wanted: Double, place: Double) -> [Mark] {
    let baseline = place + theme.strong.capHeight / 2
    let value = Text(
      end.value, at: Point(right, baseline), anchor: .end, font: theme.key,
      colour: end.hasFailed ? Palette.bad : Palette.ink)
    let start = left + EndColumn.swatch + 4
    let name = FittedText(
      end.names, separator: ", ", font: theme.strong, smallest: theme.smallestText,
      width: right - start - value.width - 6)
    let label = Text(
      name.string, at: Point(start, baseline), font: name.font, colour: Palette.ink)
    let note = end.note.map { note in
      Mark(
        "end note",
        .text(
          Text(note, at: Point(start, baseline + 11), font: theme.key, colour: Palette.text2)))
    }
    return leader(end, from: wanted, to: place) + swatches(end, at: place)
      + (name.string.isEmpty ? [] : [Mark("end label", .text(label))])
      + [Mark("end value", .text(value))]
      + (note.map { [$0] } ?? [])
  }

  /// A short piece of each line, since pale colours cannot be letters.
  private func swatches(_ end: End, at y: Double) -> [Mark] {
    let length = EndColumn.swatch / Double(end.colours.count)
    return end.colours.enumerated().map { n, colour in
      Mark(
        "end swatch",
        theme.grid.horizontal(
          left + Double(n) * length, left + Double(n + 1) * length, at: y, Stroke(2, colour)))
    }
  }

  /// From the end of the curve to a label that had to move.
  private func leader(_ end: End, from wanted: Double, to place: Double) -> [Mark] {
    guard !end.hasFailed, (wanted - place).magnitude > 2, let colour = end.colours.first else {
      return []
    }
    let line = Path.polyline([
      Point(plot.maxX + 2, wanted), Point(left - 1, place),
    ])
    return [Mark("leader", .stroke(line, Stroke(0.5, colour)))]
  }
}
