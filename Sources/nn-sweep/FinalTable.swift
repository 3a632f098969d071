import NeuralNetworks
import Sweeps

/// What is told at the end of a sweep: counts, and the configurations from best to worst.
struct FinalTable {
  /// More configurations than these are left to `configs.csv`, fewer of each of many data sets.
  private static let rowLimit = 20

  let name: String
  let results: [RunResult]
  /// How many of them were trained just now, and in what time; nil where that was another day.
  let training: (runs: Int, seconds: Double)?
  let rank: Rank
  /// Of every run.
  let figures: [RunFigure]
  let folder: String

  var text: String {
    let sheets = results.count > 1 ? ["sheets"] : []
    let pictures = (figures.map { $0.rawValue } + sheets).map { "\(folder)/\($0)" }
    return headlineAndRows
      + (pictures.isEmpty ? "" : "pictures  " + pictures.joined(separator: "  ") + "\n")
      + "tables    \(folder)/summary.csv  \(folder)/configs.csv\n"
  }

  /// Without the last lines, which tell where everything is.
  var headlineAndRows: String {
    let rankings = Ranking.byDataset(ConfigurationResult.grouping(results), rank: rank)
    let lines =
      [headline] + table(rankings).map { "  \($0)" } + notes(rankings).map { "  \($0)" }
    return lines.map { "\($0)\n" }.joined()
  }

  /// The rankings below each other, those of several data sets under their names.
  private func table(_ rankings: [Ranking]) -> [String] {
    let limit = max(Self.rowLimit / max(rankings.count, 1), 3)
    let groups = rankings.map { rows($0).prefix(limit) }
    let lines = Columns(header: header, rows: groups.flatMap { $0 }).lines
    var rest = lines.dropFirst()
    var table = [lines[0]]
    for (ranking, rows) in zip(rankings, groups) {
      if rankings.count > 1 { table.append(ranking.dataset) }
      table += rest.prefix(rows.count)
      rest = rest.dropFirst(rows.count)
      let left = ranking.places.count - rows.count
      if left > 0 { table.append("… \(left.grouped) more in \(folder)/configs.csv") }
    }
    return table
  }

  /// `moons: 128 runs, 126 ok, 2 diverged in 17 s (7.4 runs/s)`.
  private var headline: String {
    let diverged = results.count { $0.status == .diverged }
    let failed = results.count { $0.status == .failed }
    let outcome =
      "\((results.count - diverged - failed).grouped) ok"
      + (diverged > 0 ? ", \(diverged.grouped) diverged" : "")
      + (failed > 0 ? ", \(failed.grouped) failed" : "")
    let size = "\(name): \(counted(results.count, "run")), \(outcome)"
    guard let (runs, seconds) = training else { return size }
    guard runs > 0 else { return "\(size), nothing to train" }
    let rate = decimal(Double(runs) / max(seconds, 1e-3), places: 1)
    let time = seconds < 10 ? decimal(seconds, places: 1) : decimal(seconds, places: 0)
    let part = runs < results.count ? ", \(runs.grouped) of them trained now" : ""
    return "\(size)\(part) in \(time) s (\(rate) runs/s)"
  }

  /// The metric that ranks first; then the validation's others.
  private var metrics: [Metric] {
    let usual: [Metric] =
      results.first?.task == .regression
      ? [.validationR2, .validationRMSE] : [.validationAccuracy, .validationLoss]
    return [rank.metric] + usual.filter { $0 != rank.metric }
  }

  private var header: [String] {
    ["#", "configuration"] + metrics.map { $0.rawValue }
      + (rank.solved == nil ? [] : ["solved"]) + ["epochs", ""]
  }

  private func rows(_ ranking: Ranking) -> [[String]] {
    ranking.places.enumerated().map { place, entry in
      let result = entry.result
      var remarks: [String] = []
      if entry.isTied { remarks.append("tied with 1") }
      for (count, word) in [(result.diverged, "diverged"), (result.failed, "failed")]
      where count > 0 {
        remarks.append("\(count) of \(result.results.count) \(word)")
      }
      let epochs = Spread(result.results.map { Double($0.epochs) })
      return ["\(place + 1)", result.configuration.name]
        + metrics.map { result.spread($0).map { Self.words($0) } ?? "–" }
        + (result.solved(rank).map { [Self.words($0)] } ?? [])
        + [epochs.map { decimal($0.mean, places: 0) } ?? "", remarks.joined(separator: ", ")]
    }
  }

  /// `0.992 ± 0.004`.
  private static func words(_ spread: Spread) -> String {
    let mean = decimal(spread.mean, places: 3)
    return spread.standardDeviation.map { "\(mean) ± \(decimal($0, places: 3))" } ?? mean
  }

  /// `7 of 10 (40–89%)`.
  private static func words(_ share: Share) -> String {
    let ends = [share.interval.low, share.interval.high].map { decimal(100 * $0, places: 0) }
    return "\(share.successes) of \(share.tries) (\(ends[0])–\(ends[1])%)"
  }

  private func notes(_ rankings: [Ranking]) -> [String] {
    notesOnSeeds(rankings) + notesOnSolved
  }

  private var notesOnSolved: [String] {
    rank.solved.map { solved in
      let side = rank.goal == .max ? "or more" : "or less"
      return [
        "solved: final \(rank.metric.rawValue) of \(solved.shortestText) \(side), of all seeds; "
          + "in brackets Wilson's 95% interval"
      ]
    } ?? []
  }

  private func notesOnSeeds(_ rankings: [Ranking]) -> [String] {
    let places = rankings.flatMap { $0.places }
    let seeds = Set(places.map { $0.result.results.count - $0.result.lost })
    guard let most = seeds.max(), most > 1 else { return [] }
    let lost = places.contains { $0.result.lost > 0 } ? ", lost ones left out" : ""
    let count = seeds.count == 1 ? "\(most) seeds" : "up to \(most) seeds\(lost)"
    let planned = Set(places.map { $0.result.results.map { $0.item.seed } })
    let common = planned.count > 1 ? " in common" : ""
    var notes = ["± is the standard deviation over \(count) (n − 1)"]
    if places.contains(where: { $0.isTied }) {
      notes.append(
        "tied: paired t-tests over the seeds\(common), Holm's correction, do not tell it from 1 at 95%"
      )
    }
    return notes
  }
}

/// Text in columns, as wide as their widest cell.
struct Columns {
  let header: [String]
  let rows: [[String]]

  /// The first column is set to the right, the others to the left.
  var lines: [String] {
    let all = [header] + rows
    let lengths = all.map { cells in cells.map { $0.count } }
    let widths = header.indices.map { column in lengths.reduce(0) { max($0, $1[column]) } }
    return zip(all, lengths).map { cells, lengths in
      var line = ""
      var blanks = 0
      for (column, cell) in cells.enumerated() {
        let space = widths[column] - lengths[column]
        if column == 0 { blanks += space }
        if !cell.isEmpty {
          line += String(repeating: " ", count: blanks) + cell
          blanks = 0
        }
        blanks += column == 0 ? 2 : space + 2
      }
      return line
    }
  }
}
