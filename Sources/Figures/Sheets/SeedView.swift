import NeuralNetworks

/// One run of a configuration, as small as the pictures of a whole sweep need it.
public struct SeedView: Sendable {
  public var seed: UInt32
  public var outcome: RunView.Outcome
  public var history: History
  /// The final value that configurations are compared by: a share for an accuracy.
  public var score: Double
  /// Nil where no map can be drawn. Of a run that diverged: the last finite weights.
  public var map: CoarseMap?

  public init(
    seed: UInt32, outcome: RunView.Outcome, history: History, score: Double, map: CoarseMap? = nil
  ) {
    self.seed = seed
    self.outcome = outcome
    self.history = history
    self.score = score
    self.map = map
  }
}
