/// Ends a training that no longer gets better: when `metric` has not improved by more than
/// `minDelta` for `patience` epochs ([Prechelt 1998](https://doi.org/10.1007/3-540-49430-8_3)).
public struct EarlyStopping: Hashable, Sendable {
  public var metric: Metric
  /// In epochs, at least 1.
  public var patience: Int
  public var minDelta: Double
  /// The training comes to the weights of its best epoch, in place of those of its last one.
  public var restoresBestWeights: Bool

  public init(
    metric: Metric = .validationLoss, patience: Int, minDelta: Double = 0,
    restoresBestWeights: Bool = false
  ) {
    self.metric = metric
    self.patience = patience
    self.minDelta = minDelta
    self.restoresBestWeights = restoresBestWeights
  }

  /// The epoch whose weights a training came to, if not the last one.
  public func restoredEpoch(of history: History) -> Int? {
    guard restoresBestWeights, history.epochs.count > 1 else { return nil }
    var patience = Patience(self)
    var best = 1
    for epoch in history.epochs.dropFirst() {
      _ = patience.ends(after: epoch)
      if patience.isBest { best = epoch.number }
    }
    return best
  }
}

/// The best value so far, and how long ago it was.
struct Patience {
  private let rule: EarlyStopping
  private var best: Double?
  private var waited = 0

  init(_ rule: EarlyStopping) {
    self.rule = rule
  }

  /// Whether the latest epoch is the best so far.
  var isBest: Bool { waited == 0 }

  /// Whether training ends after this epoch.
  mutating func ends(after epoch: History.Epoch) -> Bool {
    let value = Double(rule.metric.value(epoch))
    if let best, !isBetter(value, than: best) {
      waited += 1
    } else {
      best = value
      waited = 0
    }
    return waited >= rule.patience
  }

  private func isBetter(_ value: Double, than best: Double) -> Bool {
    switch rule.metric.goal {
    case .min: value < best - rule.minDelta
    case .max: value > best + rule.minDelta
    }
  }
}
