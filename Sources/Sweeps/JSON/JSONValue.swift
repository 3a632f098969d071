/// A JSON document to be written, or one that was read where places do not matter.
public enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// Written as null when it is not finite.
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// In the order in which it is to be written.
  case object([Member])

  public struct Member: Hashable, Sendable {
    public let key: String
    public let value: JSONValue

    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The shortest decimal that is this `Float`, so that 0.1 does not become 0.10000000149011612.
  public static func float(_ value: Float) -> JSONValue {
    .number(Double(value.description) ?? .nan)
  }
}

extension JSONValue {
  /// The value of a key; nil for a missing one and for what is no object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// An object with more members at its end.
  public func appending(_ more: [Member]) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members + more)
  }

  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  public var boolean: Bool? {
    if case .boolean(let value) = self { value } else { nil }
  }

  public var array: [JSONValue]? {
    if case .array(let values) = self { values } else { nil }
  }

  /// A whole number, however it is written: `1000`, `1e3`.
  public var integer: Int? {
    switch self {
    case .integer(let value): value
    case .number(let value): Int(exactly: value)
    default: nil
    }
  }

  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(nilLiteral: ()) { self = .null }
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(stringLiteral value: String) { self = .string(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}

extension JSONValue {
  /// Reads a document, as strictly as a spec is read.
  public static func parse(_ source: SourceText) throws(Problem) -> JSONValue {
    let (node, problems) = JSONReader.read(source)
    if let first = problems.first { throw first }
    guard let node else { throw Problem(at: nil, "the file is empty") }
    return JSONValue(node)
  }

  package init(_ node: JSONNode) {
    switch node.content {
    case .null, .invalid: self = .null
    case .boolean(let value): self = .boolean(value)
    case .number(let text):
      // No whole number has the sign of -0.
      let whole = text == "-0" ? nil : Int(text)
      self = whole.map { .integer($0) } ?? .number(Double(text) ?? .nan)
    case .string(let text): self = .string(text)
    case .array(let nodes): self = .array(nodes.map { JSONValue($0) })
    case .object(let members):
      self = .object(members.map { Member($0.key, JSONValue($0.value)) })
    }
  }
}
