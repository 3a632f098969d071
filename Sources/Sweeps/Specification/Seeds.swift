/// The seeds of a sweep, in order.
public enum Seeds: Hashable, Sendable {
  case list([UInt32])
  /// - Precondition: the last one is a `UInt32` too.
  case consecutive(first: UInt32, count: Int)

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
}
