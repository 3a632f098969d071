import CairoRendering
import Plotting
import Testing

@testable import Figures

@Suite struct `A map of any width` {
  /// Around every width at which something is left out, and between.
  static let widths = [
    24, 33, 47, 48, 76, 119, 120, 133, 149, 150, 164, 179, 180, 196, 209, 210, 224, 234, 239, 240,
    262,
    300, 343, 399, 400, 444, 479, 480, 520, 600, 1000,
  ]

  static let names = [
    "moons", "ten classes", "named classes", "one feature", "one feature, three classes",
    "diverged",
    "long labels", "unequal ranges", "no boundary", "four features", "no validation",
  ]

  private func drawing(_ name: String, _ width: Int, scale: Double = 1) throws -> Drawing {
    try SampleRun.named(name).view.map(width: width).drawing(scale: scale)
  }

  @Test(arguments: names)
  func `has text that is large enough, on the page, and apart`(_ name: String) throws {
    for width in Self.widths {
      for scale in width == 234 || width == 150 ? [1.0, 2] : [1] {
        let drawing = try drawing(name, width, scale: scale)
        #expect(drawing.size.width == Double(width))
        #expect(drawing.faultsOfTexts == [], "\(name) at \(width)")
        #expect(drawing.nowhere == [], "\(name) at \(width)")
        #expect(drawing.blurredLines == [], "\(name) at \(width)")
        let frame = drawing.paths("frame").flatMap { $0.points }
        #expect(frame.count == 4)
        #expect(frame.allSatisfy { $0.x > 0 && $0.y > 0 && $0.x < drawing.size.width })
      }
    }
  }

  @Test func `loses subtitle, axis titles, ticks and key in this order`() throws {
    let parts = ["subtitle", "x title", "x label", "key title", "title", "boundary"]
    func kept(_ width: Int) throws -> [String] {
      let drawing = try drawing("moons", width)
      return parts.filter { drawing.has($0) }
    }
    #expect(try kept(240) == parts)
    #expect(try kept(239) == Array(parts.dropFirst()))
    #expect(try kept(209) == Array(parts.dropFirst(2)))
    #expect(try kept(179) == Array(parts.dropFirst(3)))
    #expect(try kept(149) == Array(parts.dropFirst(4)))
    #expect(try kept(119) == ["boundary"])
    #expect(try kept(47) == [])
  }

  @Test func `below 120 points is shades, the boundary and small points, below 48 shades`() throws {
    for name in ["moons", "ten classes"] {
      let small = try drawing(name, 119, scale: 2)
      #expect(small.texts().isEmpty && small.has("point") && !small.has("contour 0.1"))
      #expect(!small.has("train ring"))
      #expect(try drawing(name, 47).flat.map { $0.role } == ["shading", "frame"])
    }
  }

  @Test func `has the usual width unless another is asked for`() throws {
    let view = try SampleRun.named("moons").view
    #expect(view.map.drawing == view.map(width: 480).drawing)
  }

  @Test func `has every point in its frame and a ring around every wrong one`() throws {
    let usual = try drawing("moons", 480)
    for width in [120, 234, 300, 600] {
      let drawing = try drawing("moons", width)
      for role in ["train point", "validation point", "train ring", "validation ring"] {
        #expect(drawing.places(role).count == usual.places(role).count, "\(role) at \(width)")
      }
      #expect(drawing.strings("key wrong") == (width < 150 ? [] : usual.strings("key wrong")))
    }
  }

  @Test func `can be painted`() throws {
    var canvas = try Canvas()
    for width in [24, 48, 120, 234] {
      let drawing = try drawing("moons", width, scale: 2)
      try canvas.paint(drawing)
      #expect(canvas.width == 2 * width)
    }
  }
}
