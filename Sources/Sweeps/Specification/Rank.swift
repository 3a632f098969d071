import NeuralNetworks

/// By what configurations are ordered; changes no number.
public struct Rank: Hashable, Sendable {
  public var metric = Metric.validationAccuracy
  public var goal = Metric.Goal.max

  public init() {}
}
