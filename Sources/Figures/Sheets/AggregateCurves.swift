import Plotting

/// One quantity over the epochs for several groups of seeds: the median of each, its band, and the
/// seeds themselves.
public struct AggregateCurves: Figure {
  /// More groups than these cannot be told apart in one plot.
  public static let limit = 6

  static let height = 330.0
  static let plot = Rect(x: 52, y: 82, width: 358, height: 208)
  private static let titleBaseline = 69.0

  let sweep: SweepView
  let quantity: CurveQuantity
  /// "activation"
  let axis: String
  /// What all groups have, such as "adam".
  let common: [String]
  let groups: [(name: String, configuration: ConfigurationView)]

  init(
    _ sweep: SweepView, _ quantity: CurveQuantity, by axis: String, common: [String],
    groups: [(name: String, configuration: ConfigurationView)]
  ) {
    precondition(groups.count <= AggregateCurves.limit, "groups beyond that need panels")
    self.sweep = sweep
    self.quantity = quantity
    self.axis = axis
    self.common = common
    self.groups = groups
  }

  public var title: String { titleParts.joined(separator: " · ") }

  public var altText: String {
    let ends = ends.map { end in
      "\(end.name) \(end.value)" + (end.note.map { ", \($0)" } ?? "")
    }
    return clipped("\(title), median of \(sweep.seedsText): \(ends.joined(separator: "; ")).")
  }

  public func drawing(scale: Double) -> Drawing {
    let theme = Theme(scale: scale)
    let plot = theme.grid.snapped(AggregateCurves.plot)
    let (x, y) = (sweep.epochScale(across: plot), quantity.scale(sweep, down: plot))
    let labels = EndColumn(theme: theme, plot: plot, ends: ends.map { $0.label(y, plot) })
    let width = labels.right + Theme.margin
    let header = SheetHeader(
      theme: theme, width: width, title: titleParts, result: "",
      lines: [sweep.facts + common, [reading]], note: "", failure: failureText)
    return Drawing(
      size: Size(width, AggregateCurves.height), scale: scale,
      marks: header.marks + frame(theme, plot, x, y)
        + [Mark("curves", .clipped(to: plot.insetBy(-1), lines(theme, x, y)))]
        + crosses(theme, x, y, plot) + labels.marks)
  }

  private var titleParts: [String] {
    let set = sweep.score.set
    let name = "\(set.prefix(1).uppercased())\(set.dropFirst()) \(quantity.name(sweep))"
    return [axis.isEmpty ? name : "\(name) by \(axis)"]
  }

  /// How the lines are to be read.
  private var reading: String {
    guard sweep.seeds > 1 else { return "1 seed" }
    let isStopped = groups.contains { group in
      group.configuration.finishing.contains { $0.outcome.end != nil }
    }
    return "Line: median of \(sweep.seedsText); band: \(sweep.bandName); thin: each seed"
      + (isStopped ? "; stopped runs keep their last value" : "")
  }

  private var failureText: String? {
    let runs = groups.reduce(0) { $0 + $1.configuration.seeds.count }
    return groups.flatMap { $0.configuration.failures }.sentence(runs: runs)
  }

  private func frame(_ theme: Theme, _ plot: Rect, _ x: Scale, _ y: Scale) -> [Mark] {
    let axes = Axes(theme: theme, plot: plot)
    let (across, down) = (axes.ticks(across: x, wholeNumbers: true), axes.ticks(down: y))
    let name = FittedText(
      quantity.axisTitle(sweep), font: theme.axisTitle, smallest: theme.smallestText, width: 300)
    return axes.gridLines(down, y) + axes.below(across, x)
      + axes.left(down, y, unit: quantity.unit(sweep)) + [axes.bottomLine] + [
        Mark(
          "y title",
          .text(
            Text(
              name.string, at: Point(Theme.margin, AggregateCurves.titleBaseline), font: name.font,
              colour: Palette.ink))),
        Mark(
          "x title",
          .text(
            Text(
              "epoch", at: Point(plot.centre.x, plot.maxY + 30), anchor: .middle,
              font: theme.axisTitle, colour: Palette.ink))),
      ]
  }

  private func style(_ group: Int, _ theme: Theme) -> SeedCurves.Style {
    SeedCurves.Style(colour: Palette.series[group], width: 2, scale: theme.scale)
  }

  private func curves(_ group: Int) -> SeedCurves {
    SeedCurves(groups[group].configuration) { quantity.value(sweep.judged($0), sweep) }
  }

  private func lines(_ theme: Theme, _ x: Scale, _ y: Scale) -> [Mark] {
    let all = groups.indices.map { (curves($0), style($0, theme)) }
    return all.flatMap { $0.0.backMarks(x: x, y: y, $0.1) }
      + all.flatMap { $0.0.frontMarks(x: x, y: y, $0.1) }
  }

  private func crosses(_ theme: Theme, _ x: Scale, _ y: Scale, _ plot: Rect) -> [Mark] {
    groups.indices.flatMap {
      curves($0).crosses(x: x, y: y, .failure, between: plot.minY + 4, and: plot.maxY - 4)
    }
  }

  /// Where the medians end.
  private var ends: [GroupEnd] {
    groups.indices.map { group in
      let (curves, configuration) = (curves(group), groups[group].configuration)
      let last = curves.median.last?.value
      let (all, rest) = (configuration.seeds.count, configuration.finishing.count)
      return GroupEnd(
        name: groups[group].name, colour: Palette.series[group], last: last,
        hasFailed: rest == 0 && all > 0,
        value: rest == 0 && all > 0
          ? configuration.failures.word : last.map { quantity.text($0, sweep) } ?? "no run",
        note: rest > 0 && rest < all ? "\(rest) of \(Numeral.count(all, "seed", "seeds"))" : nil)
    }
  }
}

/// The end of a group's median.
private struct GroupEnd {
  let name: String
  let colour: Colour
  let last: Double?
  let hasFailed: Bool
  let value: String
  let note: String?

  func label(_ y: Scale, _ plot: Rect) -> EndColumn.End {
    let place = last.map { y.kind == .logarithmic && $0 <= 0 ? plot.maxY : y.place($0) }
    return EndColumn.End(
      names: [name], colours: [colour], place: place ?? plot.maxY, hasFailed: hasFailed,
      value: value, note: note)
  }
}
