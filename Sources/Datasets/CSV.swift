/// Comma-separated values by [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180): cells in quotes may
/// hold commas, line ends and doubled quotes. Besides CRLF, a lone LF or CR ends a line; lines with
/// nothing on them and a byte order mark are skipped.
package struct CSV {
  package struct Record: Equatable {
    /// Where it starts, the first line being 1.
    package let line: Int
    package let cells: [String]
  }

  private let bytes: [UInt8]
  private var position: Int
  private var line = 1

  /// - Throws: For bytes that are no text.
  package init(_ bytes: [UInt8]) throws(TableErrors) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw TableErrors(
        line: lineNumber(at: error.byteOffsets.lowerBound), "not UTF-8 text", help: Self.encoding)
    }
    if let odd = bytes.firstIndex(where: { $0.isControl }) {
      throw TableErrors(
        line: lineNumber(at: odd), "the control character 0x\(String(bytes[odd], radix: 16))",
        help: Self.encoding)
    }
  }

  private static let encoding = "save the table as text in the encoding UTF-8"

  /// All records, the header among them.
  package static func records(_ bytes: [UInt8]) throws(TableErrors) -> [Record] {
    var csv = try CSV(bytes)
    var records: [Record] = []
    while let record = try csv.next() { records.append(record) }
    return records
  }

  /// The next record; nil at the end. After an error there is none that could be trusted.
  package mutating func next() throws(TableErrors) -> Record? {
    while skipLineEnd() {}
    return position < bytes.count ? try record() : nil
  }

  /// The line of a byte, the first being 1.
  private func lineNumber(at offset: Int) -> Int {
    var part = self
    part.position = 0
    while part.position < offset {
      if !part.skipLineEnd() { part.position += 1 }
    }
    return part.line
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func record() throws(TableErrors) -> Record {
    let start = line
    var cells = [try cell(rowStart: start)]
    while byte == Byte.comma {
      position += 1
      cells.append(try cell(rowStart: start))
    }
    _ = skipLineEnd()
    return Record(line: start, cells: cells)
  }

  /// A cell, up to the comma, the line end or the end of the text.
  private mutating func cell(rowStart: Int) throws(TableErrors) -> String {
    if byte == Byte.quote { return try quotedCell(rowStart: rowStart) }
    let start = position
    while let byte, byte != Byte.comma, byte != Byte.lineFeed, byte != Byte.carriageReturn {
      guard byte != Byte.quote else {
        throw TableErrors(
          line: rowStart, "a quote in the middle of a cell",
          help: "put the whole cell in quotes and double the quotes within")
      }
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func quotedCell(rowStart: Int) throws(TableErrors) -> String {
    position += 1
    var text: [UInt8] = []
    while true {
      let start = position
      while let byte, byte != Byte.quote { if !skipLineEnd() { position += 1 } }
      text += bytes[start..<position]
      guard byte == Byte.quote else { break }
      position += 1
      guard byte == Byte.quote else {
        try requireEndOfCell(rowStart: rowStart)
        return String(decoding: text, as: UTF8.self)
      }
      position += 1
      text.append(Byte.quote)
    }
    throw TableErrors(
      line: rowStart, "a quote is opened and not closed", help: "close the cell with \"")
  }

  private func requireEndOfCell(rowStart: Int) throws(TableErrors) {
    guard let byte, byte != Byte.comma, byte != Byte.lineFeed, byte != Byte.carriageReturn
    else { return }
    throw TableErrors(
      line: rowStart, "text after the closing quote of a cell",
      help: "put the whole cell in quotes and double the quotes within")
  }

  /// Moves past one CRLF, LF or CR, if there is one.
  private mutating func skipLineEnd() -> Bool {
    guard let byte, byte == Byte.lineFeed || byte == Byte.carriageReturn else {
      return false
    }
    position += 1
    if byte == Byte.carriageReturn, self.byte == Byte.lineFeed { position += 1 }
    line += 1
    return true
  }
}

extension UInt8 {
  /// Of ASCII's control characters, all but tab and line ends.
  fileprivate var isControl: Bool {
    self < 0x20
      ? self != UInt8(ascii: "\t") && self != Byte.lineFeed && self != Byte.carriageReturn
      : self == 0x7F
  }
}

/// The bytes that CSV gives a meaning.
private enum Byte {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
}
