import CDeflate

/// The rows of a picture as a PNG compresses them: a filter byte, 0, then red, green and blue of
/// each pixel.
struct RGBRows {
  private(set) var bytes: [UInt8] = []

  /// Takes rows of pixels `0x__RRGGBB`, `stride` pixels apart, in place of what was here.
  mutating func fill(
    from pixels: UnsafePointer<UInt32>, stride: Int, width: Int, height: Int
  ) {
    let length = 1 + 3 * width
    if bytes.count != length * height { bytes = [UInt8](repeating: 0, count: length * height) }
    bytes.withUnsafeMutableBytes { all in
      for y in 0..<height {
        let row = UnsafeMutableRawBufferPointer(rebasing: all[y * length + 1..<(y + 1) * length])
        RGBRows.pack(UnsafeBufferPointer(start: pixels + y * stride, count: width), into: row)
      }
    }
  }

  /// The [Adler-32](https://www.rfc-editor.org/rfc/rfc1950) of the rows of such pixels, of which no
  /// more than one is kept.
  static func checksum(
    of pixels: UnsafePointer<UInt32>, stride: Int, width: Int, height: Int
  ) -> UInt32 {
    var row = [UInt8](repeating: 0, count: 1 + 3 * width)
    return (0..<height).reduce(1) { sum, y in
      row.withUnsafeMutableBytes { bytes in
        pack(
          UnsafeBufferPointer(start: pixels + y * stride, count: width),
          into: UnsafeMutableRawBufferPointer(rebasing: bytes[1...]))
        return libdeflate_adler32(sum, bytes.baseAddress, bytes.count)
      }
    }
  }

  /// Four pixels at a time make three words of four bytes, little end first.
  private static func pack(
    _ pixels: UnsafeBufferPointer<UInt32>, into row: UnsafeMutableRawBufferPointer
  ) {
    let whole = pixels.count & ~3
    for x in Swift.stride(from: 0, to: whole, by: 4) {
      let (a, b) = (reversed(pixels[x]), reversed(pixels[x + 1]))
      let (c, d) = (reversed(pixels[x + 2]), reversed(pixels[x + 3]))
      row.storeBytes(of: (a | b << 24).littleEndian, toByteOffset: 3 * x, as: UInt32.self)
      row.storeBytes(of: (b >> 8 | c << 16).littleEndian, toByteOffset: 3 * x + 4, as: UInt32.self)
      row.storeBytes(of: (c >> 16 | d << 8).littleEndian, toByteOffset: 3 * x + 8, as: UInt32.self)
    }
    for x in whole..<pixels.count {
      let pixel = reversed(pixels[x])
      for channel in 0..<3 {
        row[3 * x + channel] = UInt8(truncatingIfNeeded: pixel >> UInt32(8 * channel))
      }
    }
  }

  /// `0x00BBGGRR` of `0x__RRGGBB`.
  private static func reversed(_ pixel: UInt32) -> UInt32 { pixel.byteSwapped >> 8 }
}
