/// A file's text with its lines, to say where in it a problem is.
public struct SourceText: Sendable {
  /// As the user named it.
  public let file: String
  public let bytes: [UInt8]
  /// The offset of each line's first byte.
  private let lineStarts: [Int]

  public init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// A place as people count it: lines and columns from 1, columns in characters.
  public struct Position: Hashable, Sendable, CustomStringConvertible {
    public let line: Int
    public let column: Int

    public var description: String { "\(line):\(column)" }
  }

  public func position(of offset: Int) -> Position {
    let line = lineIndex(of: offset)
    return Position(line: line + 1, column: characters(in: lineStarts[line]..<offset) + 1)
  }

  /// The number of characters in a part of one line.
  private func characters(in range: Range<Int>) -> Int {
    let part = bytes[range]
    return part.contains { $0 >= 0x80 }
      ? String(decoding: part, as: UTF8.self).count : part.count
  }

  /// The bytes of the line that holds `offset`, without its line break.
  package func line(at offset: Int) -> Range<Int> {
    let index = lineIndex(of: offset)
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(end, min(offset, bytes.count))
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
