import CCairo
import Plotting

/// The pixels of a page, or the part of them that shows, for what is copied and not painted: Cairo
/// takes longer to prepare to copy a small picture than to copy it.
struct PagePixels {
  private let surface: OpaquePointer
  private var columns: Range<Int>
  private var rows: Range<Int>

  init(_ surface: OpaquePointer, width: Int, height: Int) {
    self.surface = surface
    columns = 0..<width
    rows = 0..<height
  }

  /// The part within a rectangle, to the nearest pixel.
  func within(_ rect: Rect, scale: Double) -> PagePixels {
    func range(_ low: Double, _ high: Double) -> Range<Int> {
      let first = Int((low * scale).rounded())
      return first..<max(first, Int((high * scale).rounded()))
    }
    var part = self
    part.columns = columns.clamped(to: range(rect.minX, rect.maxX))
    part.rows = rows.clamped(to: range(rect.minY, rect.maxY))
    return part
  }

  /// Paints stamps in order, each over what is there.
  func paint(_ stamps: [PlacedStamp]) {
    withPixels { page, stride in
      for placed in stamps { paint(placed, on: page, stride) }
    }
  }

  /// Paints solid lines with round ends and joins, in device pixels; where they cross, once.
  func paint(_ lines: [[Point]], radius: Double, _ colour: Colour) {
    let mask = LineMask(lines, radius: radius, columns: columns, rows: rows)
    let inks = (0...255).map { colour.ink(share: Double($0) / 255) }
    withPixels { page, stride in
      mask.forEachPixel { x, y, share in
        let place = y * stride + x
        page[place] = over(inks[Int(share)], page[place])
      }
    }
  }

  /// Pixels `0xAARRGGBB`, colours multiplied by their opacity, and from row to row.
  private func withPixels(_ body: (UnsafeMutablePointer<UInt32>, _ stride: Int) -> Void) {
    cairo_surface_flush(surface)
    guard let bytes = cairo_image_surface_get_data(surface) else { return }
    let stride = Int(cairo_image_surface_get_stride(surface)) / 4
    let count = stride * Int(cairo_image_surface_get_height(surface))
    bytes.withMemoryRebound(to: UInt32.self, capacity: count) { body($0, stride) }
    cairo_surface_mark_dirty(surface)
  }

  private func paint(
    _ placed: PlacedStamp, on page: UnsafeMutablePointer<UInt32>, _ stride: Int
  ) {
    let (left, top) = (placed.left, placed.top)
    let xs = columns.clamped(to: left..<left + placed.stamp.width)
    let ys = rows.clamped(to: top..<top + placed.stamp.height)
    placed.stamp.pixels.withUnsafeBufferPointer { stamp in
      for y in ys {
        let start = (y - top) * placed.stamp.width - left
        for x in xs {
          let pixel = stamp[start + x]
          guard pixel > 0xFF_FFFF else { continue }
          let place = y * stride + x
          page[place] = pixel >= 0xFF00_0000 ? pixel : over(pixel, page[place])
        }
      }
    }
  }

  /// s + d (255 − α) / 255 in each channel, rounded as pixman does.
  @inline(__always)
  private func over(_ s: UInt32, _ d: UInt32) -> UInt32 {
    let rest = 255 - s >> 24
    func times(_ pair: UInt32) -> UInt32 {
      let product = pair &* rest &+ 0x80_0080
      return (product &+ (product >> 8 & 0xFF_00FF)) >> 8 & 0xFF_00FF
    }
    return s &+ (times(d & 0xFF_00FF) | times(d >> 8 & 0xFF_00FF) << 8)
  }
}

extension Colour {
  /// The pixel of a share of it, `0xAARRGGBB`.
  fileprivate func ink(share: Double) -> UInt32 {
    let alpha = opacity * share
    func channel(_ value: Double) -> UInt32 { UInt32(value * alpha + 0.5) }
    return channel(255) << 24 | channel(Double(red)) << 16 | channel(Double(green)) << 8
      | channel(Double(blue))
  }
}
