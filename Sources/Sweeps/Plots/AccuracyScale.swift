/// How the axis of accuracies is divided.
public enum AccuracyScale: String, Hashable, Sendable, CaseIterable {
  /// Linear, up to 100%, or to an R² of 1.
  case accuracy
  /// What is missing to 100%, or 1 − R², logarithmic.
  case error
  /// The error when the median of the final accuracies of the sweep is above 98%, or of R² above 0.98.
  case auto
}
