extension OutputLayer {
  /// The samples' losses, summed in their order, and how many were put in the right class.
  ///
  /// - Parameter labels: The class of each sample; −1 beyond the samples that count.
  func tally(
    _ loss: Loss, labels: UnsafePointer<Lanes>, samples: Int, into tally: inout BatchTally
  ) {
    for n in 0..<vectors(samples) { losses[0, n] = measure(loss, labels[n], n, &tally) }
    tally.add(losses.numbers, samples)
  }

  /// The same, with the derivative of the mean loss by the logits left in `deltas`.
  func tallyWithDeltas(
    _ loss: Loss, labels: UnsafePointer<Lanes>, _ piece: BatchPiece,
    into tally: inout BatchTally
  ) {
    let share = broadcast(1 / Float(piece.batch))
    for n in 0..<vectors(piece.samples) {
      let label = labels[n]
      let value = measure(loss, label, n, &tally)
      loss.delta(
        outputs: outputs, logit: { logits[$0, n] }, target: { target(label, $0) },
        store: { k, delta in deltas[k, n] = delta * share })
      // Not before, so that the compiler sees what both share.
      losses[0, n] = value
    }
    tally.add(losses.numbers, piece.samples)
  }

  @inline(__always)
  private func measure(
    _ loss: Loss, _ label: Lanes, _ n: Int, _ tally: inout BatchTally
  ) -> Lanes {
    tally.right = tally.right + select(equal(prediction(n), label), 1, 0)
    return loss.value(
      outputs: outputs, logit: { logits[$0, n] }, target: { target(label, $0) })
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

/// Running sums.
struct BatchTally {
  var loss = 0.0
  /// Samples in the right class, counted in each lane.
  var right: Lanes = 0

  var correct: Int {
    var sum = 0
    for lane in 0..<Lanes.count { sum += Int(right.vector[lane]) }
    return sum
  }

  @inline(__always)
  mutating func add(_ losses: UnsafePointer<Float>, _ samples: Int) {
    for s in 0..<samples { loss += Double(losses[s]) }
  }
}
