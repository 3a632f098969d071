/// How good a network is on one set of samples.
public struct Metrics: Hashable, Sendable {
  /// The mean loss of a sample, without penalties on the weights.
  public var loss: Float
  /// The share of samples whose most probable class is the right one, `0 ... 1`.
  public var accuracy: Float

  public init(loss: Float, accuracy: Float) {
    self.loss = loss
    self.accuracy = accuracy
  }
}
