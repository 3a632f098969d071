import CCairo
import Plotting

/// One symbol painted once for each of 4 places within a pixel, half a pixel apart.
///
/// Copying pixels is several times faster than filling paths, and a symbol is never further than
/// a quarter of a pixel from its place in x and in y. More places make larger files: a symbol is
/// compressed to little where it was there before.
struct MarkerStamps {
  private let marker: Marker
  private let letters: Letters
  private let scale: Double
  private var stamps = [Stamp?](repeating: nil, count: 4)

  init(_ marker: Marker, for brush: Brush) {
    self.marker = marker
    letters = brush.letters
    scale = brush.scale
  }

  /// The symbol at a place in points.
  mutating func place(at place: Point) -> PlacedStamp {
    let (x, y) = (halves(place.x), halves(place.y))
    return PlacedStamp(stamp: stamp(phase: (x & 1, y & 1)), x: x >> 1, y: y >> 1)
  }

  /// The nearest half of a device pixel.
  private func halves(_ length: Double) -> Int { Int((length * scale * 2).rounded()) }

  private mutating func stamp(phase: (x: Int, y: Int)) -> Stamp {
    let place = 2 * phase.y + phase.x
    if let known = stamps[place] { return known }
    let reach = marker.reach * scale
    let box = Rect(
      x: Double(phase.x) / 2 - reach, y: Double(phase.y) / 2 - reach, width: 2 * reach,
      height: 2 * reach)
    let stamp = Stamp(box) { context, origin in
      cairo_translate(
        context, origin.x + Double(phase.x) / 2, origin.y + Double(phase.y) / 2)
      let brush = Brush(context: context, letters: letters, scale: scale, medium: .paths)
      brush.prepare()
      brush.add(marker)
    }
    stamps[place] = stamp
    return stamp
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
