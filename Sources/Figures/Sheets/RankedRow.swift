import Plotting
import Sweeps

/// A configuration among the ranked ones: its names, every seed a dot, the mean and its interval.
struct RankedRow {
  private static let seedRadius = 1.3
  private static let meanRadius = 3.0

  let configuration: ConfigurationView
  let layout: RankedLayout
  let scale: Scale
  let middle: Double

  private var theme: Theme { layout.theme }
  private var score: Score { layout.sweep.score }
  private var plot: Rect { layout.plot }
  private var baseline: Double { middle + theme.key.capHeight / 2 }
  private var isAmongBest: Bool { configuration.standing != .behind }
  private var ink: Colour { isAmongBest ? Palette.ink : Palette.text2 }

  var marks: [Mark] { names + solved + failure + dots }

  private var names: [Mark] {
    let rank = layout.text(
      "rank", "\(configuration.rank)", Point(layout.rankEnd, baseline), anchor: .end,
      colour: Palette.text2)
    let values = configuration.values(of: layout.fields)
    let names = zip(values, zip(layout.nameStarts, layout.nameWidths)).map { value, column in
      let name = FittedText(
        value ?? "–", font: theme.key, smallest: theme.smallestText, width: column.1)
      return layout.text(
        "name", name.string, Point(column.0, baseline), font: name.font, colour: ink)
    }
    guard let end = layout.meanEnd, let spread = configuration.spread else { return [rank] + names }
    let mean = score.bareText(spread.mean)
    return [rank] + names
      + [layout.text("mean", mean, Point(end, baseline), anchor: .end, colour: ink)]
  }

  /// "7 of 10" and its interval.
  private var solved: [Mark] {
    guard let ends = layout.solvedEnds, let share = configuration.solved(score) else { return [] }
    return [
      layout.text("solved", share.text, Point(ends.count, baseline), anchor: .end, colour: ink),
      layout.text(
        "solved interval", share.rangeText, Point(ends.interval, baseline), anchor: .end,
        colour: Palette.text2),
    ]
  }

  private var failure: [Mark] {
    let failures = configuration.failures
    guard !failures.isEmpty else { return [] }
    let counts = "\(failures.count) of \(configuration.seeds.count)"
    let count = layout.text(
      "failure", counts, Point(layout.right, baseline), anchor: .end, colour: Palette.bad)
    guard configuration.spread == nil else { return [count] }
    let cross = Point(plot.minX + 6, middle)
    return [
      count, Mark("cross", .markers(.failure, at: [cross])),
      layout.text("failure", failures.word, Point(cross.x + 8, baseline), colour: Palette.bad),
    ]
  }

  private var dots: [Mark] {
    guard let spread = configuration.spread else { return [] }
    let colour = isAmongBest ? Palette.series[0] : Palette.text2
    func place(_ value: Double) -> Double { scale.place(score.shown(value)) }
    let seed = Marker([
      .fill(.circle(Point(0, 0), radius: RankedRow.seedRadius), Colour(colour.rgb, opacity: 0.45))
    ])
    let dot = Path.circle(Point(0, 0), radius: RankedRow.meanRadius)
    let mean = Marker([.stroke(dot, Stroke(1.5, Palette.paper)), .fill(dot, colour)])
    let interval = configuration.interval.map { ends in
      let low = max(scale.place(score.shownEnd(ends.low)), plot.minX)
      let high = min(scale.place(score.shownEnd(ends.high)), plot.maxX)
      return Mark("interval", theme.grid.horizontal(low, high, at: middle, Stroke(1.5, colour)))
    }
    let seeds = configuration.finishing.map { Point(place($0.score), middle) }
    return [interval].compactMap { $0 }
      + (seeds.count > 1 ? [Mark("seeds", .markers(seed, at: seeds))] : [])
      + [Mark("mean", .markers(mean, at: [Point(place(spread.mean), middle)]))]
  }
}

extension ConfigurationView {
  /// The 95% t interval of the mean; nil for a single seed.
  var interval: (low: Double, high: Double)? {
    guard let spread, let half = spread.halfWidth() else { return nil }
    return (spread.mean - half, spread.mean + half)
  }
}
