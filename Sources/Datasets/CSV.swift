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

  /// All records, the header among them.
  package static func records(_ bytes: [UInt8]) throws(TableErrors) -> [Record] {
    try requireUTF8(bytes)
    var csv = CSV(bytes)
    var records: [Record] = []
    while csv.position < csv.bytes.count {
      if csv.skipLineEnd() { continue }
      records.append(try csv.record())
    }
    return records
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private static func requireUTF8(_ bytes: [UInt8]) throws(TableErrors) {
    if String(validating: bytes, as: UTF8.self) != nil { return }
    let lines = bytes.split(separator: Byte.lineFeed, omittingEmptySubsequences: false)
    let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    throw TableErrors(
      line: bad.map { $0 + 1 }, "not UTF-8 text", help: "save the table in the encoding UTF-8")
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func record() throws(TableErrors) -> Record {
    let start = line
    var cells = [try cell(rowStart: start)]
    while next == Byte.comma {
      position += 1
      cells.append(try cell(rowStart: start))
    }
    _ = skipLineEnd()
    return Record(line: start, cells: cells)
  }

  /// A cell, up to the comma, the line end or the end of the text.
  private mutating func cell(rowStart: Int) throws(TableErrors) -> String {
    if next == Byte.quote { return try quotedCell(rowStart: rowStart) }
    let start = position
    while let byte = next, byte != Byte.comma, byte != Byte.lineFeed, byte != Byte.carriageReturn {
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
    while let byte = next {
      if byte == Byte.quote {
        position += 1
        guard next == Byte.quote else {
          try requireEndOfCell(rowStart: rowStart)
          return String(decoding: text, as: UTF8.self)
        }
      }
      let start = position
      if !skipLineEnd() { position += 1 }
      text += bytes[start..<position]
    }
    throw TableErrors(
      line: rowStart, "a quote is opened and not closed", help: "close the cell with \"")
  }

  private func requireEndOfCell(rowStart: Int) throws(TableErrors) {
    guard let byte = next, byte != Byte.comma, byte != Byte.lineFeed, byte != Byte.carriageReturn
    else { return }
    throw TableErrors(
      line: rowStart, "text after the closing quote of a cell",
      help: "put the whole cell in quotes and double the quotes within")
  }

  /// Moves past one CRLF, LF or CR, if there is one.
  private mutating func skipLineEnd() -> Bool {
    guard let byte = next, byte == Byte.lineFeed || byte == Byte.carriageReturn else {
      return false
    }
    position += 1
    if byte == Byte.carriageReturn, next == Byte.lineFeed { position += 1 }
    line += 1
    return true
  }
}

/// The bytes that CSV gives a meaning.
private enum Byte {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
}
