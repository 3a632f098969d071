extension Loss {
  /// The loss of one sample.
  package func value(
    outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes
  ) -> Lanes {
    formula.value(outputs: outputs, logit: z, target: y)
  }

  /// `δ_k = ∂L/∂z_k` of one sample, handed to `store` for each output.
  package func delta(
    outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes, store: (Int, Lanes) -> Void
  ) {
    formula.delta(outputs: outputs, logit: z, target: y, store: store)
  }

  private var formula: any LossFormula {
    switch self {
    case .binaryCrossEntropy: BinaryCrossEntropy()
    case .crossEntropy: CrossEntropy()
    case .probabilities(let distance): ProbabilityDistance(distance: distance)
    case .hinge: Hinge()
    case .tanhSquared: TanhSquared()
    case .regression(let distance): TargetDistance(distance: distance)
    case .poisson: Poisson()
    }
  }
}
