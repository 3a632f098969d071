/// The rule that no other beats on new points: to say of each place the class that is likeliest
/// there, by the densities that the points are drawn from, the classes equally frequent.
///
/// It is about infinitely many points; a small set may by luck be told apart better.
public protocol BayesRule: Hashable, Sendable {
  /// A number for each class, `[classes][places]`; the largest is that of the likeliest class.
  func scores(at places: [(x: Double, y: Double)]) -> [[Double]]
  /// The share of new points that the rule gets right; nil where it is not known.
  var accuracy: Double? { get }
}
