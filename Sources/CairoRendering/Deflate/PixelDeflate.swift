/// Compresses pictures by what repeats among their pixels, in blocks of
/// [DEFLATE](https://www.rfc-editor.org/rfc/rfc1951) with codes made for each.
enum PixelDeflate {
  /// The zlib stream of the rows of pixels `0x__RRGGBB`, `stride` pixels apart.
  static func compress(
    _ pixels: UnsafePointer<UInt32>, stride: Int, width: Int, height: Int
  ) -> [UInt8] {
    var matches = PixelMatches(pixels, stride: stride, width: width, height: height)
    // A window of 32 KiB, the fastest level.
    var bytes: [UInt8] = [0x78, 0x01]
    var rest = BitWriter.Bits()
    while !matches.isAtEnd {
      let tokens = matches.next()
      let block = DeflateBlock(tokens)
      bytes += [UInt8](unsafeUninitializedCapacity: block.bits / 8 + 32) { buffer, count in
        var writer = BitWriter(UnsafeMutableRawBufferPointer(buffer), after: rest)
        block.write(tokens, isLast: matches.isAtEnd, to: &writer)
        if matches.isAtEnd { writer.finish() }
        (count, rest) = (writer.count, writer.rest)
      }
    }
    bytes += bigEndian(
      RGBRows.checksum(of: pixels, stride: stride, width: width, height: height))
    return bytes
  }
}
