import NeuralNetworks

/// A set of labelled points that a formula and a seed define.
///
/// The coordinates are computed in `Double` and rounded to `Float` once.
public protocol DataGenerator: Hashable, Sendable {
  /// The number of points.
  var count: Int { get }
  /// The labels are `0 ..< classes`.
  var classes: Int { get }
  /// How many points each class has unless it is said otherwise, `[classes]`.
  var usualCounts: [Int] { get }
  /// The points, each class with its usual number.
  func samples() -> Samples
  /// - Parameter counts: How many points each class has, `[classes]`; their sum is ``count``.
  func samples(ofEach counts: [Int]) -> Samples
  /// The rule that no other beats on new points of the same making; nil where it is not known.
  var bayesRule: (any BayesRule)? { get }
}

extension DataGenerator {
  public func samples() -> Samples { samples(ofEach: usualCounts) }

  public var bayesRule: (any BayesRule)? { nil }

  /// As equal as can be, the first classes with one point more.
  public var usualCounts: [Int] {
    (0..<classes).map { count / classes + ($0 < count % classes ? 1 : 0) }
  }
}

/// Of two shapes, the first of which has one point fewer when the number is odd.
func halves(_ count: Int) -> [Int] { [count / 2, count - count / 2] }
