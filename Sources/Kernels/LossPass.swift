/// Measures vectors of samples: their losses, and how many are put in the right class.
struct LossPass: LossLoop {
  /// `[count, outputs]`.
  let logits: LanesMatrix
  /// The classes, or the targets of regression.
  let labels: UnsafePointer<Lanes>
  let losses: UnsafeMutablePointer<Lanes>
  /// Vectors.
  let count: Int

  @inline(__always)
  func run(_ loss: SampleLoss<some LossFormula>) -> Lanes {
    var right: Lanes = 0
    for n in 0..<count {
      right = right + loss.isRight(labels[n]) { logits[n, $0] }
      losses[n] = loss.value(labels[n]) { logits[n, $0] }
    }
    return right
  }
}

/// The same, with the derivatives of the mean loss by the logits.
struct LossPassWithDeltas: LossLoop {
  let measured: LossPass
  /// `[count, outputs]`.
  let deltas: LanesMatrix
  /// A sample's share of the mean.
  let share: Lanes

  @inline(__always)
  func run(_ loss: SampleLoss<some LossFormula>) -> Lanes {
    let logits = measured.logits
    var right: Lanes = 0
    for n in 0..<measured.count {
      let label = measured.labels[n]
      right = right + loss.isRight(label) { logits[n, $0] }
      let value = loss.value(label) { logits[n, $0] }
      loss.delta(
        label, logit: { logits[n, $0] }, store: { k, delta in deltas[n, k] = delta * share })
      // Not before, so that the compiler sees what both share.
      measured.losses[n] = value
    }
    return right
  }
}

protocol LossLoop {
  /// - Returns: How many samples are in the right class, counted in each lane.
  func run(_ loss: SampleLoss<some LossFormula>) -> Lanes
}

extension LossLoop {
  /// Runs a loop of the case's own, which need not ask which case it is.
  @inline(__always)
  func run(knowing loss: Loss, outputs: Int) -> Lanes {
    switch loss {
    case .binaryCrossEntropy: run(SampleLoss(BinaryCrossEntropy()))
    case .crossEntropy: run(SampleLoss(CrossEntropy(), outputs: outputs))
    case .probabilities(.squared):
      run(SampleLoss(ProbabilityDistance(distance: .squared), outputs: outputs))
    case .probabilities(let distance):
      run(SampleLoss(ProbabilityDistance(distance: distance), outputs: outputs))
    case .hinge: run(SampleLoss(Hinge(), outputs: outputs))
    case .tanhSquared: run(SampleLoss(TanhSquared()))
    case .regression(.squared): run(SampleLoss(TargetDistance(distance: .squared)))
    case .regression(let distance): run(SampleLoss(TargetDistance(distance: distance)))
    case .poisson: run(SampleLoss(Poisson()))
    }
  }
}
