/// A file's text with its lines, to say where in it a problem is.
public struct SourceText: Sendable {
  /// As the user named it.
  public let file: String
  public let bytes: [UInt8]

  public init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  /// A place as people count it: lines and columns from 1, columns in characters.
  public struct Position: Hashable, Sendable, CustomStringConvertible {
    public let line: Int
    public let column: Int

    public var description: String { "\(line):\(column)" }
  }

  public func position(of offset: Int) -> Position {
    let start = lineStart(of: offset)
    let line = bytes[..<start].count { $0 == lineFeed } + 1
    return Position(line: line, column: characters(in: start..<max(start, offset)) + 1)
  }

  /// The number of characters in a part of one line. A byte order mark is none, as in editors.
  private func characters(in range: Range<Int>) -> Int {
    var part = bytes[range]
    if range.lowerBound == 0, part.starts(with: Self.byteOrderMark) { part = part.dropFirst(3) }
    return part.contains { $0 >= 0x80 }
      ? String(decoding: part, as: UTF8.self).count : part.count
  }

  /// The bytes of the line that holds `offset`, without its line break.
  package func line(at offset: Int) -> Range<Int> {
    let start = lineStart(of: offset)
    var end = bytes[min(offset, bytes.count)...].firstIndex(of: lineFeed) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(end, min(offset, bytes.count))
  }

  private func lineStart(of offset: Int) -> Int {
    bytes[..<min(offset, bytes.count)].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
  }

  private let lineFeed = UInt8(ascii: "\n")

  /// U+FEFF in UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
