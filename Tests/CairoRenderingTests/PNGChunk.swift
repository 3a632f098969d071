import Testing

/// A chunk of a PNG file, read back.
struct PNGChunk {
  var type: String
  var content: [UInt8]
  var crc: UInt32

  /// The chunks of a file after its signature.
  static func chunks(of file: [UInt8]) throws -> [PNGChunk] {
    try #require(file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    var chunks: [PNGChunk] = []
    var place = 8
    while place < file.count {
      try #require(place + 12 <= file.count)
      let length = Int(word(file[place...]))
      let end = place + 8 + length
      try #require(end + 4 <= file.count)
      chunks.append(
        PNGChunk(
          type: String(decoding: file[place + 4..<place + 8], as: UTF8.self),
          content: Array(file[place + 8..<end]), crc: word(file[end...])))
      place = end + 4
    }
    return chunks
  }

  /// The CRC-32 of type and content, bit by bit as in annex D of the standard.
  static func crc(of chunk: PNGChunk) -> UInt32 {
    var crc = UInt32.max
    for byte in Array(chunk.type.utf8) + chunk.content {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
    }
    return ~crc
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }
}
