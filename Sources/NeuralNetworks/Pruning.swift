/// The L1 penalty of [TensorFlow Playground](https://playground.tensorflow.org), which leaves weights
/// out for good. After the optimizer's step from `w` to `w′`, each weight (not bias) goes on to
///
///     w″ = w′ − η λ sign(w)
///
/// or to 0 where `w″` has crossed it, and a weight that is 0 stays 0. The gradient knows nothing of it.
public struct Pruning: Hashable, Sendable {
  /// `λ`
  let rate: Float

  public init(l1: Double) { rate = Float(l1) }

  /// `η λ`, in every lane.
  @inline(__always)
  package func stride(learningRate: Double) -> Lanes {
    broadcast(Float(learningRate) * rate)
  }

  /// `w″` of `w′` and `w`.
  @inline(__always)
  package static func pruned(_ moved: Lanes, from weight: Lanes, stride: Lanes) -> Lanes {
    let shrunk = moved - select(less(0, weight), stride, select(less(weight, 0), -stride, 0))
    let kept = select(
      less(0, moved), select(less(shrunk, 0), 0, shrunk),
      select(less(moved, 0), select(less(0, shrunk), 0, shrunk), shrunk))
    // Of a weight that is 0 a product, so that one that is no number stays none.
    return select(less(0, magnitude(weight)), kept, moved * weight)
  }
}
