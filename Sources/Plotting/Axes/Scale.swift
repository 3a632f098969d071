/// Where values stand on the page: an axis as a function from data to points.
public struct Scale: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case linear, logarithmic }

  public let kind: Kind
  /// In units of the data; positive if logarithmic.
  public let domain: Interval
  /// The place on the page of the domain's low end.
  public let start: Double
  /// The place on the page of the domain's high end.
  public let end: Double

  public init(_ kind: Kind = .linear, _ domain: Interval, from start: Double, to end: Double) {
    precondition(kind == .linear || domain.low > 0, "a logarithmic scale is of positive numbers")
    self.kind = kind
    self.domain = domain
    self.start = start
    self.end = end
  }

  /// The place of a value; values beyond the domain lie beyond the ends, save what has no logarithm:
  /// it stands at the low end of a logarithmic scale.
  public func place(_ value: Double) -> Double {
    let share =
      switch kind {
      case .linear: (value - domain.low) / domain.width
      case .logarithmic:
        value > 0 ? Elementary.log10(value / domain.low) / decades : 0
      }
    return start + share * (end - start)
  }

  /// The value at a place on a linear scale.
  public func value(at place: Double) -> Double {
    precondition(kind == .linear, "places are turned into values on linear scales")
    return domain.low + (place - start) / (end - start) * domain.width
  }

  /// Powers of ten from end to end.
  var decades: Double { Elementary.log10(domain.high / domain.low) }
  /// In points.
  public var length: Double { (end - start).magnitude }
}
