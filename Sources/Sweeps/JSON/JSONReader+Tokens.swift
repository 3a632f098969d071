extension JSONReader {
  /// Goes past blanks; comments are reported and passed too.
  mutating func skipSpace() throws(Halt) {
    while let byte = next {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case UInt8(ascii: "/"), UInt8(ascii: "#"): try comment()
      default: return
      }
    }
  }

  private mutating func comment() throws(Halt) {
    let start = position
    if bytes[start...].starts(with: "/*".utf8) {
      position += 2
      while position < bytes.count,
        bytes[position] != UInt8(ascii: "*") || !bytes[position...].starts(with: "*/".utf8)
      {
        position += 1
      }
      position = min(position + 2, bytes.count)
    } else if bytes[start] == UInt8(ascii: "#") || bytes[start...].starts(with: "//".utf8) {
      while let byte = next, byte != 0x0A { position += 1 }
    } else {
      throw halt(at: place, "expected a value, found \(characterFound)")
    }
    try report(
      at: start..<position, "comments are not JSON",
      help: #"use a key that begins with "//", for example "// why": "…""#)
  }

  /// `true`, `false`, `null`, or what people write in their place.
  mutating func word() throws(Halt) -> JSONNode {
    let start = position
    let text = letters()
    switch text {
    case "true": return JSONNode(content: .boolean(true), place: start..<position)
    case "false": return JSONNode(content: .boolean(false), place: start..<position)
    case "null": return JSONNode(content: .null, place: start..<position)
    case "": throw halt(at: place, "expected a value, found \(characterFound)")
    default:
      try report(
        at: start..<position, "unknown word \(text.quoted)",
        help: "words stand in double quotes; the bare ones are true, false and null")
      return JSONNode(content: .invalid, place: start..<position)
    }
  }

  /// The ASCII letters, digits and underscores that follow.
  mutating func letters() -> String {
    let start = position
    while let byte = next, byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  mutating func number() throws(Halt) -> JSONNode {
    let start = position
    while let byte = next, byte.isLetter || byte.isDigit || byte.isSignOrPoint { position += 1 }
    let digits = bytes[start..<position]
    let text = String(decoding: digits, as: UTF8.self)
    guard let complaint = NumberGrammar.complaint(about: digits) else {
      return JSONNode(content: .number(text), place: start..<position)
    }
    try report(at: start..<position, "\(text.quoted) is not a JSON number", help: complaint)
    return JSONNode(content: .invalid, place: start..<position)
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  fileprivate var isSignOrPoint: Bool {
    self == UInt8(ascii: "-") || self == UInt8(ascii: ".") || self == UInt8(ascii: "+")
  }
}
