import NeuralNetworks

/// By what configurations are ordered; changes no number.
public struct Rank: Hashable, Sendable {
  public var metric = Metric.validationAccuracy
  public var goal = Metric.Goal.max
  /// A run whose final metric is as good as this has solved its task; nil where nothing is said of
  /// it.
  public var solved: Double?

  public init(_ task: Metric.Task = .classification) {
    if task == .regression { metric = .validationR2 }
  }

  /// Whether a run solved its task; one that diverged or failed did not.
  func isSolved(_ result: RunResult) -> Bool {
    guard let solved, result.status.counts else { return false }
    let score = result.score(metric).asWritten
    return goal == .max ? score >= solved : score <= solved
  }
}

extension Metric {
  public var isAccuracy: Bool { task == .classification }

  /// Whether 1 is the best that it can be.
  var isShare: Bool { task != nil && goal == .max }
}

extension ConfigurationResult {
  /// The seeds that solved the task; nil where nothing is said of it.
  public func solved(_ rank: Rank) -> Share? {
    guard rank.solved != nil, !results.isEmpty else { return nil }
    return Share(results.count { rank.isSolved($0) }, of: results.count)
  }
}
