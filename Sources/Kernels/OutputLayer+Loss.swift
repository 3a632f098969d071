extension OutputLayer {
  /// The samples' losses, summed in their order, and how many were put in the right class.
  ///
  /// - Parameter labels: The class of each sample, −1 beyond the samples that count; of regression the
  ///   target.
  func tally(
    _ loss: Loss, labels: UnsafePointer<Lanes>, samples: Int, into tally: inout BatchTally
  ) {
    let pass = lossPass(labels, samples)
    tally.right = tally.right + pass.run(knowing: loss, outputs: outputs)
    add(loss, labels, samples, to: &tally)
  }

  /// The same, with the derivative of the mean loss by the logits left in `deltas`.
  func tallyWithDeltas(
    _ loss: Loss, labels: UnsafePointer<Lanes>, _ piece: BatchPiece,
    into tally: inout BatchTally
  ) {
    let pass = LossPassWithDeltas(
      measured: lossPass(labels, piece.samples), deltas: byVectors(deltas),
      share: broadcast(1 / Float(piece.batch)))
    tally.right = tally.right + pass.run(knowing: loss, outputs: outputs)
    add(loss, labels, piece.samples, to: &tally)
  }

  private func lossPass(_ labels: UnsafePointer<Lanes>, _ samples: Int) -> LossPass {
    LossPass(
      logits: byVectors(logits), labels: labels, losses: losses.start,
      count: vectors(samples))
  }

  /// `[outputs, samples]` as `[vectors of samples, outputs]`.
  private func byVectors(_ block: Block) -> LanesMatrix {
    LanesMatrix(at: block.start, columns: block.stride).transposed
  }

  private func add(
    _ loss: Loss, _ labels: UnsafePointer<Lanes>, _ samples: Int, to tally: inout BatchTally
  ) {
    tally.add(losses.numbers, samples)
    if loss.isRegression { addSquares(loss, labels, samples, to: &tally) }
  }

  /// The squared differences of regression.
  private func addSquares(
    _ loss: Loss, _ targets: UnsafePointer<Lanes>, _ samples: Int, to tally: inout BatchTally
  ) {
    for n in 0..<vectors(samples) {
      let difference = loss.answer(logits[0, n]) - targets[n]
      losses[0, n] = difference * difference
    }
    tally.addSquares(losses.numbers, samples)
  }
}
