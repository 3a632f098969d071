/// Axis lines, ticks, grid lines and labels around a plot.
public struct Axes: Sendable {
  public let theme: Theme
  public let plot: Rect

  public init(theme: Theme, plot: Rect) {
    self.theme = theme
    self.plot = plot
  }

  /// A tick count for the length of an axis in points.
  public static func count(across length: Double) -> Int { max(3, Int(length / 72)) }
  public static func count(down length: Double) -> Int { max(3, Int(length / 44)) }

  /// Ticks of a horizontal axis whose labels keep their distance.
  public func ticks(across scale: Scale, wholeNumbers: Bool = false) -> Ticks {
    var count = Axes.count(across: scale.length)
    var ticks = Ticks(scale.domain, about: count, wholeNumbers: wholeNumbers)
    while count > 2, !labelsFit(ticks, across: scale) {
      count /= 2
      ticks = Ticks(scale.domain, about: count, wholeNumbers: wholeNumbers)
    }
    while ticks.numbers.count > 2, !labelsFit(ticks, across: scale) { ticks = ticks.halved }
    return ticks
  }

  /// Ticks of a vertical axis, linear or logarithmic, whose labels keep their distance.
  public func ticks(down scale: Scale) -> Ticks {
    var ticks =
      switch scale.kind {
      case .linear: Ticks(scale.domain, about: Axes.count(down: scale.length))
      case .logarithmic: Ticks(logarithmic: scale.domain) { labelsFit($0, down: scale) }
      }
    while ticks.numbers.count > 2, !labelsFit(ticks, down: scale) { ticks = ticks.halved }
    return ticks
  }

  /// Ticks and labels under the plot.
  public func below(_ ticks: Ticks, _ scale: Scale) -> [Mark] {
    zip(ticks.values, labels(below: ticks, scale)).flatMap { value, label in
      [
        Mark(
          "x tick",
          theme.grid.vertical(
            plot.maxY, plot.maxY + Theme.tickLength, at: scale.place(value), Theme.tickLine)),
        label,
      ]
    }
  }

  /// Labels under the plot.
  public func labels(below ticks: Ticks, _ scale: Scale) -> [Mark] {
    zip(ticks.values, ticks.labels).map { value, label in
      Mark(
        "x label",
        .text(
          Text(
            label, at: Point(scale.place(value), plot.maxY + Theme.tickLabelDrop),
            anchor: .middle, font: theme.tick, colour: Palette.ink)))
    }
  }

  /// Labels left of the plot.
  public func left(_ ticks: Ticks, _ scale: Scale, unit: String = "") -> [Mark] {
    zip(ticks.values, ticks.labels).map { value, label in
      Mark(
        "y label",
        .text(
          Text(
            label + unit,
            at: Point(plot.minX - Theme.tickLabelGap, baseline(at: scale.place(value))),
            anchor: .end, font: theme.tick, colour: Palette.ink)))
    }
  }

  /// Tick lines left of the plot.
  public func leftTicks(_ ticks: Ticks, _ scale: Scale) -> [Mark] {
    ticks.values.map {
      Mark(
        "y tick",
        theme.grid.horizontal(
          plot.minX - Theme.tickLength, plot.minX, at: scale.place($0), Theme.tickLine))
    }
  }

  /// Lines across the plot.
  public func gridLines(_ ticks: Ticks, _ scale: Scale) -> [Mark] {
    ticks.values.map {
      Mark(
        "grid", theme.grid.horizontal(plot.minX, plot.maxX, at: scale.place($0), Theme.gridLine))
    }
  }

  /// The line under the plot.
  public var bottomLine: Mark {
    Mark("x axis", theme.grid.horizontal(plot.minX, plot.maxX, at: plot.maxY, Theme.frame))
  }

  /// The line around the plot.
  public var frame: Mark { Mark("frame", theme.grid.frame(plot, Theme.frame)) }

  /// A label whose capitals are centred on a height.
  private func baseline(at y: Double) -> Double { y + theme.tick.capHeight / 2 }

  private func labelsFit(_ ticks: Ticks, across scale: Scale) -> Bool {
    let boxes = zip(ticks.values, ticks.labels).map { value, label in
      let (x, width) = (scale.place(value), theme.tick.width(of: label))
      return (x - width / 2, x + width / 2)
    }
    return zip(boxes, boxes.dropFirst()).allSatisfy { $1.0 - $0.1 >= Theme.labelSpace }
  }

  private func labelsFit(_ ticks: Ticks, down scale: Scale) -> Bool {
    let height = theme.tick.ascent + theme.tick.descent
    let places = ticks.values.map { scale.place($0) }
    return zip(places, places.dropFirst()).allSatisfy {
      ($0 - $1).magnitude - height >= Theme.labelSpace
    }
  }
}
