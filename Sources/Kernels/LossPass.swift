extension OutputLayer {
  /// The samples' losses, summed in their order, and how many were put in the right class.
  ///
  /// - Parameter labels: The class of each sample, −1 beyond the samples that count; of regression the
  ///   target.
  func tally(
    _ loss: Loss, labels: UnsafePointer<Lanes>, samples: Int, into tally: inout BatchTally
  ) {
    let loss = SampleLoss(loss: loss, outputs: outputs)
    for n in 0..<vectors(samples) {
      tally.right = tally.right + loss.isRight(labels[n]) { logits[$0, n] }
      losses[0, n] = loss.value(labels[n]) { logits[$0, n] }
    }
    tally.add(losses.numbers, samples)
    if loss.isRegression { addSquares(labels, samples, to: &tally) }
  }

  /// The squared differences of regression.
  private func addSquares(
    _ targets: UnsafePointer<Lanes>, _ samples: Int, to tally: inout BatchTally
  ) {
    for n in 0..<vectors(samples) {
      let difference = logits[0, n] - targets[n]
      losses[0, n] = difference * difference
    }
    tally.addSquares(losses.numbers, samples)
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
    if loss.isRegression { addSquares(labels, piece.samples, to: &tally) }
  }
}

/// Running sums.
struct BatchTally {
  var loss = 0.0
  /// The squared differences of regression.
  var squares = 0.0
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

  @inline(__always)
  mutating func addSquares(_ terms: UnsafePointer<Float>, _ samples: Int) {
    for s in 0..<samples { squares += Double(terms[s]) }
  }
}
