import CCairo

/// Pixels to paint on, and Cairo's context that paints on them. Opaque: RGB without alpha.
struct Page: ~Copyable {
  let width: Int
  let height: Int
  let context: OpaquePointer
  private let surface: OpaquePointer

  /// White paper of this many device pixels.
  init(width: Int, height: Int) throws(PaintingError) {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    else { throw .outOfMemory }
    guard let context = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      throw .outOfMemory
    }
    self.width = width
    self.height = height
    self.surface = surface
    self.context = context
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  var pixels: PagePixels { PagePixels(surface, width: width, height: height) }

  /// Throws what went wrong since the page was made.
  func check() throws(PaintingError) {
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .cairo(String(cString: cairo_status_to_string(status)))
    }
  }

  /// Gives the rows of pixels, `0x__RRGGBB` each, `stride` pixels apart.
  func withPixels<R>(_ body: (_ pixels: UnsafePointer<UInt32>, _ stride: Int) -> R) -> R? {
    cairo_surface_flush(surface)
    guard let bytes = cairo_image_surface_get_data(surface) else { return nil }
    let stride = Int(cairo_image_surface_get_stride(surface)) / 4
    return bytes.withMemoryRebound(to: UInt32.self, capacity: stride * height) {
      body($0, stride)
    }
  }
}
