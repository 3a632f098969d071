/// The numbers that a parameter may be.
package struct Bounds: Hashable, Sendable {
  package enum Limit: Hashable, Sendable {
    case including(Double)
    case excluding(Double)
  }

  package let lower: Limit
  package let upper: Limit?

  package static func atLeast(_ lower: Double) -> Bounds {
    Bounds(lower: .including(lower), upper: nil)
  }

  package static func above(_ lower: Double) -> Bounds {
    Bounds(lower: .excluding(lower), upper: nil)
  }

  package static func within(_ range: ClosedRange<Double>) -> Bounds {
    Bounds(lower: .including(range.lowerBound), upper: .including(range.upperBound))
  }

  package static func within(_ range: Range<Double>) -> Bounds {
    Bounds(lower: .including(range.lowerBound), upper: .excluding(range.upperBound))
  }

  /// Both ends excluded.
  package static func between(_ lower: Double, _ upper: Double) -> Bounds {
    Bounds(lower: .excluding(lower), upper: .excluding(upper))
  }

  package func contains(_ value: Double) -> Bool {
    let isHighEnough =
      switch lower {
      case .including(let limit): value >= limit
      case .excluding(let limit): value > limit
      }
    let isLowEnough =
      switch upper {
      case .including(let limit): value <= limit
      case .excluding(let limit): value < limit
      case nil: value.isFinite
      }
    return isHighEnough && isLowEnough
  }

  /// `at least 0 and less than 1`
  package var words: String {
    let low =
      switch lower {
      case .including(let limit): "at least \(limit.shortestText)"
      case .excluding(let limit): "greater than \(limit.shortestText)"
      }
    switch upper {
    case .including(let limit): return "\(low) and at most \(limit.shortestText)"
    case .excluding(let limit): return "\(low) and less than \(limit.shortestText)"
    case nil: return low
    }
  }
}
