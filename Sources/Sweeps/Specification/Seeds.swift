/// The seeds of a sweep, in order.
public enum Seeds: Hashable, Sendable {
  case list([UInt32])
  /// - Precondition: the last one is a `UInt32` too.
  case consecutive(first: UInt32, count: Int)

  /// The seed 0.
  static let usual = consecutive(first: 0, count: 1)

  public var count: Int {
    switch self {
    case .list(let seeds): seeds.count
    case .consecutive(_, let count): count
    }
  }

  public subscript(index: Int) -> UInt32 {
    switch self {
    case .list(let seeds): seeds[index]
    case .consecutive(let first, _): first + UInt32(index)
    }
  }

  /// These, then those of the others that are not among them.
  func union(_ others: Seeds) -> Seeds {
    let own = (0..<count).map { self[$0] }
    let known = Set(own)
    return .list(own + (0..<others.count).map { others[$0] }.filter { !known.contains($0) })
  }
}
