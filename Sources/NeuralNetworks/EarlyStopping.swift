/// Ends a training that no longer gets better: when `metric` has not improved by more than
/// `minDelta` for `patience` epochs.
public struct EarlyStopping: Hashable, Sendable {
  public var metric: Metric
  public var patience: Int
  public var minDelta: Float

  public init(metric: Metric = .validationLoss, patience: Int, minDelta: Float = 0) {
    self.metric = metric
    self.patience = patience
    self.minDelta = minDelta
  }
}

/// The best value so far, and how long ago it was.
struct Patience {
  private let rule: EarlyStopping
  private var best: Float?
  private var waited = 0

  init(_ rule: EarlyStopping) {
    self.rule = rule
  }

  /// Whether training ends after this epoch.
  mutating func ends(after epoch: History.Epoch) -> Bool {
    let value = rule.metric.value(epoch)
    if let best, !rule.metric.isBetter(value, than: best, by: rule.minDelta) {
      waited += 1
    } else {
      best = value
      waited = 0
    }
    return waited >= rule.patience
  }
}
