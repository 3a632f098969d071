import Plotting

/// Why a run has no score that can be held against those of others.
enum Failure: Hashable, CaseIterable {
  case diverged
  /// The time limit ended it.
  case outOfTime

  var word: String {
    switch self {
    case .diverged: "diverged"
    case .outOfTime: "timed out"
    }
  }
}

extension [Failure] {
  /// "diverged", "timed out", or "failed" for both.
  var word: String {
    let kinds = Set(self)
    return kinds.count == 1 ? self[0].word : "failed"
  }

  /// "2 of 80 runs diverged", "2 of 80 runs diverged, 1 timed out"; nil for none.
  func sentence(runs: Int) -> String? {
    let kinds = Failure.allCases.map { kind in (kind.word, self.count { $0 == kind }) }
      .filter { $0.1 > 0 }
    guard let first = kinds.first else { return nil }
    let rest = kinds.dropFirst().map { ", \(Numeral.count($0.1)) \($0.0)" }.joined()
    return "\(Numeral.count(first.1)) of \(Numeral.count(runs, "run", "runs")) \(first.0)" + rest
  }
}

extension SeedView {
  var failure: Failure? {
    switch outcome {
    case .diverged: .diverged
    case .outOfTime: .outOfTime
    case .finished, .stopped: nil
    }
  }

  /// The epoch at which it failed; nil for one that did not.
  var failureEpoch: Int? {
    switch outcome {
    case .diverged(let epoch), .outOfTime(let epoch): epoch
    case .finished, .stopped: nil
    }
  }
}

extension ConfigurationView {
  /// Of its seeds that failed.
  var failures: [Failure] { seeds.compactMap { $0.failure } }
}

extension SweepView {
  /// Of all runs that failed.
  var failures: [Failure] { configurations.flatMap { $0.failures } }
}
