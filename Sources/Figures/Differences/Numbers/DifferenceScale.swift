import Plotting

/// The colours and heights of a difference of numbers, as far on the one side of 0 as on the other.
struct DifferenceScale {
  /// The line of a round difference, dark enough for the full colours.
  static let level = Stroke(0.5, Palette.text2)

  /// What the full colours stand for; what lies beyond has them too.
  let reach: Double
  /// Whether some of it does.
  private let isBeyond: Bool

  /// Up to the largest magnitude, or where a few are far larger than all others to the 99th
  /// percentile.
  init(_ differences: [Double]) {
    let sorted = differences.filter { !$0.isNaN }.map { $0.magnitude }.sorted()
    let largest = sorted.last ?? 0
    let usual = sorted.isEmpty ? 0 : sorted[(sorted.count - 1) * 99 / 100]
    isBeyond = usual > 0 && largest > 1.5 * usual
    reach = isBeyond ? usual : largest > 0 ? largest : 1
  }

  /// Round numbers, 0 among them.
  var ticks: [(value: Double, text: String)] {
    let ticks = Ticks(Interval(-reach, reach), about: 5)
    return Array(zip(ticks.values, ticks.labels))
  }

  /// The ramp under a map, with lines at the round numbers.
  func key(_ name: String, _ theme: Theme, under plot: Rect) -> [Mark] {
    let ramp = theme.grid.snapped(Rect(x: plot.minX, y: plot.maxY + 48, width: 150, height: 10))
    let title = FittedText(
      name + (isBeyond ? ", ends: and beyond" : ""), font: theme.key,
      smallest: theme.smallestText, width: 165)
    return [
      Mark(
        "key title",
        .text(
          Text(
            title.string, at: Point(plot.minX, plot.maxY + 43), font: title.font,
            colour: Palette.ink))),
      Mark("key ramp", .image(DifferenceShading.signedRamp, in: ramp)),
    ] + levels(ramp, theme) + [Mark("key frame", theme.grid.frame(ramp, Theme.frame))]
  }

  private func levels(_ ramp: Rect, _ theme: Theme) -> [Mark] {
    var end = -Double.infinity
    return ticks.flatMap { value, words -> [Mark] in
      let x = ramp.centre.x + value / reach * ramp.width / 2
      let half = theme.key.width(of: words) / 2
      let line = Mark(
        "key level", theme.grid.vertical(ramp.minY, ramp.maxY, at: x, DifferenceScale.level))
      guard x - half >= end + 6 else { return [line] }
      end = x + half
      return [
        line,
        Mark(
          "key level label",
          .text(
            Text(
              words, at: Point(x, ramp.maxY + 11), anchor: .middle, font: theme.key,
              colour: Palette.ink))),
      ]
    }
  }
}
