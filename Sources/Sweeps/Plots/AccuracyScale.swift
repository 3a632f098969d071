/// How the axis of accuracies is divided.
public enum AccuracyScale: String, Hashable, Sendable, CaseIterable {
  /// Linear, up to 100%.
  case accuracy
  /// What is missing to 100%, logarithmic.
  case error
  /// The error when the median of the final accuracies of the sweep is above 98%.
  case auto
}
