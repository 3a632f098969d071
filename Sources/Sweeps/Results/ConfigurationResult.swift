import NeuralNetworks

/// The runs of one configuration, seen together.
public struct ConfigurationResult: Sendable {
  public let configuration: Configuration
  /// In the order of the seeds.
  public let results: [RunResult]

  public var diverged: Int { results.count { $0.status == .diverged } }

  /// Over the seeds that did not diverge; nil when all did.
  public func spread(_ metric: Metric) -> Spread? {
    Spread(results.filter { $0.status != .diverged }.map { $0.score(metric).asWritten })
  }

  /// Groups the results of a plan.
  public static func grouping(_ results: [RunResult]) -> [ConfigurationResult] {
    let groups = Dictionary(grouping: results) { $0.item.configuration.index }
    return groups.keys.sorted().compactMap { index in
      groups[index].flatMap { group in
        group.first.map {
          ConfigurationResult(
            configuration: $0.item.configuration,
            results: group.sorted { $0.item.seed < $1.item.seed })
        }
      }
    }
  }
}

/// Configurations from best to worst.
public struct Ranking: Sendable {
  public struct Place: Sendable {
    public let result: ConfigurationResult
    /// Its mean cannot be told from that of the first place.
    public let isTied: Bool
  }

  public let places: [Place]

  /// Orders by the mean over the seeds. What diverged with any seed comes after what never did,
  /// and last what always did.
  public init(_ results: [ConfigurationResult], by rank: Rank) {
    let ordered = results.enumerated().sorted { a, b in
      let (first, second) = (Key(a.element, rank), Key(b.element, rank))
      return first == second ? a.offset < b.offset : first < second
    }.map { $0.element }
    guard let best = ordered.first else {
      places = []
      return
    }
    let rivals = ordered.dropFirst().filter { best.hasSameSeeds(as: $0) }
    let ties = Ties.withBest(
      best.scores(rank.metric), others: rivals.map { $0.scores(rank.metric) })
    let tied = Set(zip(rivals, ties).filter { $0.1 }.map { $0.0.configuration.index })
    places = ordered.map {
      Place(result: $0, isTied: tied.contains($0.configuration.index))
    }
  }

  private struct Key: Comparable {
    let failing: Int
    let score: Double

    init(_ result: ConfigurationResult, _ rank: Rank) {
      failing = result.diverged == 0 ? 0 : (result.diverged < result.results.count ? 1 : 2)
      let mean = result.spread(rank.metric)?.mean ?? 0
      score = rank.goal == .max ? -mean : mean
    }

    static func < (a: Key, b: Key) -> Bool {
      (a.failing, a.score) < (b.failing, b.score)
    }
  }
}

extension ConfigurationResult {
  fileprivate func scores(_ metric: Metric) -> [Double] {
    results.map { $0.score(metric).asWritten }
  }

  /// Only then can they be compared in pairs.
  fileprivate func hasSameSeeds(as other: ConfigurationResult) -> Bool {
    diverged == 0 && other.diverged == 0
      && results.map { $0.item.seed } == other.results.map { $0.item.seed }
  }
}

extension Float {
  /// The number that its shortest decimal stands for, so that means of 0.9 are 0.9.
  fileprivate var asWritten: Double { Double(description) ?? Double(self) }
}
