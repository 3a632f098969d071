import CCairo
import Plotting

/// A few pixels that are copied many times: a symbol or a letter.
struct Stamp {
  /// Where it begins, from the pixel of its origin.
  let left: Int
  let top: Int
  let width: Int
  let height: Int
  /// `0xAARRGGBB`, colours multiplied by their opacity, row by row.
  fileprivate(set) var pixels: [UInt32]

  /// Paints within a box, in device pixels around the origin; nothing without a box.
  ///
  /// - Parameter paint: Is told where the origin is.
  init(_ box: Rect?, paint: (_ context: OpaquePointer, _ origin: Point) -> Void) {
    let box = box ?? Rect(x: 0, y: 0, width: 0, height: 0)
    (left, top) = (Int(box.minX.rounded(.down)), Int(box.minY.rounded(.down)))
    width = Int(box.maxX.rounded(.up)) - left
    height = Int(box.maxY.rounded(.up)) - top
    pixels = []
    guard width > 0, height > 0 else { return }
    let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))
    defer { cairo_surface_destroy(surface) }
    if let context = cairo_create(surface) {
      cairo_set_antialias(context, CAIRO_ANTIALIAS_GRAY)
      paint(context, Point(-Double(left), -Double(top)))
      cairo_destroy(context)
    }
    pixels = Stamp.pixels(of: surface, width, height)
  }

  private static func pixels(of surface: OpaquePointer?, _ width: Int, _ height: Int) -> [UInt32] {
    cairo_surface_flush(surface)
    guard let bytes = cairo_image_surface_get_data(surface) else {
      return [UInt32](repeating: 0, count: width * height)
    }
    let stride = Int(cairo_image_surface_get_stride(surface))
    return (0..<height).flatMap { y in
      UnsafeRawBufferPointer(start: bytes + y * stride, count: 4 * width)
        .bindMemory(to: UInt32.self)
    }
  }

  private init(left: Int, top: Int, width: Int, height: Int) {
    (self.left, self.top, self.width, self.height) = (left, top, width, height)
    pixels = [UInt32](repeating: 0, count: width * height)
  }

  /// The larger of all at every pixel, around one origin: stamps of one colour become one that
  /// covers what any of them does.
  init(joining stamps: [PlacedStamp]) {
    let shown = stamps.filter { !$0.stamp.pixels.isEmpty }
    let (left, top) = (shown.map { $0.left }.min() ?? 0, shown.map { $0.top }.min() ?? 0)
    let right = shown.map { $0.left + $0.stamp.width }.max() ?? left
    let bottom = shown.map { $0.top + $0.stamp.height }.max() ?? top
    self.init(left: left, top: top, width: right - left, height: bottom - top)
    for placed in shown {
      let stamp = placed.stamp
      for y in 0..<stamp.height {
        let start = (placed.top - top + y) * width + placed.left - left
        for x in 0..<stamp.width {
          pixels[start + x] = max(pixels[start + x], stamp.pixels[y * stamp.width + x])
        }
      }
    }
  }
}

/// A stamp with the device pixel of its origin.
struct PlacedStamp {
  let stamp: Stamp
  let x: Int
  let y: Int

  var left: Int { x + stamp.left }
  var top: Int { y + stamp.top }
}
