import CCairo
import Plotting

extension Brush {
  /// The symbol at each place, all its layers before the next place's.
  func put(_ marker: Marker, at places: [Point]) {
    var sprites = Sprites(marker, for: self)
    cairo_save(context)
    cairo_identity_matrix(context)
    for place in places { sprites.put(at: place, on: context) }
    cairo_restore(context)
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

  /// A line of text from a whole device pixel on; its halo lies under all its letters.
  func write(_ text: Text) throws(PaintingError) {
    let start = text.start
    var pen = Point(
      (start.x * scale).rounded() / scale, (start.y * scale).rounded() / scale)
    let unit = text.font.size / Double(TypefaceAdvances.unitsPerEm)
    for scalar in text.string.unicodeScalars {
      let outline = try letters.outline(of: scalar, weight: text.font.weight)
      trace(outline, at: pen, enlarged: text.font.size)
      pen.x += Double(Typeface.advance(of: scalar, weight: text.font.weight)) * unit
    }
    if text.halo {
      use(Colour(Palette.paper.rgb, opacity: 0.9))
      cairo_set_line_width(context, 2 * Text.haloWidth)
      cairo_set_dash(context, nil, 0, 0)
      cairo_stroke_preserve(context)
    }
    use(text.colour)
    cairo_fill(context)
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

  /// Lines that rise to the right, x + y = k √2 spacing for all whole k, so that the hatches of
  /// neighbouring paths continue each other.
  func hatch(_ path: Path, _ hatch: Hatch) {
    if let background = hatch.background { fill(path, background) }
    cairo_save(context)
    defer { cairo_restore(context) }
    trace(path)
    cairo_clip(context)
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    cairo_clip_extents(context, &left, &top, &right, &bottom)
    let step = hatch.spacing * (2.0).squareRoot()
    guard right > left, bottom > top, step > 0 else { return }
    var lines = Path()
    for k in Int((left + top) / step)...Int((right + bottom) / step) + 1 {
      let sum = Double(k) * step
      lines.steps += [.move(Point(sum - bottom, bottom)), .line(Point(sum - top, top))]
    }
    draw(lines, hatch.stroke)
  }
}
