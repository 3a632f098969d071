/// Rows of pixels in which repetitions are looked for.
struct PixelRows {
  /// By the hash of a pair of pixels: the row and the column where it was seen last, 16 bits each.
  typealias Places = [UInt32]
  static let nowhere: UInt32 = .max
  static let bins = 12

  /// Pixels of a match; no more than 258 bytes can be told at once.
  static let longest = 86
  /// In bytes.
  private static let farthest = 32768

  /// `0x__RRGGBB`
  let pixels: UnsafePointer<UInt32>
  /// From row to row, in pixels.
  let stride: Int
  let width: Int

  private var rowBytes: Int { 1 + 3 * width }

  /// Adds the tokens of a row.
  func find(_ y: Int, _ tokens: inout [UInt32], _ count: inout Int, _ places: inout Places) {
    tokens[count] = PixelMatches.Token.filter
    count += 1
    let row = pixels + y * stride
    var x = 0
    while x < width {
      let limit = min(width - x, PixelRows.longest)
      var (length, distance) = (x > 0 ? same(row + x, row + x - 1, limit) : 0, 3)
      if length < limit, y > 0 {
        let above = same(row + x, row + x - stride, limit)
        if above > length + 1 { (length, distance) = (above, rowBytes) }
      }
      if length < 4, limit > 1 { seek(x, y, limit, &length, &distance, &places) }
      tokens[count] =
        length > 0 ? PixelMatches.Token.match(length, distance) : row[x] & 0xFFFFFF
      count += 1
      x += max(length, 1)
    }
  }

  /// Looks where the next two pixels were before, and notes that they are here.
  @inline(__always)
  private func seek(
    _ x: Int, _ y: Int, _ limit: Int, _ length: inout Int, _ distance: inout Int,
    _ places: inout Places
  ) {
    let row = pixels + y * stride
    let pair = (row[x] << 8) &* 0x9E37_79B1 ^ (row[x + 1] << 8) &* 0x85EB_CA77
    let bin = Int(pair >> UInt32(32 - PixelRows.bins))
    let place = places[bin]
    places[bin] = UInt32(truncatingIfNeeded: y << 16 | x)
    guard place != PixelRows.nowhere else { return }
    let (oldY, oldX) = (Int(place >> 16), Int(place & 0xFFFF))
    let back = (y - oldY) * rowBytes + 3 * (x - oldX)
    guard back <= PixelRows.farthest else { return }
    let found = same(row + x, pixels + oldY * stride + oldX, min(limit, width - oldX))
    if found > length + 1 { (length, distance) = (found, back) }
  }

  /// How many pixels are the same at two places.
  @inline(__always)
  private func same(_ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>, _ limit: Int) -> Int {
    var n = 0
    let (first, second) = (UnsafeRawPointer(a), UnsafeRawPointer(b))
    while n + 2 <= limit {
      let pair = first.loadUnaligned(fromByteOffset: 4 * n, as: UInt64.self)
      let other = second.loadUnaligned(fromByteOffset: 4 * n, as: UInt64.self)
      guard (pair ^ other) & 0x00FF_FFFF_00FF_FFFF == 0 else { break }
      n += 2
    }
    while n < limit, (a[n] ^ b[n]) << 8 == 0 { n += 1 }
    return n
  }
}
