extension Loss {
  /// The loss of one sample.
  @inline(__always)
  package func value(
    outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes
  ) -> Lanes {
    switch self {
    case .binaryCrossEntropy:
      BinaryCrossEntropy().value(outputs: outputs, logit: z, target: y)
    case .crossEntropy:
      CrossEntropy().value(outputs: outputs, logit: z, target: y)
    case .probabilities(let distance):
      ProbabilityDistance(distance: distance).value(outputs: outputs, logit: z, target: y)
    case .hinge:
      Hinge().value(outputs: outputs, logit: z, target: y)
    case .tanhSquared:
      TanhSquared().value(outputs: outputs, logit: z, target: y)
    case .regression(let distance):
      TargetDistance(distance: distance).value(outputs: outputs, logit: z, target: y)
    case .poisson:
      Poisson().value(outputs: outputs, logit: z, target: y)
    }
  }

  /// `δ_k = ∂L/∂z_k` of one sample, handed to `store` for each output.
  @inline(__always)
  package func delta(
    outputs: Int, logit z: (Int) -> Lanes, target y: (Int) -> Lanes, store: (Int, Lanes) -> Void
  ) {
    switch self {
    case .binaryCrossEntropy:
      BinaryCrossEntropy().delta(outputs: outputs, logit: z, target: y, store: store)
    case .crossEntropy:
      CrossEntropy().delta(outputs: outputs, logit: z, target: y, store: store)
    case .probabilities(let distance):
      ProbabilityDistance(distance: distance).delta(
        outputs: outputs, logit: z, target: y, store: store)
    case .hinge:
      Hinge().delta(outputs: outputs, logit: z, target: y, store: store)
    case .tanhSquared:
      TanhSquared().delta(outputs: outputs, logit: z, target: y, store: store)
    case .regression(let distance):
      TargetDistance(distance: distance).delta(outputs: outputs, logit: z, target: y, store: store)
    case .poisson:
      Poisson().delta(outputs: outputs, logit: z, target: y, store: store)
    }
  }
}
