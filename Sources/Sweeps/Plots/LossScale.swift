/// How the axis of losses is divided.
public enum LossScale: String, Hashable, Sendable, CaseIterable {
  /// Logarithmic when the losses of the sweep span ten times or more, else linear.
  case auto
  case linear
  /// Logarithmic, unless no loss is above 0.
  case log
}
