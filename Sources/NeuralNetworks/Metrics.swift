/// How good a network is on one set of samples.
public struct Metrics: Hashable, Sendable {
  /// The mean loss of a sample, without penalties on the weights.
  public var loss: Float
  /// The share of samples whose most probable class is the right one, `0 ... 1`; of regression
  /// ``r2``, which is also 1 at best.
  public var accuracy: Float
  /// Of regression, the root of the mean squared difference from the target; nil of classes.
  public var rmse: Float?

  public init(loss: Float, accuracy: Float) {
    self.loss = loss
    self.accuracy = accuracy
  }

  public init(loss: Float, r2: Float, rmse: Float) {
    self.loss = loss
    accuracy = r2
    self.rmse = rmse
  }

  /// The share of the targets' variation that regression explains,
  ///
  ///     R² = 1 − Σ (z − y)² / Σ (y − ȳ)²
  ///
  /// 0 for the mean of all targets, below 0 for worse.
  public var r2: Float { accuracy }
}
