extension JSONReader {
  /// The text between two double quotes, its escapes resolved.
  mutating func string() throws(Halt) -> String {
    let start = position
    position += 1
    var text: [UInt8] = []
    while true {
      let run = plainRun()
      guard let byte = next else { break }
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        if text.isEmpty { return String(decoding: bytes[run], as: UTF8.self) }
        text += bytes[run]
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[run]
        try escape(into: &text)
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        throw halt(
          at: start..<position, "this string is not closed on its line",
          help: #"close it with ", or write a line break as \n"#)
      default:
        text += bytes[run]
        let digits = String(byte, radix: 16)
        try report(
          at: place, "the control character 0x\(digits) stands in a string",
          help: byte == 0x09 ? #"write a tab as \t"# : "remove it")
        position += 1
      }
    }
    throw halt(at: start..<bytes.count, "this string is never closed")
  }

  /// Goes past the bytes that stand for themselves.
  private mutating func plainRun() -> Range<Int> {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      guard byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else { break }
      position += 1
    }
    return start..<position
  }

  private mutating func escape(into text: inout [UInt8]) throws(Halt) {
    let start = position
    position += 1
    guard let letter = next else { return }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      guard let scalar = unicodeScalar() else {
        try report(
          at: start..<min(start + 6, bytes.count), "this escape is no Unicode character",
          help: #"write four hexadecimal digits, as in \u00e9; above U+FFFF a pair"#)
        return
      }
      text.append(contentsOf: Array(String(Character(scalar)).utf8))
    default:
      position = start + 1
      let end = place.upperBound
      try report(
        at: start..<end, "unknown escape \(String(decoding: bytes[start..<end], as: UTF8.self))",
        help: #"a backslash itself is written \\"#)
      position = end
    }
  }

  /// The four digits after `\u`, and the second half of a pair where the first needs one.
  private mutating func unicodeScalar() -> Unicode.Scalar? {
    guard let first = hexadecimal() else { return nil }
    guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) }
    guard bytes[position...].starts(with: #"\u"#.utf8) else { return nil }
    let start = position
    position += 2
    guard let second = hexadecimal(), UTF16.isTrailSurrogate(second) else {
      position = start
      return nil
    }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private mutating func hexadecimal() -> UInt16? {
    let digits = bytes[position...].prefix(4)
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 4, digits.allSatisfy({ $0.isDigit || $0.isLetter }) else { return nil }
    guard let unit = UInt16(text, radix: 16) else { return nil }
    position += 4
    return unit
  }
}
