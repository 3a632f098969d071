import CCairo
import Plotting

extension Brush {
  /// The symbol at each place, all its layers before the next place's.
  func put(_ marker: Marker, at places: [Point]) {
    switch medium {
    case .pixels:
      var sprites = Sprites(marker, for: self)
      cairo_save(context)
      cairo_identity_matrix(context)
      for place in places { sprites.put(at: place, on: context) }
      cairo_restore(context)
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

  /// A line of text; a halo lies under all letters.
  func write(_ text: Text) throws(PaintingError) {
    switch medium {
    case .pixels: try writeLetters(of: text)
    case .paths: try writeOutlines(of: text)
    }
  }

  /// The outlines of all letters as one path.
  private func writeOutlines(of text: Text) throws(PaintingError) {
    let outline = try letters.outline(of: text)
    if text.halo {
      draw(outline, Text.haloStroke)
    }
    fill(outline, text.colour)
  }

  /// From a whole device pixel on, each letter at the nearest quarter of a pixel.
  private func writeLetters(of text: Text) throws(PaintingError) {
    let size = text.font.size * scale
    let unit = size / Double(TypefaceAdvances.unitsPerEm)
    let line = try letters.line(text)
    let (x, y) = ((line.start.x * scale).rounded(), (line.start.y * scale).rounded())
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_identity_matrix(context)

    if text.halo {
      for pen in line.pens {
        let outline = try letters.glyph(pen.letter).outline
        outline.trace(on: context, at: Point(x + Double(pen.offset) * unit, y), enlarged: size)
      }
      use(Colour(Palette.paper.rgb, opacity: 0.9))
      cairo_set_line_width(context, 2 * Text.haloWidth * scale)
      cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
      cairo_set_dash(context, nil, 0, 0)
      cairo_stroke(context)
    }
    use(text.colour)
    for pen in line.pens {
      let quarters = Int((4 * (x + Double(pen.offset) * unit)).rounded())
      let key = LetterMask.Key(letter: pen.letter, size: size, quarter: quarters & 3)
      try letters.mask(key).paint(on: context, x: quarters >> 2, y: Int(y))
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
    draw(hatch.lines(over: box), hatch.stroke)
  }
}
