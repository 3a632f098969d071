/// The numbers that a parameter may be.
package struct Bounds: Hashable, Sendable {
  package enum Limit: Hashable, Sendable {
    case including(Double)
    case excluding(Double)
  }

  package let lower: Limit
  package let upper: Limit

  /// The end of what has no end of its own: no training comes near it, and its squares are still
  /// numbers of 32 bits.
  package static let farthest = 1e16

  /// The end next to 0 of what must be above it: what is nearer is 0 among numbers of 32 bits, or
  /// too small to tell from it in a sum.
  package static let nearest = 1e-30

  package static func atLeast(_ lower: Double) -> Bounds {
    Bounds(lower: .including(lower), upper: .including(farthest))
  }

  package static func above(_ lower: Double) -> Bounds {
    Bounds(
      lower: lower == 0 ? .including(nearest) : .excluding(lower), upper: .including(farthest))
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
      }
    return isHighEnough && isLowEnough
  }

  /// What `value` is not, as in `at least 0 and less than 1`. The ``farthest`` end is told only to
  /// what is beyond it, and the ``nearest`` one to what is between it and 0.
  package func words(against value: Double) -> String {
    let low =
      switch lower {
      case .including(Self.nearest) where value <= 0: "greater than 0"
      case .including(let limit): "at least \(limit.shortestText)"
      case .excluding(let limit): "greater than \(limit.shortestText)"
      }
    let high =
      switch upper {
      case .including(let limit): "at most \(limit.shortestText)"
      case .excluding(let limit): "less than \(limit.shortestText)"
      }
    guard upper == .including(Self.farthest) else { return "\(low) and \(high)" }
    return value > Self.farthest ? high : low
  }
}
