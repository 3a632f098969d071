import Plotting
import Sweeps

/// Where the columns of ranked configurations stand: rank, names, the mean, the plot, how many seeds
/// solved the task and how many failed.
struct RankedLayout {
  static let pitch = 15.2

  private static let narrowestPlot = 200.0
  private static let nameLimit = 160.0
  private static let rankWidth = 18.0
  private static let columnGap = 10.0
  private static let failureWidth = 48.0

  let sweep: SweepView
  let theme: Theme
  let left: Double
  /// What tells the configurations apart, a column each.
  let fields: [String]
  let nameWidths: [Double]
  /// Nil where the means stand elsewhere.
  let meanEnd: Double?
  let plot: Rect
  /// The widths of "7 of 10" and "40–89%"; nil where nothing is said of it.
  private let solvedWidths: (count: Double, interval: Double)?

  /// - Parameters:
  ///   - shown: The configurations that have a row.
  ///   - rows: How many rows there are.
  ///   - reach: The columns reach so far at least.
  init(
    _ sweep: SweepView, shown: [ConfigurationView], rows: Int, left: Double, showsMeans: Bool,
    reach: Double, theme: Theme
  ) {
    self.sweep = sweep
    self.theme = theme
    self.left = left
    let all = sweep.configurations.first?.coordinates.map { $0.field } ?? []
    let fields = all.filter { field in
      Set(sweep.configurations.map { $0.values(of: [field]) }).count > 1
    }
    func widest(_ texts: [String]) -> Double { texts.map { theme.key.width(of: $0) }.max() ?? 0 }
    self.fields = fields
    nameWidths = fields.map { field in
      min(widest(shown.map { $0.values(of: [field])[0] ?? "–" }), RankedLayout.nameLimit)
    }
    let shares = shown.compactMap { $0.solved(sweep.score) }
    solvedWidths =
      shares.isEmpty ? nil : (widest(shares.map { $0.text }), widest(shares.map { $0.rangeText }))
    let means = shown.compactMap { $0.spread }.map { sweep.score.bareText($0.mean) }
    let namesEnd = nameWidths.reduce(left + RankedLayout.rankWidth) {
      $0 + $1 + RankedLayout.columnGap
    }
    meanEnd = showsMeans ? namesEnd + widest(means) : nil
    let x = (meanEnd.map { $0 + RankedLayout.columnGap } ?? namesEnd) + 4
    let beside =
      (solvedWidths.map { 10 + $0.count + 6 + $0.interval } ?? 0)
      + (sweep.failures.isEmpty ? 0 : RankedLayout.failureWidth)
    plot = theme.grid.snapped(
      Rect(
        x: x, y: SweepSummary.top - 10, width: max(RankedLayout.narrowestPlot, reach - beside - x),
        height: RankedLayout.pitch * Double(rows) + 10))
  }

  var rankEnd: Double { left + RankedLayout.rankWidth - 6 }
  var namesStart: Double { left + RankedLayout.rankWidth }

  /// The left edges of the names.
  var nameStarts: [Double] {
    nameWidths.indices.map { n in
      nameWidths[..<n].reduce(namesStart) { $0 + $1 + RankedLayout.columnGap }
    }
  }

  /// The right edges of "7 of 10" and "40–89%".
  var solvedEnds: (count: Double, interval: Double)? {
    solvedWidths.map {
      let count = plot.maxX + 10 + $0.count
      return (count, count + 6 + $0.interval)
    }
  }

  /// The right edge of all.
  var right: Double {
    (solvedEnds?.interval ?? plot.maxX)
      + (sweep.failures.isEmpty ? 0 : RankedLayout.failureWidth)
  }

  func middle(_ row: Int) -> Double {
    SweepSummary.top + RankedLayout.pitch * (Double(row) + 0.5) - 2
  }

  func text(
    _ role: String, _ string: String, _ origin: Point, anchor: Text.Anchor = .start,
    font: Font? = nil, colour: Colour = Palette.ink
  ) -> Mark {
    Mark(
      role,
      .text(Text(string, at: origin, anchor: anchor, font: font ?? theme.key, colour: colour)))
  }
}

extension Share {
  /// "7 of 10"
  var text: String { "\(successes) of \(tries)" }

  /// "40–89%"
  var rangeText: String {
    let ends = [interval.low, interval.high].map { Numeral.fixed(100 * $0, decimals: 0) }
    return "\(ends[0])–\(ends[1])%"
  }
}
