import Plotting

/// Solid lines with round ends and joins, as the share of each pixel that they cover.
///
/// A pixel at the distance d from the middle of a line of the radius r is covered as far as the
/// stretch d − ½ … d + ½ lies within −r … r, and by the nearest of all segments alone. That is exact
/// along the axes and near enough elsewhere, and takes a tenth of the time of filling outlines:
/// a curve has hundreds of short segments.
struct LineMask {
  /// Rows that are covered together: few enough to stay close to the processor.
  private static let bandHeight = 16

  private let segments: [LineSegment]
  private let radius: Double
  /// Pixels around all lines.
  private let columns: Range<Int>
  private let rows: Range<Int>

  /// - Parameters:
  ///   - lines: in device pixels.
  ///   - columns: those that show, as `rows`.
  init(_ lines: [[Point]], radius: Double, columns: Range<Int>, rows: Range<Int>) {
    self.radius = radius
    let segments = lines.flatMap { line in
      line.count == 1
        ? [LineSegment(line[0], line[0])]
        : zip(line, line.dropFirst()).map { LineSegment($0, $1) }
    }
    let reach = radius + 0.5
    func pixels(_ low: (LineSegment) -> Double, _ high: (LineSegment) -> Double) -> Range<Int> {
      guard let least = segments.map(low).min(), let most = segments.map(high).max() else {
        return 0..<0
      }
      return LineSegment.pixels(least - reach, most + reach)
    }
    self.segments = segments
    self.columns = pixels({ $0.left }, { $0.right }).clamped(to: columns)
    self.rows = pixels({ $0.top }, { $0.bottom }).clamped(to: rows)
  }

  /// Hands over each pixel that is covered, its share out of 255.
  @inline(__always)
  func forEachPixel(_ body: (_ x: Int, _ y: Int, _ share: UInt8) -> Void) {
    let words = (columns.count + 7) / 8
    guard words > 0 else { return }
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: words * Self.bandHeight) { band in
      for top in stride(from: rows.lowerBound, to: rows.upperBound, by: Self.bandHeight) {
        let shown = top..<min(top + Self.bandHeight, rows.upperBound)
        band.update(repeating: 0)
        cover(shown, UnsafeMutableRawBufferPointer(band), width: 8 * words)
        for y in shown {
          let start = (y - top) * words
          for word in 0..<words where band[start + word] != 0 {
            var shares = band[start + word].littleEndian
            var x = columns.lowerBound + 8 * word
            while shares != 0 {
              let share = UInt8(truncatingIfNeeded: shares)
              if share > 0 { body(x, y, share) }
              shares >>= 8
              x += 1
            }
          }
        }
      }
    }
  }

  /// Fills a band of rows, `width` bytes from one to the next.
  private func cover(_ band: Range<Int>, _ shares: UnsafeMutableRawBufferPointer, width: Int) {
    for segment in segments {
      for row in segment.rows(radius: radius).clamped(to: band) {
        let start = (row - band.lowerBound) * width - columns.lowerBound
        for column in segment.columns(ofRow: row, radius: radius).clamped(to: columns) {
          let distance = segment.distance(Double(column) + 0.5, Double(row) + 0.5)
          let share = min(radius, distance + 0.5) - max(-radius, distance - 0.5)
          let byte = UInt8(truncatingIfNeeded: Int32(max(share, 0) * 255 + 0.5))
          shares[start + column] = max(shares[start + column], byte)
        }
      }
    }
  }
}
