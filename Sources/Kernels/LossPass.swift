extension OutputLayer {
  /// The samples' losses, summed in their order, and how many were put in the right class.
  ///
  /// - Parameter labels: The class of each sample; −1 beyond the samples that count.
  @inline(never)
  func tally(
    _ loss: Loss, labels: UnsafePointer<Lanes>, samples: Int, into tally: inout BatchTally
  ) {
    loss.known { loss in
      for n in 0..<vectors(samples) {
        add(loss, labels[n], n, samples, &tally)
      }
    }
  }

  /// The same, with the derivative of the mean loss by the logits left in `deltas`.
  @inline(never)
  func tallyWithDeltas(
    _ loss: Loss, labels: UnsafePointer<Lanes>, samples: Int, into tally: inout BatchTally
  ) {
    let share = broadcast(1 / Float(samples))
    loss.known { loss in
      for n in 0..<vectors(samples) {
        add(loss, labels[n], n, samples, &tally)
        loss.delta(
          outputs: outputs, logit: { logits[$0, n] }, target: { target(labels[n], $0) },
          store: { k, delta in deltas[k, n] = delta * share })
      }
    }
  }

  @inline(__always)
  private func add(
    _ loss: Loss, _ label: Lanes, _ n: Int, _ samples: Int, _ tally: inout BatchTally
  ) {
    let values = loss.value(
      outputs: outputs, logit: { logits[$0, n] }, target: { target(label, $0) })
    let right = select(equal(prediction(n), label), 1, 0)
    for lane in 0..<min(Lanes.count, samples - n * Lanes.count) {
      tally.loss += Double(values.vector[lane])
      tally.correct += Int(right.vector[lane])
    }
  }

  /// The label itself for a single output; for several, 1 at the label's own output and 0 elsewhere.
  @inline(__always)
  private func target(_ label: Lanes, _ k: Int) -> Lanes {
    outputs == 1 ? label : select(equal(label, broadcast(Float(k))), 1, 0)
  }

  /// The most probable class: of a single output by the sign of its logit, of several by the
  /// largest (the first of equals).
  @inline(__always)
  private func prediction(_ n: Int) -> Lanes {
    guard outputs > 1 else { return select(less(0, logits[0, n]), 1, 0) }
    var best: Lanes = 0
    var largest = logits[0, n]
    for k in 1..<outputs {
      let isLarger = less(largest, logits[k, n])
      best = select(isLarger, broadcast(Float(k)), best)
      largest = select(isLarger, logits[k, n], largest)
    }
    return best
  }
}

/// Running sums of a batch.
struct BatchTally {
  var loss = 0.0
  var correct = 0
}

extension Loss {
  /// Makes a loop for each case, so that the loop need not ask which one it is.
  @inline(__always)
  fileprivate func known(_ loop: (Loss) -> Void) {
    switch self {
    case .binaryCrossEntropy: loop(.binaryCrossEntropy)
    case .crossEntropy: loop(.crossEntropy)
    case .meanSquaredError: loop(.meanSquaredError)
    }
  }
}
