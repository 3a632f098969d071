/// Reads JSON ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)), strictly, with the place of
/// every value.
///
/// After a slip whose meaning is plain, such as a trailing comma, reading goes on, so that several
/// problems are told at once.
package struct JSONReader {
  /// The deepest nesting of lists and objects.
  package static let depthLimit = 64
  /// Reading ends after this many problems.
  private static let problemLimit = 100
  /// The most values of a document, so that no file can fill the memory.
  private static let valueLimit = 10_000_000

  let source: SourceText
  let bytes: [UInt8]
  var position = 0
  var problems: [Problem] = []
  private var depth = 0
  private var values = 0

  /// Thrown when nothing sensible can be read any more.
  struct Halt: Error {}

  /// The document's tree and what is wrong with it; no tree when reading had to end early.
  package static func read(_ source: SourceText) -> (JSONNode?, [Problem]) {
    var reader = JSONReader(source: source)
    do throws(Halt) {
      return (try reader.document(), reader.problems)
    } catch {
      return (nil, reader.problems)
    }
  }

  private init(source: SourceText) {
    self.source = source
    bytes = source.bytes
  }

  private mutating func document() throws(Halt) -> JSONNode {
    try checkEncoding()
    try skipSpace()
    guard position < bytes.count else {
      throw halt(
        at: 0..<0, "the file is empty", help: "the smallest JSON object is {}")
    }
    let root = try value()
    try skipSpace()
    if position < bytes.count {
      throw halt(at: position..<bytes.count, "something follows the end of the document")
    }
    return root
  }

  /// JSON is UTF-8 without a byte order mark.
  private mutating func checkEncoding() throws(Halt) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      let digits = String(bytes[offset], radix: 16)
      throw halt(
        at: offset..<offset + 1, "the byte 0x\(digits) is not UTF-8",
        help: "save the file as UTF-8")
    }
    if bytes.starts(with: SourceText.byteOrderMark) {
      try report(
        at: 0..<3, "the file begins with a byte order mark",
        help: "save it as UTF-8 without BOM")
      position = 3
    }
  }

  mutating func value() throws(Halt) -> JSONNode {
    guard let byte = next else { throw unexpectedEnd() }
    values += 1
    guard values <= Self.valueLimit else {
      throw halt(at: place, "more than \(Self.valueLimit.grouped) values")
    }
    switch byte {
    case UInt8(ascii: "{"): return try nested { (reader) throws(Halt) in try reader.object() }
    case UInt8(ascii: "["): return try nested { (reader) throws(Halt) in try reader.array() }
    case UInt8(ascii: "\""):
      let start = position
      let text = try string()
      return JSONNode(content: .string(text), place: start..<position)
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return try number()
    case UInt8(ascii: "'"):
      throw halt(at: place, "strings stand in double quotes", help: #"write "…""#)
    default: return try word()
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(Halt) -> JSONNode.Content
  ) throws(Halt) -> JSONNode {
    depth += 1
    guard depth <= Self.depthLimit else {
      throw halt(at: place, "nested deeper than \(Self.depthLimit) levels")
    }
    let start = position
    let content = try read(&self)
    depth -= 1
    return JSONNode(content: content, place: start..<position)
  }

  private mutating func array() throws(Halt) -> JSONNode.Content {
    var values: [JSONNode] = []
    try items(of: "[", until: "]") { (reader) throws(Halt) in values.append(try reader.value()) }
    return .array(values)
  }

  private mutating func object() throws(Halt) -> JSONNode.Content {
    var members: [JSONNode.Member] = []
    members.reserveCapacity(4)
    var keys = Keys()
    try items(of: "{", until: "}") { (reader) throws(Halt) in
      let member = try reader.member()
      if let first = keys.earlier(than: member, among: members) {
        let position = reader.source.position(of: first.lowerBound)
        try reader.report(
          at: member.keyPlace, "\(member.key.quoted) is given twice (first at \(position))")
      } else {
        members.append(member)
      }
    }
    return .object(members)
  }

  /// The keys of an object that is being read. A few are looked through faster than they are
  /// hashed.
  private struct Keys {
    private static let few = 16
    private var places: [String: Range<Int>] = [:]

    /// Where the key of a new member stands already; nil, and it is noted, where it does not.
    mutating func earlier(
      than member: JSONNode.Member, among members: [JSONNode.Member]
    ) -> Range<Int>? {
      if members.count < Self.few { return members.first { $0.key == member.key }?.keyPlace }
      if places.isEmpty {
        for member in members { places[member.key] = member.keyPlace }
      }
      if let first = places[member.key] { return first }
      places[member.key] = member.keyPlace
      return nil
    }
  }

  private mutating func member() throws(Halt) -> JSONNode.Member {
    let start = position
    let key = try key()
    let keyPlace = start..<position
    try skipSpace()
    if next == UInt8(ascii: ":") {
      position += 1
      try skipSpace()
    } else if next == nil {
      throw unexpectedEnd()
    } else {
      try report(at: place, #"missing ":" after \#(key.quoted)"#)
    }
    return JSONNode.Member(key: key, keyPlace: keyPlace, value: try value())
  }

  private mutating func key() throws(Halt) -> String {
    if next == UInt8(ascii: "\"") { return try string() }
    let start = position
    let word = letters()
    guard !word.isEmpty else {
      throw halt(at: place, "expected a key in double quotes, found \(characterFound)")
    }
    try report(
      at: start..<position, "keys stand in double quotes", help: "write \(word.quoted)")
    return word
  }

  /// What stands between an opening and its closing bracket, separated by commas.
  private mutating func items(
    of opening: Character, until closing: Character,
    _ item: (inout JSONReader) throws(Halt) -> Void
  ) throws(Halt) {
    let start = position
    openings.append(start)
    position += 1
    var comma: Range<Int>?
    var needsComma = false
    while true {
      try skipSpace()
      guard let byte = next else { throw unexpectedEnd() }
      switch byte {
      case closing.asciiValue: break
      case UInt8(ascii: ","):
        if needsComma {
          comma = place
        } else {
          try report(at: place, #"nothing stands before this ",""#, help: "remove it")
        }
        needsComma = false
        position += 1
        continue
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        let opened = source.position(of: start)
        throw halt(
          at: place, #""\#(opening)" opened at \#(opened) is closed by \#(characterFound)"#)
      default:
        if needsComma { try report(at: place, #"missing "," before \#(characterFound)"#) }
        try item(&self)
        needsComma = true
        comma = nil
        continue
      }
      break
    }
    if let comma {
      try report(
        at: comma, #""," before "\#(closing)""#,
        help: "JSON allows no trailing comma; remove it")
    }
    position += 1
    openings.removeLast()
  }

  /// The brackets that are open, outermost first.
  private var openings: [Int] = []
}

extension JSONReader {
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// The character that is to be read.
  var place: Range<Int> {
    var end = min(position + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return position..<end
  }

  var characterFound: String { String(decoding: bytes[place], as: UTF8.self).quoted }

  mutating func report(
    at place: Range<Int>, _ message: String, help: String? = nil
  ) throws(Halt) {
    problems.error(at: place, message, help: help)
    if problems.count >= Self.problemLimit { throw Halt() }
  }

  mutating func halt(at place: Range<Int>, _ message: String, help: String? = nil) -> Halt {
    problems.error(at: place, message, help: help)
    return Halt()
  }

  mutating func unexpectedEnd() -> Halt {
    let end = bytes.count..<bytes.count
    guard let start = openings.last else { return halt(at: end, "the file ends too early") }
    let opening = Character(Unicode.Scalar(bytes[start]))
    let opened = source.position(of: start)
    return halt(at: end, #""\#(opening)" opened at \#(opened) is never closed"#)
  }
}
