import Plotting

@testable import CairoRendering

/// Some of the marks of a drawing as pixels, such as those that lie under the others.
struct Ground: ~Copyable {
  private let canvas: Canvas

  /// - Parameter scale: pixels per point.
  init(of drawing: Drawing, scale: Double = 1, where isKept: (Mark) -> Bool) throws {
    var canvas = try Canvas()
    try canvas.paint(
      Drawing(size: drawing.size, scale: scale, marks: Ground.kept(drawing.marks, isKept)))
    self.canvas = canvas
  }

  private static func kept(_ marks: [Mark], _ isKept: (Mark) -> Bool) -> [Mark] {
    marks.compactMap { mark in
      if case .clipped(let frame, let inner) = mark.shape {
        return Mark(mark.role, .clipped(to: frame, kept(inner, isKept)))
      }
      return isKept(mark) ? mark : nil
    }
  }

  /// All of it, in points.
  var page: Rect {
    Rect(
      x: 0, y: 0, width: Double(canvas.width) / canvas.scale,
      height: Double(canvas.height) / canvas.scale)
  }

  /// The colours of the pixels within the box, each once.
  func colours(in box: Rect) throws -> Set<UInt32> {
    func pixels(_ low: Double, _ high: Double, of count: Int) -> Range<Int> {
      let first = max(0, Int((low * canvas.scale).rounded(.up)))
      return first..<max(first, min(count, Int(high * canvas.scale)))
    }
    let columns = pixels(box.minX, box.maxX, of: canvas.width)
    let rows = pixels(box.minY, box.maxY, of: canvas.height)
    return try canvas.withPixels { pixels, stride in
      var colours: Set<UInt32> = []
      var last: UInt32 = 0xFF00_0000
      for y in rows {
        for x in columns where pixels[y * stride + x] != last {
          last = pixels[y * stride + x]
          colours.insert(last & 0xFFFFFF)
        }
      }
      return colours
    }
  }

  /// The colour at a place; nil beside the page.
  func colour(at place: Point) throws -> Colour? {
    let (x, y) = (
      Int((place.x * canvas.scale).rounded(.down)), Int((place.y * canvas.scale).rounded(.down))
    )
    guard (0..<canvas.width).contains(x), (0..<canvas.height).contains(y) else { return nil }
    return Colour(try canvas.withPixels { pixels, stride in pixels[y * stride + x] & 0xFFFFFF })
  }
}

extension Colour {
  /// What is seen of the colour over another.
  func over(_ ground: Colour) -> Colour {
    func mix(_ a: Int, _ b: Int) -> UInt32 {
      UInt32((Double(a) * opacity + Double(b) * (1 - opacity)).rounded())
    }
    return Colour(
      mix(red, ground.red) << 16 | mix(green, ground.green) << 8 | mix(blue, ground.blue))
  }
}
