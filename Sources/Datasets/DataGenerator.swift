import NeuralNetworks

/// A set of labelled points in the plane that a formula and a seed define.
///
/// The coordinates are computed in `Double` and rounded to `Float` once.
public protocol DataGenerator: Hashable, Sendable {
  /// The labels are `0 ..< classes`.
  var classes: Int { get }
  func samples() -> Samples
  /// The rule that no other beats on new points of the same making; nil where it is not known.
  var bayesRule: (any BayesRule)? { get }
}
