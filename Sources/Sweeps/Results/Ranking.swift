import NeuralNetworks

/// The configurations of one data set from best to worst; those of different data sets cannot be
/// compared.
public struct Ranking: Sendable {
  /// The data set as the spec calls it.
  public let dataset: String
  public struct Place: Sendable {
    public let result: ConfigurationResult
    /// Its mean cannot be told from that of the first place.
    public let isTied: Bool
  }

  public let places: [Place]

  /// A ranking for each data set, in the plan's order.
  public static func byDataset(
    _ results: [ConfigurationResult], rank: Rank
  ) -> [Ranking] {
    var groups: [(dataset: String, results: [ConfigurationResult])] = []
    for result in results {
      let dataset = result.configuration.dataset.text
      if let index = groups.firstIndex(where: { $0.dataset == dataset }) {
        groups[index].results.append(result)
      } else {
        groups.append((dataset, [result]))
      }
    }
    return groups.map { Ranking($0.results, of: $0.dataset, by: rank) }
  }

  /// Orders by the mean over the seeds. What diverged or failed with any seed comes after what never
  /// did, and last what always did.
  init(_ results: [ConfigurationResult], of dataset: String, by rank: Rank) {
    self.dataset = dataset
    let ordered = results.enumerated().sorted { a, b in
      let (first, second) = (Key(a.element, rank), Key(b.element, rank))
      return first == second ? a.offset < b.offset : first < second
    }.map { $0.element }
    guard let best = ordered.first else {
      places = []
      return
    }
    let rivals = ordered.dropFirst().filter { best.canBePaired(with: $0) }
    let ties = Ties.ties(of: rivals.map { best.pairs(with: $0, rank.metric) })
    let tied = Set(zip(rivals, ties).filter { $0.1 }.map { $0.0.configuration.index })
    places = ordered.map {
      Place(result: $0, isTied: tied.contains($0.configuration.index))
    }
  }

  private struct Key: Comparable {
    let failing: Int
    let score: Double

    init(_ result: ConfigurationResult, _ rank: Rank) {
      failing = result.lost == 0 ? 0 : (result.lost < result.results.count ? 1 : 2)
      let mean = result.spread(rank.metric)?.mean ?? 0
      score = rank.goal == .max ? -mean : mean
    }

    static func < (a: Key, b: Key) -> Bool {
      (a.failing, a.score) < (b.failing, b.score)
    }
  }
}

extension ConfigurationResult {
  /// Whether both have all their seeds, and some in common.
  fileprivate func canBePaired(with other: ConfigurationResult) -> Bool {
    lost == 0 && other.lost == 0
      && !Set(results.map { $0.item.seed }).isDisjoint(with: other.results.map { $0.item.seed })
  }

  /// The scores of the seeds that both have.
  fileprivate func pairs(
    with other: ConfigurationResult, _ metric: Metric
  ) -> [(Double, Double)] {
    let scores = Dictionary(uniqueKeysWithValues: other.results.map { ($0.item.seed, $0) })
    return results.compactMap { result in
      scores[result.item.seed].map {
        (result.score(metric).asWritten, $0.score(metric).asWritten)
      }
    }
  }
}
