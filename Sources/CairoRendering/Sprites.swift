import CCairo
import Plotting

/// One symbol painted once for each of 4 places within a pixel, half a pixel apart.
///
/// Copying pixels is several times faster than filling paths, and a symbol is never further than
/// a quarter of a pixel from its place in x and in y. More places make larger files: a symbol is
/// compressed to little where it was there before.
struct Sprites: ~Copyable {
  private let marker: Marker
  /// Half the side of a sprite in device pixels, about its origin.
  private let reach: Int
  private let scale: Double
  private let letters: Letters
  private var surfaces = [OpaquePointer?](repeating: nil, count: 4)

  init(_ marker: Marker, for brush: Brush) {
    reach = Int((marker.reach * brush.scale).rounded(.up)) + 2
    scale = brush.scale
    letters = brush.letters
    self.marker = marker
  }

  deinit {
    for surface in surfaces { cairo_surface_destroy(surface) }
  }

  /// Copies the symbol to a place in points, on a context whose unit is the device pixel.
  mutating func put(at place: Point, on context: OpaquePointer) {
    let (x, y) = (halves(place.x), halves(place.y))
    let sprite = surface(phase: (x & 1, y & 1))
    cairo_set_source_surface(
      context, sprite, Double((x >> 1) - reach), Double((y >> 1) - reach))
    cairo_paint(context)
  }

  /// The nearest half of a device pixel.
  private func halves(_ length: Double) -> Int { Int((length * scale * 2).rounded()) }

  private mutating func surface(phase: (x: Int, y: Int)) -> OpaquePointer? {
    let place = 2 * phase.y + phase.x
    if let known = surfaces[place] { return known }
    let side = Int32(2 * reach + 1)
    let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, side, side)
    surfaces[place] = surface
    guard let context = cairo_create(surface) else { return surface }
    defer { cairo_destroy(context) }
    cairo_translate(
      context, Double(reach) + Double(phase.x) / 2, Double(reach) + Double(phase.y) / 2)
    let brush = Brush(context: context, letters: letters, scale: scale)
    brush.prepare()
    brush.add(marker)
    return surface
  }
}

extension Marker {
  /// No part of the symbol is further than this from its origin in x or in y, in points.
  fileprivate var reach: Double {
    layers.map { layer in
      switch layer {
      case .fill(let path, _): path.reach
      case .stroke(let path, let stroke): path.reach + stroke.width / 2
      }
    }.max() ?? 0
  }
}

extension Path {
  /// The largest distance of a point of the path from the origin in x or in y.
  fileprivate var reach: Double {
    steps.map { step in
      switch step {
      case .move(let p), .line(let p): p.reach
      case .curve(let a, let b, let p): max(a.reach, b.reach, p.reach)
      case .circle(let centre, let radius): centre.reach + radius
      case .close: 0
      }
    }.max() ?? 0
  }
}

extension Point {
  fileprivate var reach: Double { max(x.magnitude, y.magnitude) }
}
