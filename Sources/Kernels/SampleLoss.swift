/// The loss of several samples side by side, one a lane, from their logits.
struct SampleLoss<Formula: LossFormula> {
  let formula: Formula
  let outputs: Int

  @inline(__always)
  init(_ formula: Formula, outputs: Int = 1) {
    self.formula = formula
    self.outputs = outputs
  }

  /// - Parameter label: The samples' classes, or the targets of regression.
  @inline(__always)
  func value(_ label: Lanes, logit: (_ k: Int) -> Lanes) -> Lanes {
    formula.value(outputs: outputs, logit: logit, target: { target(label, $0) })
  }

  /// The derivative by each logit, handed to `store`.
  @inline(__always)
  func delta(
    _ label: Lanes, logit: (_ k: Int) -> Lanes, store: (_ k: Int, _ delta: Lanes) -> Void
  ) {
    formula.delta(
      outputs: outputs, logit: logit, target: { target(label, $0) }, store: store)
  }

  /// 1 where the most probable class is the label, 0 elsewhere.
  @inline(__always)
  func isRight(_ label: Lanes, logit: (_ k: Int) -> Lanes) -> Lanes {
    select(equal(prediction(logit), label), 1, 0)
  }

  /// The label itself for a single output; for several, 1 at the label's own output and 0 elsewhere.
  @inline(__always)
  private func target(_ label: Lanes, _ k: Int) -> Lanes {
    outputs == 1 ? label : select(equal(label, broadcast(Float(k))), 1, 0)
  }

  /// The most probable class: of a single output by the sign of its logit, of several by the
  /// largest (the first of equals).
  @inline(__always)
  private func prediction(_ logit: (_ k: Int) -> Lanes) -> Lanes {
    var largest = logit(0)
    guard outputs > 1 else { return select(less(0, largest), 1, 0) }
    var best: Lanes = 0
    for k in 1..<outputs {
      let other = logit(k)
      let isLarger = less(largest, other)
      best = select(isLarger, broadcast(Float(k)), best)
      largest = select(isLarger, other, largest)
    }
    return best
  }
}
