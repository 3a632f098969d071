import NeuralNetworks
import Sweeps

/// The result of a sweep as one JSON document.
struct ResultDocument {
  let name: String
  let results: [RunResult]
  let rank: Rank
  let seconds: Double
  let folder: String

  var json: JSONValue {
    let rankings = Ranking.byDataset(ConfigurationResult.grouping(results), rank: rank)
    return [
      "name": .string(name),
      "folder": .string(folder),
      "runs": Self.counts(results),
      "seconds": .number(seconds),
      "rank": .object(
        [
          .init("metric", .string(rank.metric.rawValue)),
          .init("goal", .string(rank.goal.rawValue)),
        ] + (rank.solved.map { [.init("solved", .number($0))] } ?? [])),
      "configurations": .array(
        rankings.flatMap { ranking in
          ranking.places.enumerated().map { configuration(number: $0 + 1, $1, in: ranking) }
        }),
    ]
  }

  static func counts(_ results: [RunResult]) -> JSONValue {
    let ok = results.count { $0.status.counts }
    return [
      "total": .integer(results.count), "ok": .integer(ok),
      "diverged": .integer(results.count { $0.status == .diverged }),
      "failed": .integer(results.count { $0.status == .failed }),
    ]
  }

  private func configuration(
    number: Int, _ place: Ranking.Place, in ranking: Ranking
  ) -> JSONValue {
    let result = place.result
    let coordinates = result.configuration.coordinates.map {
      JSONValue.Member($0.field, $0.value?.json ?? .null)
    }
    return .object(
      [
        JSONValue.Member("dataset", .string(ranking.dataset)),
        JSONValue.Member("rank", .integer(number)),
        JSONValue.Member("name", .string(result.configuration.name)),
        JSONValue.Member("coordinates", .object(coordinates)),
        JSONValue.Member("runs", .integer(result.results.count)),
        JSONValue.Member("diverged", .integer(result.diverged)),
        JSONValue.Member("failed", .integer(result.failed)),
        JSONValue.Member("tied_with_best", .boolean(number == 1 || place.isTied)),
      ] + (result.solved(rank).map { [JSONValue.Member("solved", share($0))] } ?? [])
        + Metric.all(of: result.results.first?.task ?? .classification).map {
          JSONValue.Member($0.rawValue, spread(result.spread($0)))
        })
  }

  /// Of all seeds, with the 95% interval.
  private func share(_ share: Share) -> JSONValue {
    let interval = share.interval
    return [
      "count": .integer(share.successes), "n": .integer(share.tries),
      "share": .number(share.value), "low": .number(interval.low), "high": .number(interval.high),
    ]
  }

  private func spread(_ spread: Spread?) -> JSONValue {
    guard let spread else { return .null }
    return [
      "mean": .number(spread.mean),
      "std": spread.standardDeviation.map { .number($0) } ?? .null,
      "n": .integer(spread.count), "min": .number(spread.minimum),
      "max": .number(spread.maximum),
    ]
  }
}
