/// How far an answer is from its target, by their difference.
public enum Distance: Hashable, Sendable {
  /// `d²`
  case squared
  /// `|d|`
  case absolute
  /// `½ d²` up to `δ`, `δ (|d| − ½ δ)` beyond
  /// ([Huber 1964](https://doi.org/10.1214/aoms/1177703732)).
  case huber(delta: Float)

  @inline(__always)
  package func value(_ d: Lanes) -> Lanes {
    switch self {
    case .squared: return d * d
    case .absolute: return magnitude(d)
    case .huber(let delta):
      let limit = broadcast(delta)
      let size = magnitude(d)
      return select(less(limit, size), limit * (size - 0.5 * limit), 0.5 * (d * d))
    }
  }

  /// `sum + value(d)`, of squares rounded once.
  @inline(__always)
  package func add(_ d: Lanes, to sum: Lanes) -> Lanes {
    switch self {
    case .squared: fma(d, d, sum)
    case .absolute, .huber: sum + value(d)
    }
  }

  /// The derivative; 0 at the kink of `|d|`.
  @inline(__always)
  package func slope(_ d: Lanes) -> Lanes {
    switch self {
    case .squared: return 2 * d
    case .absolute: return select(less(0, d), 1, select(less(d, 0), -1, 0))
    case .huber(let delta):
      let limit = broadcast(delta)
      return select(less(limit, d), limit, select(less(d, -limit), -limit, d))
    }
  }
}
