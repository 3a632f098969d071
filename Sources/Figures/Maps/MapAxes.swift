import Plotting

/// Ticks and titles around a map, all text horizontal, as many as there is room for.
struct MapAxes {
  let theme: Theme
  let window: Window
  let titles: (x: String, y: String)
  var layout = MapLayout.page

  var marks: [Mark] {
    let axes = Axes(theme: theme, plot: window.frame)
    guard layout.detail >= .ticked else { return [axes.frame] }
    let down = axes.ticks(down: window.y)
    let labels = axes.left(down, window.y)
    let isOnPaper = labels.allSatisfy { mark in
      mark.textBox.map { $0.minX >= layout.edges.low } ?? true
    }
    return axes.below(axes.ticks(across: window.x, within: layout.edges), window.x)
      + (isOnPaper ? axes.leftTicks(down, window.y) + labels : [])
      + (layout.detail == .complete ? [xTitle, yTitle(beside: isOnPaper ? labels : [])] : [])
      + [axes.frame]
  }

  /// Where the line over the map is free: right of the title of the y axis, if that stands there.
  var endOfTitleOver: Double {
    let baseline = MapNotes.baseline(over: window.frame)
    let ends = marks.compactMap { mark -> Double? in
      guard mark.role == "y title", case .text(let text) = mark.shape, text.origin.y == baseline
      else { return nil }
      return text.bounds.maxX + 14
    }
    return ends.first ?? window.frame.minX
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
    for box in labels.compactMap({ $0.textBox }) { obstacles.add(box) }
    let font = theme.axisTitle
    let left = max(window.frame.minX - 40, layout.edges.low)
    let middle = window.frame.centre.y + font.capHeight / 2
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
          line.string,
          at: Point(
            max(window.frame.minX - 30, layout.edges.low), MapNotes.baseline(over: window.frame)),
          font: line.font,
          colour: Palette.ink)))
  }
}

extension Axes {
  /// Without the ticks near the sides whose labels would leave the paper.
  func ticks(across scale: Scale, within edges: Interval) -> Ticks {
    let ticks = ticks(across: scale)
    let boxes = labels(below: ticks, scale).map { $0.textBox }
    return Ticks(
      zip(ticks.numbers, boxes).compactMap { number, box in
        guard let box, box.minX < edges.low || box.maxX > edges.high else { return number }
        return nil
      })
  }
}

extension Mark {
  /// The box of a line of text; nil of anything else.
  var textBox: Rect? {
    if case .text(let text) = shape { text.bounds } else { nil }
  }
}
