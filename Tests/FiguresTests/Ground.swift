import Plotting

@testable import CairoRendering

/// What lies under the marks of a drawing: some of its marks alone, as pixels of one point.
struct Ground: ~Copyable {
  private let canvas: Canvas

  /// - Parameter isKept: which marks lie under the others.
  init(of drawing: Drawing, where isKept: (Shape) -> Bool) throws {
    var canvas = try Canvas()
    try canvas.paint(
      Drawing(size: drawing.size, scale: 1, marks: Ground.kept(drawing.marks, isKept)))
    self.canvas = canvas
  }

  private static func kept(_ marks: [Mark], _ isKept: (Shape) -> Bool) -> [Mark] {
    marks.compactMap { mark in
      if case .clipped(let frame, let inner) = mark.shape {
        return Mark(mark.role, .clipped(to: frame, kept(inner, isKept)))
      }
      return isKept(mark.shape) ? mark : nil
    }
  }

  /// The colours of the pixels that the box covers, each once.
  func colours(in box: Rect) throws -> Set<UInt32> {
    let columns = max(0, Int(box.minX.rounded(.up)))..<min(canvas.width, Int(box.maxX))
    let rows = max(0, Int(box.minY.rounded(.up)))..<min(canvas.height, Int(box.maxY))
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
    let (x, y) = (Int(place.x.rounded(.down)), Int(place.y.rounded(.down)))
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
