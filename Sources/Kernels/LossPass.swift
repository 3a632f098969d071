extension OutputLayer {
  /// The samples' losses, summed in their order, and how many were put in the right class.
  ///
  /// - Parameter labels: The class of each sample; −1 beyond the samples that count.
  func tally(
    _ loss: Loss, labels: UnsafePointer<Lanes>, samples: Int, into tally: inout BatchTally
  ) {
    let loss = SampleLoss(loss: loss, outputs: outputs)
    for n in 0..<vectors(samples) {
      tally.right = tally.right + loss.isRight(labels[n]) { logits[$0, n] }
      losses[0, n] = loss.value(labels[n]) { logits[$0, n] }
    }
    tally.add(losses.numbers, samples)
  }

  /// The same, with the derivative of the mean loss by the logits left in `deltas`.
  func tallyWithDeltas(
    _ loss: Loss, labels: UnsafePointer<Lanes>, _ piece: BatchPiece,
    into tally: inout BatchTally
  ) {
    let loss = SampleLoss(loss: loss, outputs: outputs)
    let share = broadcast(1 / Float(piece.batch))
    for n in 0..<vectors(piece.samples) {
      let label = labels[n]
      tally.right = tally.right + loss.isRight(label) { logits[$0, n] }
      let value = loss.value(label) { logits[$0, n] }
      loss.delta(
        label, logit: { logits[$0, n] }, store: { k, delta in deltas[k, n] = delta * share })
      // Not before, so that the compiler sees what both share.
      losses[0, n] = value
    }
    tally.add(losses.numbers, piece.samples)
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
