/// Ends a training that no longer gets better: when `metric` has not improved by more than
/// `minDelta` for `patience` epochs.
public struct EarlyStopping: Hashable, Sendable {
  public var metric: Metric
  /// In epochs, at least 1.
  public var patience: Int
  public var minDelta: Double

  public init(metric: Metric = .validationLoss, patience: Int, minDelta: Double = 0) {
    self.metric = metric
    self.patience = patience
    self.minDelta = minDelta
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
