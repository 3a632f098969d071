import CairoRendering
import Plotting
import Testing

@Suite struct CanvasTests {
  /// Paints marks on a page of 20 × 10 points at 2 pixels per point.
  private func painted(_ marks: [Mark], width: Double = 20) throws -> Raster {
    var canvas = try Canvas()
    try canvas.paint(Drawing(size: Size(width, 10), scale: 2, marks: marks))
    return try canvas.raster()
  }

  private let square = Rect(x: 2, y: 2, width: 4, height: 4)

  @Test func `an empty drawing is white paper of the scaled size`() throws {
    let raster = try painted([])
    #expect((raster.width, raster.height) == (40, 20))
    #expect(Set(raster.pixels) == [0xFFFFFF])
  }

  @Test(arguments: [1, 2, 3])
  func `a snapped line is whole rows of its own colour`(rows: Int) throws {
    let thickness = Double(rows) / 2
    let y = 3 + thickness / 2
    let line = Path.polyline([Point(1, y), Point(19, y)])
    let raster = try painted([
      Mark("grid", .stroke(line, Stroke(thickness, Palette.grid, cap: .butt)))
    ])
    for y in 0..<20 {
      let row = raster.pixels[y * 40..<(y + 1) * 40]
      #expect(Set(row) == ((6..<6 + rows).contains(y) ? [0xFFFFFF, 0xE3E3E3] : [0xFFFFFF]))
      #expect(row.filter { $0 == 0xE3E3E3 }.count == ((6..<6 + rows).contains(y) ? 36 : 0))
    }
  }

  @Test func `a filled snapped rectangle is its colour and nothing else`() throws {
    let raster = try painted([Mark("bar", .fill(.rect(square), Palette.series[0]))])
    #expect(raster.pixels.filter { $0 == 0x0072B2 }.count == 64)
    #expect(Set(raster.pixels) == [0xFFFFFF, 0x0072B2])
  }

  @Test func `an image keeps its colours and its edges`() throws {
    let image = Raster(width: 2, height: 1, pixels: [0x123456, 0xFEDCBA])
    let raster = try painted([Mark("map", .image(image, in: square))])
    for y in 0..<20 {
      for x in 0..<40 {
        let inside = (4..<12).contains(x) && (4..<12).contains(y)
        let expected: UInt32 = inside ? (x < 8 ? 0x123456 : 0xFEDCBA) : 0xFFFFFF
        #expect(raster.pixels[y * 40 + x] == expected)
      }
    }
  }

  @Test func `of clipped marks only the part in the rectangle shows`() throws {
    let page = Path.rect(Rect(x: 0, y: 0, width: 20, height: 10))
    let clipped = try painted([
      Mark("panel", .clipped(to: square, [Mark("flood", .fill(page, Palette.bad))])),
      Mark("dot", .fill(.rect(Rect(x: 10, y: 2, width: 1, height: 1)), Palette.ink)),
    ])
    #expect(clipped.pixels.filter { $0 == Palette.bad.rgb }.count == 64)
    #expect(clipped.pixels.filter { $0 == Palette.ink.rgb }.count == 4)
  }

  @Test func `a hatch stays in its path and leaves paper between its lines`() throws {
    let hatch = Hatch(spacing: 2, stroke: Stroke(0.5, Palette.bad, cap: .butt))
    let raster = try painted([Mark("diverged", .hatch(.rect(square), hatch))])
    for (place, pixel) in raster.pixels.enumerated() where pixel != 0xFFFFFF {
      #expect((4..<12).contains(place % 40) && (4..<12).contains(place / 40))
    }
    #expect((16..<60).contains(raster.pixels.filter { $0 != 0xFFFFFF }.count))
  }

  @Test func `a marker is symmetric about its place to 2/255, first layer beneath`() throws {
    let marker = Marker([
      .fill(.circle(Point(0, 0), radius: 3), Palette.ink),
      .fill(.circle(Point(0, 0), radius: 1.5), Palette.series[0]),
    ])
    let raster = try painted([Mark("points", .markers(marker, at: [Point(5, 5)]))])
    #expect(raster.pixels[10 * 40 + 10] == Palette.series[0].rgb)
    #expect(raster.pixels[10 * 40 + 14] == Palette.ink.rgb)
    for y in 0..<20 {
      for x in 0..<20 {
        let (left, right) = (raster.pixels[y * 40 + x], raster.pixels[y * 40 + 19 - x])
        #expect((Colour(left).red - Colour(right).red).magnitude <= 2)
      }
    }
  }

  @Test func `a mark that is nowhere is an error that names it`() throws {
    for wrong in [Double.nan, .infinity, 1e9] {
      #expect(throws: PaintingError.outOfReach(role: "train curve")) {
        try painted([
          Mark(
            "train curve",
            .stroke(.polyline([Point(0, 0), Point(1, wrong)]), Stroke(1, Palette.ink)))
        ])
      }
    }
  }

  @Test func `a picture without area, or larger than 6000 pixels, is refused`() throws {
    #expect(throws: PaintingError.size(width: 6002, height: 20)) {
      try painted([], width: 3001)
    }
    #expect(throws: PaintingError.size(width: 0, height: 20)) { try painted([], width: 0) }
  }
}
