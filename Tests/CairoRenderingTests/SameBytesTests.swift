import CairoRendering
import Plotting
import Testing

@Suite struct SameBytesTests {
  /// Something of every shape.
  static let drawing: Drawing = {
    let frame = Rect(x: 10, y: 20, width: 80, height: 60)
    let wave = Path([
      .move(Point(10, 50)), .curve(Point(40, 0), Point(60, 110), to: Point(90, 40)),
    ])
    let marker = Marker([
      .fill(.circle(Point(0, 0), radius: 3.1), Palette.series[0]),
      .stroke(.circle(Point(0, 0), radius: 4), Stroke(1, Palette.ink)),
    ])
    let shades = (0..<1200).map { ProbabilityRamp.shade(of: Double($0) / 1199).rgb }
    let places = (0..<40).map { Point(12 + 1.93 * Double($0), 30 + 0.87 * Double($0)) }
    return Drawing(
      size: Size(100, 90), scale: 2,
      marks: [
        Mark("map", .image(Raster(width: 40, height: 30, pixels: shades), in: frame)),
        Mark("map", .hatch(.circle(Point(70, 60), radius: 9), SameBytesTests.hatch)),
        Mark("points", .clipped(to: frame, [Mark("points", .markers(marker, at: places))])),
        Mark("curve", .stroke(wave, Stroke(1.75, Palette.ink, dash: [4, 2], cap: .butt))),
        Mark("title", .text(title)),
        Mark("name", .text(name)),
      ])
  }()
  private static let hatch = Hatch(
    spacing: 3, stroke: Stroke(0.5, Palette.bad), background: Palette.gap)
  private static let title = Text(
    "tanh · η = 10⁻³", at: Point(10, 14), font: Font(10, .bold), colour: Palette.ink)
  private static let name = Text(
    "best", at: Point(50, 50), font: Font(9), colour: Palette.ink, halo: true)

  private static func file(of drawing: Drawing) throws -> [UInt8] {
    var canvas = try Canvas()
    var png = try PNGEncoder()
    try canvas.paint(drawing)
    return try png.encode(canvas, notes: [.init("Title", "tanh")])
  }

  @Test func `a canvas that painted other things before paints the same bytes`() throws {
    let fresh = try SameBytesTests.file(of: SameBytesTests.drawing)
    var canvas = try Canvas()
    var png = try PNGEncoder()
    for scale in [1.0, 3, 2] {
      var other = SameBytesTests.drawing
      other.scale = scale
      try canvas.paint(other)
      _ = try png.encode(canvas)
    }
    try canvas.paint(SameBytesTests.drawing)
    #expect(try png.encode(canvas, notes: [.init("Title", "tanh")]) == fresh)
  }

  @Test func `many tasks at once paint the same bytes`() async throws {
    let alone = try SameBytesTests.file(of: SameBytesTests.drawing)
    let files = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<24 {
        group.addTask { try SameBytesTests.file(of: SameBytesTests.drawing) }
      }
      return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
    }
    #expect(files.count == 24)
    #expect(files.allSatisfy { $0 == alone })
  }
}
