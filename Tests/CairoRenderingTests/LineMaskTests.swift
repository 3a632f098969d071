import CairoRendering
import Plotting
import Testing

@Suite struct LineMaskTests {
  private func painted(_ marks: [Mark]) throws -> [UInt32] {
    var canvas = try Canvas()
    try canvas.paint(Drawing(size: Size(40, 30), scale: 2, marks: marks))
    return try canvas.raster().pixels
  }

  /// A line that Cairo paints: its only dash is longer than it is.
  private func byCairo(_ path: Path, _ width: Double, _ colour: Colour) -> Mark {
    Mark("line", .stroke(path, Stroke(width, colour, dash: [1e4])))
  }

  private func line(_ path: Path, _ width: Double, _ colour: Colour) -> Mark {
    Mark("line", .stroke(path, Stroke(width, colour)))
  }

  /// The differences of the green of each pixel, 0…255.
  private func differences(_ a: [UInt32], _ b: [UInt32]) -> [Int] {
    zip(a, b).map { abs(Int($0 >> 8 & 0xFF) - Int($1 >> 8 & 0xFF)) }
  }

  private static let saw = Path.polyline(
    (0...60).map { n in
      let x = 3 + Double(n) * 34 / 60
      return Point(x, 15 + (n % 20 < 10 ? 1.7 : -1.7) * Double(n % 10 - 5))
    })
  private static let star = Path.polyline(
    [Point(5, 25), Point(20, 3), Point(35, 25), Point(3, 10), Point(37, 11)], closed: true)

  @Test(arguments: [saw, star], [0.5, 1.25, 1.6, 3.2])
  func `is what Cairo paints, but for a shade at edges`(_ path: Path, _ width: Double) throws {
    let ours = try painted([line(path, width, Palette.ink)])
    let others = try painted([byCairo(path, width, Palette.ink)])
    let differences = differences(ours, others)
    #expect(ours.contains { $0 != 0xFFFFFF })
    #expect(differences.filter { $0 > 24 }.count < 40)
    #expect(differences.max() ?? 0 < 110)
    let ink = others.map { 255 - Int($0 >> 8 & 0xFF) }.reduce(0, +)
    let oursInk = ours.map { 255 - Int($0 >> 8 & 0xFF) }.reduce(0, +)
    #expect(abs(oursInk - ink) * 100 < 3 * ink)
  }

  @Test func `is whole rows along the axis`() throws {
    let path = Path.polyline([Point(5, 10.25), Point(35, 10.25)])
    let pixels = try painted([line(path, 0.5, Palette.ink)])
    for y in 0..<60 {
      let inner = Set(pixels[y * 80 + 12..<y * 80 + 68])
      #expect(inner == [y == 20 ? Palette.ink.rgb : 0xFFFFFF])
    }
  }

  @Test func `is painted once where it crosses itself`() throws {
    let cross = Path.polyline([Point(5, 5), Point(35, 25), Point(35, 5), Point(5, 25)])
    let half = Colour(Palette.ink.rgb, opacity: 0.5)
    let pixels = try painted([line(cross, 3, half)])
    let darkest = pixels.map { $0 & 0xFF }.min()
    let straight = try painted([line(.polyline([Point(5, 5), Point(35, 5)]), 3, half)])
    #expect(darkest == straight.map { $0 & 0xFF }.min())
  }

  @Test func `ends at the rectangle that it is clipped to`() throws {
    let path = Path.polyline([Point(-1e5, 12), Point(20, 14), Point(1e5, -3e4)])
    let pane = Rect(x: 8, y: 6, width: 20, height: 12)
    let pixels = try painted([Mark("pane", .clipped(to: pane, [line(path, 2, Palette.bad)]))])
    for y in 0..<60 {
      for x in 0..<80 where pixels[y * 80 + x] != 0xFFFFFF {
        #expect((16..<56).contains(x) && (12..<36).contains(y))
      }
    }
    #expect(pixels.contains(Palette.bad.rgb))
  }

  @Test func `the lines of a hatch end at its path`() throws {
    let pane = Rect(x: 10, y: 8, width: 12, height: 9)
    let hatch = Hatch(spacing: 3, stroke: Stroke(0.75, Palette.bad), background: nil)
    let pixels = try painted([Mark("hatch", .hatch(.rect(pane), hatch))])
    for y in 0..<60 {
      for x in 0..<80 where pixels[y * 80 + x] != 0xFFFFFF {
        #expect((20..<44).contains(x) && (16..<34).contains(y))
      }
    }
    #expect(pixels.contains { $0 != 0xFFFFFF })
  }

  @Test func `a line of one point is a dot`() throws {
    let pixels = try painted([line(.polyline([Point(20, 15)]), 4, Palette.ink)])
    let ink = pixels.reduce(0.0) { $0 + Double(255 - $1 & 0xFF) / Double(255 - 0x1A) }
    // π r² with r = 4 pixels
    #expect((ink - 50.27).magnitude < 2, "\(ink)")
  }
}
