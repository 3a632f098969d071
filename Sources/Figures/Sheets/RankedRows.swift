import Plotting
import Sweeps

/// Configurations from best to worst on one axis.
struct RankedRows {
  /// More rows than these are cut to the best and the worst.
  static let limit = 40
  static let best = 20
  static let worst = 5

  enum Row {
    case place(ConfigurationView)
    /// So many between the best and the worst are left out.
    case gap(Int)
  }

  let sweep: SweepView
  let theme: Theme
  let rows: [Row]
  private let layout: RankedLayout

  /// - Parameters:
  ///   - showsMeans: Whether the means stand in a column of their own.
  ///   - reach: The rows reach so far at least.
  init(sweep: SweepView, theme: Theme, left: Double, showsMeans: Bool, reach: Double) {
    self.sweep = sweep
    self.theme = theme
    rows = RankedRows.rows(of: sweep)
    layout = RankedLayout(
      sweep, shown: RankedRows.shown(rows), rows: rows.count, left: left, showsMeans: showsMeans,
      reach: reach, theme: theme)
  }

  private static func rows(of sweep: SweepView) -> [Row] {
    let ranked = sweep.configurations.sorted { $0.rank < $1.rank }
    guard ranked.count > limit else { return ranked.map { .place($0) } }
    let rest = ranked.count - best - worst
    return ranked.prefix(best).map { .place($0) } + [.gap(rest)]
      + ranked.suffix(worst).map { .place($0) }
  }

  private static func shown(_ rows: [Row]) -> [ConfigurationView] {
    rows.compactMap { if case .place(let configuration) = $0 { configuration } else { nil } }
  }

  private var plot: Rect { layout.plot }
  var right: Double { layout.right }
  var bottom: Double { plot.maxY }

  var marks: [Mark] {
    let scale = scale
    let axes = Axes(theme: theme, plot: plot)
    let ticks = axes.ticks(across: scale)
    let grid = ticks.values.map {
      Mark("grid", theme.grid.vertical(plot.minY, plot.maxY, at: scale.place($0), Theme.gridLine))
    }
    let places = rows.enumerated().flatMap { row, content -> [Mark] in
      let middle = layout.middle(row)
      switch content {
      case .place(let configuration):
        return RankedRow(
          configuration: configuration, layout: layout, scale: scale, middle: middle
        ).marks
      case .gap(let count):
        let origin = Point(layout.namesStart, middle + theme.key.capHeight / 2)
        let words = "… \(Numeral.count(count)) more"
        return [layout.text("more", words, origin, colour: Palette.text2)]
      }
    }
    return titles + band(scale) + grid + solvedLine(scale) + axes.below(ticks, scale)
      + [axes.bottomLine] + places + [legend].compactMap { $0 }
  }

  private var titles: [Mark] {
    let y = 70.0
    let name = "Ranked" + (sweep.score.unit.isEmpty ? "" : ", \(sweep.score.unit)")
    let ranked = layout.text("panel title", name, Point(layout.left, y), font: theme.strong)
    let solved = layout.solvedEnds.map {
      layout.text("column title", "solved", Point($0.interval, y), anchor: .end)
    }
    let failures = sweep.failures
    let failed =
      failures.isEmpty
      ? nil
      : layout.text("failure", failures.word, Point(right, y), anchor: .end, colour: Palette.bad)
    return [ranked] + [solved, failed].compactMap { $0 }
  }

  /// All seeds and intervals that are shown, accuracies no further than 100%.
  private var scale: Scale {
    let shown = RankedRows.shown(rows)
    let values = shown.flatMap { configuration -> [Double] in
      let ends = configuration.interval.map { [$0.low, $0.high] } ?? []
      return configuration.finishing.map { $0.score } + ends
    }.filter { $0.isFinite }.map { sweep.score.shown($0) }
    let range = Interval(values.min() ?? 0, values.max() ?? 1)
    let reach = 0.04 * range.width
    let low = sweep.score.isAccuracy ? max(range.low, 0) : range.low
    let high = sweep.score.isAccuracy ? min(range.high, 100) : range.high
    return Scale(
      .linear, Interval(low - reach, high + reach), from: plot.minX, to: plot.maxX)
  }

  /// The interval of the best over the height of the plot.
  private func band(_ scale: Scale) -> [Mark] {
    guard let interval = sweep.best?.interval else { return [] }
    let low = max(scale.place(sweep.score.shownEnd(interval.low)), plot.minX)
    let high = min(scale.place(sweep.score.shownEnd(interval.high)), plot.maxX)
    let area = theme.grid.snapped(
      Rect(x: low, y: plot.minY, width: high - low, height: plot.height))
    return [Mark("best band", .fill(.rect(area), Colour(Palette.series[0].rgb, opacity: 0.08)))]
  }

  /// Where the task is solved, if that is in view.
  private func solvedLine(_ scale: Scale) -> [Mark] {
    guard let solved = sweep.score.solved.map({ sweep.score.shown($0) }),
      scale.domain.contains(solved)
    else { return [] }
    let line = theme.grid.vertical(
      plot.minY, plot.maxY, at: scale.place(solved), Theme.majorityLine)
    return [Mark("solved line", line)]
  }

  private var legend: Mark? {
    guard sweep.best != nil, sweep.configurations.count > 1 else { return nil }
    let rule = sweep.seeds > 1 ? " (paired t tests, Holm, 95%)" : ""
    let line = FittedText(
      "blue: tied with the best\(rule)", font: theme.key, smallest: theme.smallestText,
      width: plot.maxX - layout.left)
    return layout.text(
      "key", line.string, Point(plot.maxX, plot.maxY + 30), anchor: .end, font: line.font,
      colour: Palette.series[0])
  }
}
