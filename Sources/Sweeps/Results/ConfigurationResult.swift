import NeuralNetworks

/// The runs of one configuration, seen together.
public struct ConfigurationResult: Sendable {
  public let configuration: Configuration
  /// In the order of the seeds.
  public let results: [RunResult]

  public var diverged: Int { results.count { $0.status == .diverged } }

  public var failed: Int { results.count { $0.status == .failed } }

  /// Runs without numbers that can be compared: those that diverged and those that failed.
  public var lost: Int { diverged + failed }

  /// Over the seeds that neither diverged nor failed; nil when none is left.
  public func spread(_ metric: Metric) -> Spread? {
    Spread(results.filter { $0.status.counts }.map { $0.score(metric).asWritten })
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

extension Float {
  /// The number that its shortest decimal stands for, so that means of 0.9 are 0.9.
  var asWritten: Double { Double(description) ?? Double(self) }
}
