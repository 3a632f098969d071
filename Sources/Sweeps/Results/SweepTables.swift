import NeuralNetworks

/// The tables of a whole sweep.
public enum SweepTables {
  static let planColumns = ["index", "id", "config", "seed"]

  /// `plan.csv`, written before training starts.
  public static func plan(_ items: [Plan.Item]) -> String {
    var table = CSV(header: planColumns)
    for item in items { table.append(planRow(item)) }
    return table.text
  }

  static func planRow(_ item: Plan.Item) -> [String] {
    [String(item.index), item.id, item.configuration.name, String(item.seed)]
  }

  /// `summary.csv`: a row a run.
  public static func summary(_ results: [RunResult]) -> String {
    let swept = results.first?.item.configuration.coordinates.map { $0.field } ?? []
    let metrics = Metric.all(of: results.first?.task ?? .classification)
    let judging = metrics.filter { !$0.isTrain }
    var table = CSV(
      header: ["config", "seed", "id", "status"] + swept + metrics.map { $0.rawValue }
        + ["epochs", "best_epoch"] + judging.map { "best_\($0.rawValue)" })
    for result in results {
      let best = result.bestEpoch
      table.append(
        [
          result.item.configuration.name, String(result.item.seed),
          result.item.id, result.status.rawValue,
        ] + result.item.configuration.cells
          + metrics.map { CSV.number(result.score($0)) }
          + [String(result.epochs), best.map { String($0.number) } ?? ""]
          + judging.map { metric in CSV.number(best.map { metric.value($0) }) })
    }
    return table.text
  }

  /// `configs.csv`: a row a configuration, over the seeds that neither diverged nor failed; where the
  /// rank says what is solved, how many of all seeds solved it, with the 95% interval of their share.
  public static func configurations(_ results: [ConfigurationResult], rank: Rank) -> String {
    let swept = results.first?.configuration.coordinates.map { $0.field } ?? []
    let statistics = ["mean", "std", "min", "max"]
    let solved =
      rank.solved == nil ? [] : ["solved", "solved_share", "solved_low", "solved_high"]
    let metrics = Metric.all(of: results.first?.results.first?.task ?? .classification)
    var table = CSV(
      header: ["config"] + swept + ["runs", "diverged", "failed", "n"] + solved
        + metrics.flatMap { metric in statistics.map { "\(metric.rawValue)_\($0)" } })
    for result in results {
      let spreads = metrics.map { result.spread($0) }
      table.append(
        [result.configuration.name] + result.configuration.cells
          + [
            String(result.results.count), String(result.diverged), String(result.failed),
            String(result.results.count - result.lost),
          ]
          + (result.solved(rank).map { cells($0) } ?? [])
          + spreads.flatMap { spread in
            [
              CSV.number(spread?.mean), CSV.number(spread?.standardDeviation),
              CSV.number(spread?.minimum), CSV.number(spread?.maximum),
            ]
          })
    }
    return table.text
  }

  private static func cells(_ share: Share) -> [String] {
    let interval = share.interval
    return [String(share.successes)]
      + [share.value, interval.low, interval.high].map { CSV.number($0) }
  }
}

extension Configuration {
  /// The values of its coordinates; empty where it has none.
  fileprivate var cells: [String] { coordinates.map { $0.value?.text ?? "" } }
}
