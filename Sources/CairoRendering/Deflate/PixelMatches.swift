/// A picture as what is new in it and what was there before: the pixel to the left again, the
/// pixels above again, or those of a place where the same two pixels began.
///
/// Pictures of lines and areas are mostly that, and whole pixels are found several times faster
/// than any bytes.
struct PixelMatches {
  /// A part of the picture, in its order.
  enum Token {
    /// The byte of a row's filter.
    static let filter: UInt32 = 1 << 30
    /// A pixel that is new is its `0xRRGGBB`; others have this bit, pixels from bit 16 on, and
    /// bytes back.
    static let match: UInt32 = 1 << 31

    @inline(__always)
    static func match(_ pixels: Int, _ distance: Int) -> UInt32 {
      match | UInt32(truncatingIfNeeded: pixels) << 16 | UInt32(truncatingIfNeeded: distance)
    }

    @inline(__always)
    static func parts(of token: UInt32) -> (pixels: Int, distance: Int) {
      (Int(token >> 16 & 0x7F), Int(token & 0xFFFF))
    }
  }

  /// As many tokens share their codes.
  private static let blockSize = 1 << 16

  private let rows: PixelRows
  private let height: Int
  private var places = PixelRows.Places(repeating: PixelRows.nowhere, count: 1 << PixelRows.bins)
  private var tokens: [UInt32]
  private var y = 0

  /// - Parameter pixels: rows of `0x__RRGGBB`, `stride` pixels apart.
  init(_ pixels: UnsafePointer<UInt32>, stride: Int, width: Int, height: Int) {
    rows = PixelRows(pixels: pixels, stride: stride, width: width)
    self.height = height
    tokens = [UInt32](repeating: 0, count: PixelMatches.blockSize + width + 1)
  }

  var isAtEnd: Bool { y == height }

  /// The tokens of the next rows.
  mutating func next() -> ArraySlice<UInt32> {
    let rows = rows
    var (count, y) = (0, y)
    while y < height, count <= PixelMatches.blockSize {
      rows.find(y, &tokens, &count, &places)
      y += 1
    }
    self.y = y
    return tokens[..<count]
  }
}
