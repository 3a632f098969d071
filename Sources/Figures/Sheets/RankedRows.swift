import Plotting
import Sweeps

/// Configurations from best to worst: every seed a dot, the mean and its interval.
struct RankedRows {
  /// More rows than these are cut to the best and the worst.
  static let limit = 40
  static let best = 20
  static let worst = 5
  static let pitch = 15.2

  private static let narrowestPlot = 200.0
  private static let nameLimit = 110.0
  private static let rankWidth = 18.0
  private static let columnGap = 10.0
  private static let failureWidth = 48.0
  private static let seedRadius = 1.3
  private static let meanRadius = 3.0

  enum Row {
    case place(ConfigurationView)
    /// So many between the best and the worst are left out.
    case gap(Int)
  }

  let sweep: SweepView
  let theme: Theme
  let left: Double
  /// Whether the means stand in a column of their own.
  let showsMeans: Bool
  /// The plot reaches so far at least.
  let reach: Double

  var rows: [Row] {
    let ranked = sweep.configurations.sorted { $0.rank < $1.rank }
    guard ranked.count > RankedRows.limit else { return ranked.map { .place($0) } }
    let rest = ranked.count - RankedRows.best - RankedRows.worst
    return ranked.prefix(RankedRows.best).map { .place($0) } + [.gap(rest)]
      + ranked.suffix(RankedRows.worst).map { .place($0) }
  }

  private var shown: [ConfigurationView] {
    rows.compactMap { if case .place(let configuration) = $0 { configuration } else { nil } }
  }

  /// What tells the configurations apart, a column each.
  private var fields: [String] {
    let all = sweep.configurations.first?.coordinates.map { $0.field } ?? []
    return all.filter { field in Set(sweep.configurations.map { $0.values(of: [field]) }).count > 1
    }
  }

  private var nameWidths: [Double] {
    fields.map { field in
      let widest = shown.map { theme.key.width(of: $0.values(of: [field])[0] ?? "–") }.max() ?? 0
      return min(widest, RankedRows.nameLimit)
    }
  }

  private var meanWidth: Double {
    guard showsMeans else { return 0 }
    let texts = shown.compactMap { $0.spread }.map {
      sweep.score.bareText($0.mean)
    }
    return (texts.map { theme.key.width(of: $0) }.max() ?? 0) + RankedRows.columnGap
  }

  private var plot: Rect {
    let names = nameWidths.reduce(0) { $0 + $1 + RankedRows.columnGap }
    let x = left + RankedRows.rankWidth + names + meanWidth + 4
    let failures = sweep.diverged > 0 ? RankedRows.failureWidth : 0
    let width = max(RankedRows.narrowestPlot, reach - failures - x)
    return theme.grid.snapped(
      Rect(
        x: x, y: SweepSummary.top - 10, width: width,
        height: RankedRows.pitch * Double(rows.count) + 10))
  }

  var right: Double { plot.maxX + (sweep.diverged > 0 ? RankedRows.failureWidth : 0) }
  var bottom: Double { plot.maxY }

  private func middle(_ row: Int) -> Double {
    SweepSummary.top + RankedRows.pitch * (Double(row) + 0.5) - 2
  }

  var marks: [Mark] {
    let scale = scale
    let axes = Axes(theme: theme, plot: plot)
    let ticks = axes.ticks(across: scale)
    let grid = ticks.values.map {
      Mark("grid", theme.grid.vertical(plot.minY, plot.maxY, at: scale.place($0), Theme.gridLine))
    }
    let places = rows.enumerated().flatMap { row, content in
      switch content {
      case .place(let configuration):
        names(configuration, at: middle(row)) + dots(configuration, scale, at: middle(row))
      case .gap(let count):
        [
          text(
            "more", "… \(Numeral.count(count)) more",
            Point(left + RankedRows.rankWidth, middle(row) + theme.key.capHeight / 2),
            colour: Palette.text2)
        ]
      }
    }
    return titles + band(scale) + grid + axes.below(ticks, scale) + [axes.bottomLine] + places
      + [legend].compactMap { $0 }
  }

  private var titles: [Mark] {
    let name = "Ranked" + (sweep.score.unit.isEmpty ? "" : ", \(sweep.score.unit)")
    let ranked = text("panel title", name, Point(left, 70), font: theme.strong)
    guard sweep.diverged > 0 else { return [ranked] }
    return [
      ranked, text("failure", "diverged", Point(right, 70), anchor: .end, colour: Palette.bad),
    ]
  }

  /// All seeds and intervals that are shown, accuracies no further than 100%.
  private var scale: Scale {
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

  private func names(_ configuration: ConfigurationView, at y: Double) -> [Mark] {
    let colour = configuration.isAmongBest ? Palette.ink : Palette.text2
    let baseline = y + theme.key.capHeight / 2
    var x = left + RankedRows.rankWidth
    var marks = [
      text(
        "rank", "\(configuration.rank)", Point(x - 6, baseline), anchor: .end,
        colour: Palette.text2)
    ]
    for (value, width) in zip(configuration.values(of: fields), nameWidths) {
      let name = FittedText(
        value ?? "–", font: theme.key, smallest: theme.smallestText, width: width)
      marks.append(
        text("name", name.string, Point(x, baseline), font: name.font, colour: colour))
      x += width + RankedRows.columnGap
    }
    if showsMeans, let spread = configuration.spread {
      let mean = sweep.score.bareText(spread.mean)
      let end = Point(plot.minX - 4 - RankedRows.columnGap, baseline)
      marks.append(text("mean", mean, end, anchor: .end, colour: colour))
    }
    return marks + failure(configuration, at: baseline)
  }

  private func failure(_ configuration: ConfigurationView, at baseline: Double) -> [Mark] {
    guard configuration.diverged > 0 else { return [] }
    let counts = "\(configuration.diverged) of \(configuration.seeds.count)"
    let end = Point(plot.maxX + RankedRows.failureWidth, baseline)
    let middle = Point(plot.minX + 6, baseline - theme.key.capHeight / 2)
    let cross = Mark("cross", .markers(.failure, at: [middle]))
    return [text("failure", counts, end, anchor: .end, colour: Palette.bad)]
      + (configuration.spread == nil
        ? [
          cross,
          text("failure", "diverged", Point(middle.x + 8, baseline), colour: Palette.bad),
        ] : [])
  }

  private func dots(_ configuration: ConfigurationView, _ scale: Scale, at y: Double) -> [Mark] {
    guard let spread = configuration.spread else { return [] }
    let colour = configuration.isAmongBest ? Palette.series[0] : Palette.text2
    func place(_ value: Double) -> Double { scale.place(sweep.score.shown(value)) }
    let seed = Marker([
      .fill(
        .circle(Point(0, 0), radius: RankedRows.seedRadius), Colour(colour.rgb, opacity: 0.45))
    ])
    let dot = Path.circle(Point(0, 0), radius: RankedRows.meanRadius)
    let mean = Marker([.stroke(dot, Stroke(1.5, Palette.paper)), .fill(dot, colour)])
    let interval = configuration.interval.map { ends in
      let (low, high) = (max(place(ends.low), plot.minX), min(place(ends.high), plot.maxX))
      return Mark("interval", theme.grid.horizontal(low, high, at: y, Stroke(1.5, colour)))
    }
    let seeds = configuration.finishing.map { Point(place($0.score), y) }
    return [interval].compactMap { $0 }
      + (seeds.count > 1 ? [Mark("seeds", .markers(seed, at: seeds))] : [])
      + [Mark("mean", .markers(mean, at: [Point(place(spread.mean), y)]))]
  }

  /// The interval of the best over the height of the plot.
  private func band(_ scale: Scale) -> [Mark] {
    guard let interval = sweep.best?.interval else { return [] }
    let low = max(scale.place(sweep.score.shown(interval.low)), plot.minX)
    let high = min(scale.place(sweep.score.shown(interval.high)), plot.maxX)
    let area = theme.grid.snapped(
      Rect(x: low, y: plot.minY, width: high - low, height: plot.height))
    return [Mark("best band", .fill(.rect(area), Colour(Palette.series[0].rgb, opacity: 0.08)))]
  }

  private var legend: Mark? {
    guard sweep.best != nil, sweep.configurations.count > 1 else { return nil }
    let rule = sweep.seeds > 1 ? " (paired t tests, Holm, 95%)" : ""
    let line = FittedText(
      "blue: tied with the best\(rule)", font: theme.key, smallest: theme.smallestText,
      width: plot.maxX - left)
    return text(
      "key", line.string, Point(plot.maxX, plot.maxY + 30), anchor: .end, font: line.font,
      colour: Palette.series[0])
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

extension ConfigurationView {
  var isAmongBest: Bool { standing != .behind }

  /// The 95% t interval of the mean; nil for a single seed.
  var interval: (low: Double, high: Double)? {
    guard let spread, let half = spread.halfWidth() else { return nil }
    return (spread.mean - half, spread.mean + half)
  }
}
