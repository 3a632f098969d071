import CDeflate

/// A PNG file as it grows: its signature, then chunks.
struct PNGChunks {
  private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Adds a chunk: the length of its content, its type, the content, and the CRC-32 of the last
  /// two.
  mutating func append(_ type: StaticString, content: (inout [UInt8]) -> Void) {
    let start = bytes.count
    bytes += bigEndian(0)
    bytes += UnsafeBufferPointer(start: type.utf8Start, count: type.utf8CodeUnitCount)
    content(&bytes)
    let length = UInt32(bytes.count - start - 8)
    bytes.replaceSubrange(start..<start + 4, with: bigEndian(length))
    let crc = bytes.withUnsafeBytes { all in
      let part = all[(start + 4)...]
      return libdeflate_crc32(0, UnsafeRawBufferPointer(rebasing: part).baseAddress, part.count)
    }
    bytes += bigEndian(crc)
  }
}

func bigEndian(_ value: UInt32) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
}
