/// [L-BFGS](https://doi.org/10.1007/BF01589116) with a line search by the strong Wolfe conditions, as
/// `torch.optim.LBFGS(line_search_fn="strong_wolfe")`: the curvature of the whole loss, learnt from the
/// last steps. It needs full batches. An epoch is one call of PyTorch's `step`, of up to
/// `maxIterations` moves and `maxEvaluations` looks at the data.
public struct LBFGS: Optimizer {
  /// The factor of a direction that the line search tries first.
  public var learningRate: Double
  public var maxIterations: Int
  public var maxEvaluations: Int
  /// An epoch ends when no part of the gradient is larger.
  public var toleranceGradient: Double
  /// An epoch ends when neither a parameter nor the loss changes by more.
  public var toleranceChange: Double
  /// How many steps are remembered.
  public var historySize: Int

  public init(
    learningRate: Double = 1, maxIterations: Int = 20, maxEvaluations: Int = 25,
    toleranceGradient: Double = 1e-7, toleranceChange: Double = 1e-9, historySize: Int = 100
  ) {
    self.learningRate = learningRate
    self.maxIterations = maxIterations
    self.maxEvaluations = maxEvaluations
    self.toleranceGradient = toleranceGradient
    self.toleranceChange = toleranceChange
    self.historySize = historySize
  }
}
