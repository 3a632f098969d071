import CCairo
import Plotting

/// Paints marks, in points, on the page of a Cairo context.
struct Brush {
  let context: OpaquePointer
  let letters: Letters
  /// Device pixels per point.
  let scale: Double
  var medium: Medium

  /// White paper, then the marks in order.
  func paint(_ marks: [Mark]) throws(PaintingError) {
    cairo_identity_matrix(context)
    use(Palette.paper)
    cairo_paint(context)
    prepare()
    try add(marks)
  }

  /// Makes the point the context's unit.
  func prepare() {
    cairo_scale(context, scale, scale)
    cairo_set_antialias(context, CAIRO_ANTIALIAS_GRAY)
  }

  private func add(_ marks: [Mark]) throws(PaintingError) {
    for mark in marks {
      guard mark.shape.isInReach else { throw .outOfReach(role: mark.role) }
      try add(mark.shape)
    }
  }

  private func add(_ shape: Shape) throws(PaintingError) {
    switch shape {
    case .fill(let path, let colour): fill(path, colour)
    case .stroke(let path, let stroke): draw(path, stroke)
    case .markers(let marker, let places): put(marker, at: places)
    case .text(let text): try write(text)
    case .image(let raster, let rect): show(raster, in: rect)
    case .hatch(let path, let pattern): hatch(path, pattern)
    case .clipped(let rect, let marks):
      cairo_save(context)
      cairo_rectangle(context, rect.x, rect.y, rect.width, rect.height)
      cairo_clip(context)
      try within(rect).add(marks)
      cairo_restore(context)
    }
  }

  /// Copies what is within a rectangle alone.
  private func within(_ rect: Rect) -> Brush {
    guard case .pixels(let page) = medium else { return self }
    var brush = self
    brush.medium = .pixels(page.within(rect, scale: scale))
    return brush
  }

  func use(_ colour: Colour) { colour.use(on: context) }

  func fill(_ path: Path, _ colour: Colour) {
    path.trace(on: context)
    use(colour)
    cairo_fill(context)
  }

  func draw(_ path: Path, _ stroke: Stroke) {
    if case .pixels(let page) = medium, stroke.isRoundAndSolid,
      let lines = path.lines(enlarged: scale)
    {
      return page.paint(lines, radius: stroke.width * scale / 2, stroke.colour)
    }
    path.trace(on: context)
    use(stroke.colour)
    cairo_set_line_width(context, stroke.width)
    cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
    switch stroke.cap {
    case .round: cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
    case .butt: cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    }
    switch stroke.join {
    case .round: cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    case .miter: cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER)
    }
    cairo_stroke(context)
  }
}

extension Stroke {
  fileprivate var isRoundAndSolid: Bool { dash.isEmpty && cap == .round && join == .round }
}

extension Colour {
  /// Makes it what a context paints with.
  func use(on context: OpaquePointer) {
    cairo_set_source_rgba(
      context, Double(red) / 255, Double(green) / 255, Double(blue) / 255, opacity)
  }
}
