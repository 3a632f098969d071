import Sweeps

/// What the lines over a run's pictures say of it, which depends on what its sweep varies.
public struct RunWords: Hashable, Sendable {
  /// The values that vary, such as "tanh", "adam", "seed 1".
  public let title: [String]
  /// The layers' activations, unless the title says them: ", tanh", or nothing.
  public let activations: String
  /// The optimizer, unless the title says it: "adam, ", or nothing.
  public let optimizer: String

  public init(title: [String], activations: String, optimizer: String) {
    self.title = title
    self.activations = activations
    self.optimizer = optimizer
  }

  public init(_ item: Plan.Item) {
    title = item.configuration.titleWords + ["seed \(item.seed)"]
    activations = item.configuration.activationsUnlessNamed
    optimizer = item.configuration.optimizerUnlessNamed
  }
}
