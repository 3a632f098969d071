import CCairo
import Plotting

extension Brush {
  /// The symbol at each place, all its layers before the next place's.
  func put(_ marker: Marker, at places: [Point]) {
    switch medium {
    case .pixels(let page):
      var stamps = MarkerStamps(marker, for: self)
      page.paint(places.map { stamps.place(at: $0) })
    case .paths:
      for place in places {
        cairo_save(context)
        cairo_translate(context, place.x, place.y)
        add(marker)
        cairo_restore(context)
      }
    }
  }

  /// The layers of a symbol around the origin.
  func add(_ marker: Marker) {
    for layer in marker.layers {
      switch layer {
      case .fill(let path, let colour): fill(path, colour)
      case .stroke(let path, let stroke): draw(path, stroke)
      }
    }
  }

  /// Each pixel of the raster as a rectangle of one colour.
  func show(_ raster: Raster, in rect: Rect) {
    guard raster.width > 0, raster.height > 0 else { return }
    raster.pixels.withUnsafeBufferPointer { pixels in
      guard let first = pixels.baseAddress else { return }
      let bytes = UnsafeMutableRawPointer(mutating: first).assumingMemoryBound(to: UInt8.self)
      let picture = cairo_image_surface_create_for_data(
        bytes, CAIRO_FORMAT_RGB24, Int32(raster.width), Int32(raster.height),
        Int32(4 * raster.width))
      defer { cairo_surface_destroy(picture) }
      cairo_save(context)
      cairo_rectangle(context, rect.x, rect.y, rect.width, rect.height)
      cairo_translate(context, rect.x, rect.y)
      cairo_scale(context, rect.width / Double(raster.width), rect.height / Double(raster.height))
      cairo_set_source_surface(context, picture, 0, 0)
      cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_NEAREST)
      cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD)
      cairo_fill(context)
      cairo_restore(context)
    }
  }

  /// Lines that only show inside the path.
  func hatch(_ path: Path, _ hatch: Hatch) {
    if let background = hatch.background { fill(path, background) }
    cairo_save(context)
    defer { cairo_restore(context) }
    path.trace(on: context)
    cairo_clip(context)
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    cairo_clip_extents(context, &left, &top, &right, &bottom)
    guard right > left, bottom > top else { return }
    let box = Rect(x: left, y: top, width: right - left, height: bottom - top)
    var brush = self
    // Cairo alone knows where the path ends.
    brush.medium = .paths
    brush.draw(hatch.lines(over: box), hatch.stroke)
  }
}
