/// A pattern for names: `*` any run of characters, `?` one, `[a-c]` one of these, `[!a-c]` one of
/// the others.
public struct Glob: Hashable, Sendable {
  private enum Token: Hashable, Sendable {
    case literal(UInt8)
    case one
    case any
    case set([ClosedRange<UInt8>], isNegated: Bool)

    func matches(_ byte: UInt8) -> Bool {
      switch self {
      case .literal(let letter): letter == byte
      case .one: true
      case .any: false
      case .set(let ranges, let isNegated): ranges.contains { $0.contains(byte) } != isNegated
      }
    }
  }

  private let tokens: [Token]

  public init(_ pattern: String) {
    var tokens: [Token] = []
    var rest = Array(pattern.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "*"): tokens.append(.any)
      case UInt8(ascii: "?"): tokens.append(.one)
      case UInt8(ascii: "["): tokens.append(Self.set(&rest) ?? .literal(byte))
      default: tokens.append(.literal(byte))
      }
    }
    self.tokens = tokens
  }

  /// What stands between brackets; nil, and nothing taken, when they are never closed.
  private static func set(_ rest: inout ArraySlice<UInt8>) -> Token? {
    let isNegated = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "^")
    let inside = isNegated ? rest.dropFirst() : rest
    guard let end = inside.dropFirst().firstIndex(of: UInt8(ascii: "]")) else { return nil }
    var letters = inside[..<end]
    var ranges: [ClosedRange<UInt8>] = []
    while let low = letters.popFirst() {
      if letters.count > 1, letters.first == UInt8(ascii: "-") {
        letters.removeFirst()
        let high = letters.removeFirst()
        if low <= high { ranges.append(low...high) }
      } else {
        ranges.append(low...low)
      }
    }
    rest = rest[(end + 1)...]
    return .set(ranges, isNegated: isNegated)
  }

  public func matches(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    var token = 0
    var byte = 0
    var lastAny: (token: Int, byte: Int)?
    while byte < bytes.count {
      if token < tokens.count, tokens[token] == .any {
        lastAny = (token, byte)
        token += 1
      } else if token < tokens.count, tokens[token].matches(bytes[byte]) {
        token += 1
        byte += 1
      } else if let any = lastAny {
        lastAny = (any.token, any.byte + 1)
        token = any.token + 1
        byte = any.byte + 1
      } else {
        return false
      }
    }
    return tokens[token...].allSatisfy { $0 == .any }
  }
}
