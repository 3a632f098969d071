/// What holds a network back while it is trained. No measurement knows of it.
public struct Regularization: Hashable, Sendable {
  public var penalty: Penalty
  /// The share of a hidden layer's activations that a step leaves out, at least 0 and less than 1.
  public var dropout: Double
  /// Nil for steps along the whole gradient.
  public var clipping: Clipping?
  /// Nil where weights that come to 0 may leave it.
  public var pruning: Pruning?

  public init(
    penalty: Penalty = Penalty(), dropout: Double = 0, clipping: Clipping? = nil,
    pruning: Pruning? = nil
  ) {
    precondition(dropout >= 0 && dropout < 1, "some of the activations are left")
    self.penalty = penalty
    self.dropout = dropout
    self.clipping = clipping
    self.pruning = pruning
  }
}

/// `λ₁ Σ |w| + λ₂/2 Σ w²` over all weights (not biases), which training adds to the loss. Reported
/// losses leave it out.
public struct Penalty: Hashable, Sendable {
  let l1: Float
  let l2: Float

  public init(l1: Double = 0, l2: Double = 0) {
    self.l1 = Float(l1)
    self.l2 = Float(l2)
  }

  /// Adds the penalty's derivative, `λ₂ w + λ₁ sign(w)`, to that of the loss; `sign(0) = 0`.
  @inline(__always)
  package func added(to gradient: Lanes, weight w: Lanes) -> Lanes {
    var sum = gradient
    if l2 > 0 { sum = fma(broadcast(l2), w, sum) }
    if l1 > 0 {
      sum = sum + select(less(0, w), broadcast(l1), select(less(w, 0), broadcast(-l1), 0))
    }
    return sum
  }
}

/// How steps are kept short where the loss is steep
/// ([Pascanu, Mikolov and Bengio 2013](https://proceedings.mlr.press/v28/pascanu13.html)).
public enum Clipping: Hashable, Sendable {
  /// The whole gradient keeps its direction and has at most this Euclidean norm, as by
  /// `torch.nn.utils.clip_grad_norm_`.
  ///
  ///     g ← g · min(1, c / (‖g‖ + 10⁻⁶))
  case norm(Double)
  /// Each component lies within `−c … c`, as by `torch.nn.utils.clip_grad_value_`.
  case value(Double)
}

/// A clipping as it applies to one gradient.
package struct ClippedGradient {
  private let factor: Lanes
  private let limit: Lanes

  /// - Parameter norm: Of the whole gradient.
  package init(_ clipping: Clipping, norm: Float) {
    switch clipping {
    case .norm(let most):
      factor = lanes(min(1, most / (Double(norm) + 1e-6)))
      limit = lanes(.infinity)
    case .value(let most):
      factor = 1
      limit = lanes(most)
    }
  }

  @inline(__always)
  package func component(_ g: Lanes) -> Lanes {
    let scaled = factor * g
    return select(less(limit, scaled), limit, select(less(scaled, -limit), -limit, scaled))
  }
}
