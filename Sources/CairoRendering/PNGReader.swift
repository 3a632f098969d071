import CDeflate

/// Takes a PNG file apart: its signature, then one chunk after another.
struct PNGReader {
  struct Chunk {
    /// Four letters, such as `iTXt`.
    let type: String
    let content: ArraySlice<UInt8>
  }

  private let file: [UInt8]
  private var place = 0

  init(_ file: [UInt8]) {
    self.file = file
  }

  mutating func readSignature() throws(PNGTextError) {
    let signature = PNGChunks().bytes
    guard !file.isEmpty, signature.starts(with: file.prefix(signature.count)) else {
      throw .notPNG
    }
    _ = try take(signature.count)
  }

  /// Length, type, content, and the CRC-32 of the last two.
  mutating func readChunk() throws(PNGTextError) -> Chunk {
    let start = place
    let length = Int(try word())
    let type = try take(4)
    let content = try take(length)
    let name = String(decoding: type, as: UTF8.self)
    guard try word() == crc(of: type.startIndex..<content.endIndex) else {
      throw .changed(type: name, offset: start)
    }
    return Chunk(type: name, content: content)
  }

  private mutating func take(_ count: Int) throws(PNGTextError) -> ArraySlice<UInt8> {
    guard count <= file.count - place else { throw .truncated(length: file.count) }
    defer { place += count }
    return file[place..<place + count]
  }

  /// Four bytes, the highest first.
  private mutating func word() throws(PNGTextError) -> UInt32 {
    try take(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  private func crc(of range: Range<Int>) -> UInt32 {
    file.withUnsafeBytes { all in
      libdeflate_crc32(
        0, UnsafeRawBufferPointer(rebasing: all[range]).baseAddress, range.count)
    }
  }
}
