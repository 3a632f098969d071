import Plotting
import Sweeps

/// Which configurations are good: their mean scores in rows and columns, and all of them from best
/// to worst with every seed.
public struct SweepSummary: Figure {
  static let top = 86.0
  static let narrowest = 680.0
  private static let foot = 48.0

  let sweep: SweepView
  /// Rows and columns by their means; nil where they do not fit a heat map.
  let grid: SheetGrid?
  /// "activation × optimizer"
  let axes: String

  public init(_ sweep: SweepView, by axes: SheetAxes? = nil) {
    let grids = SheetGrid.grids(sweep, by: axes ?? SheetAxes(sweep), order: .score)
    self.sweep = sweep
    self.axes = grids.first?.axes ?? ""
    grid = grids.count == 1 ? grids.first.flatMap { HeatMap.fits($0) ? $0 : nil } : nil
  }

  public var title: String { "Final \(sweep.score.name)" + (axes.isEmpty ? "" : ", \(axes)") }

  public var altText: String {
    let best = sweep.configurations.first { $0.rank == 1 }
    let first = best.flatMap { best in
      best.spread.map {
        let deviation = sweep.score.deviationText($0).map { " \($0)" } ?? ""
        return " Best: \(best.name), \(sweep.score.text($0.mean))\(deviation)."
      }
    }
    let solved = best.flatMap { $0.solved(sweep.score) }.map {
      "\($0.text) seeds of the best solved it (\($0.rangeText))"
    }
    let rest = [solved, sweep.bestPossibleText, sweep.tieText, sweep.failureText]
      .compactMap { $0 }.map { " \($0)." }.joined()
    let count = sweep.configurations.count
    return clipped(
      "\(title): \(Numeral.count(count, "configuration", "configurations")), \(sweep.seedsText) "
        + "each.\(first ?? "")\(rest)")
  }

  public func drawing(scale: Double) -> Drawing {
    let theme = Theme(scale: scale)
    let heat = grid.map { HeatMap(sweep: sweep, grid: $0, theme: theme) }
    let rows = RankedRows(
      sweep: sweep, theme: theme, left: heat.map { $0.right + 28 } ?? Theme.margin,
      showsMeans: heat == nil, reach: SweepSummary.narrowest - Theme.margin)
    let width = max(SweepSummary.narrowest, rows.right + Theme.margin)
    let bottom = max(heat?.bottom ?? 0, rows.bottom)
    let header = SheetHeader(
      theme: theme, width: width, title: [title], result: "", lines: lines,
      note: sweep.tieText ?? "", failure: sweep.failureText)
    return Drawing(
      size: Size(width, bottom + SweepSummary.foot), scale: scale,
      marks: header.marks + (heat?.marks ?? []) + rows.marks)
  }

  private var lines: [[String]] {
    let counts = "\(sweep.seedsText) per configuration, \(Numeral.count(sweep.runs, "run", "runs"))"
    let interval =
      sweep.seeds > 1 ? "lines: 95% t intervals of the mean" : "1 seed: no interval"
    let solved = sweep.score.solvedText.map { "solved (dashed): \($0), Wilson's 95% interval" }
    let notes = [interval, sweep.bestPossibleText, sweep.resolution, solved]
    return [sweep.facts + [counts], notes.compactMap { $0 }]
  }
}
