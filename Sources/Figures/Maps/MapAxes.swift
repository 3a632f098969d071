import Plotting

/// Ticks and titles around a map, all text horizontal.
struct MapAxes {
  let theme: Theme
  let window: Window
  let titles: (x: String, y: String)

  var marks: [Mark] {
    let axes = Axes(theme: theme, plot: window.frame)
    let across = axes.ticks(across: window.x)
    let down = axes.ticks(down: window.y)
    let labels = axes.left(down, window.y)
    return axes.below(across, window.x) + axes.leftTicks(down, window.y) + labels
      + [xTitle, yTitle(beside: labels)] + [axes.frame]
  }

  private var xTitle: Mark {
    let line = FittedText(
      titles.x, font: theme.axisTitle, smallest: theme.smallestText, width: window.frame.width)
    return Mark(
      "x title",
      .text(
        Text(
          line.string, at: Point(window.frame.centre.x, window.frame.maxY + 27), anchor: .middle,
          font: line.font, colour: Palette.ink)))
  }

  /// In the middle of the axis if it is short enough and covers no label, else over the axis.
  private func yTitle(beside labels: [Mark]) -> Mark {
    var obstacles = Obstacles(clearance: 1)
    for case .text(let label) in labels.map({ $0.shape }) { obstacles.add(label.bounds) }
    let font = theme.axisTitle
    let (left, middle) = (window.frame.minX - 40, window.frame.centre.y + font.capHeight / 2)
    let width = font.width(of: titles.y)
    // Between the labels next to the middle if one stands there.
    let beside = [0, -12, 12, -18, 18].map { shift in
      Text(
        titles.y, at: Point(max(left, window.frame.minX - 32 - width / 2), middle + shift),
        font: font,
        colour: Palette.ink)
    }
    let fits = beside.filter { $0.bounds.maxX < window.frame.minX - Theme.tickLength }
    if let free = fits.first(where: { obstacles.leavesFree($0.bounds) }) {
      return Mark("y title", .text(free))
    }
    let line = FittedText(
      titles.y, font: font, smallest: theme.smallestText, width: 0.35 * window.frame.width)
    return Mark(
      "y title",
      .text(
        Text(
          line.string, at: Point(window.frame.minX - 30, MapNotes.baseline(over: window.frame)),
          font: line.font,
          colour: Palette.ink)))
  }
}
