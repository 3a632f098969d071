import Plotting
import Testing

@Suite struct ShadingTests {
  @Test func `the shade is that of the probability's level`() {
    for n in -900...900 {
      let z = Double(n) / 100 + 0.003
      let p = 1 / (1 + Elementary.exp(-z))
      #expect(Shading.probability.colour(of: z) == ProbabilityRamp.shade(of: p).rgb)
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e300, 0])
  func `every number has a colour`(_ z: Double) {
    let shades = ProbabilityRamp.shades.map { $0.rgb }
    let expected =
      z.isNaN
      ? Palette.paper.rgb : z > 0 ? shades[39] : z < 0 ? shades[0] : shades[19]
    #expect(Shading.probability.colour(of: z) == expected)
  }

  @Test func `the side of the shade is the sign of the logit, a pixel away from the line`() {
    let frame = ContourLinesTests.frame
    let z = { (p: Point) in
      let u = ContourLinesTests.unit(p)
      return 300 * (u.y - 0.4 * u.x * u.x * u.x - 0.2 * u.x + 0.1)
    }
    let field = ContourLinesTests.field { x, y in 300 * (y - 0.4 * x * x * x - 0.2 * x + 0.1) }
    let (width, height) = (836, 600)
    let raster = Shading.probability.raster(field, width: width, height: height)
    let upper = Set(ProbabilityRamp.shades[20...].map { $0.rgb })
    for n in 0..<2000 {
      let (x, y) = (n * 7919 % width, n * 104_729 % height)
      let place = Point(
        frame.x + (Double(x) + 0.5) / 2, frame.y + (Double(y) + 0.5) / 2)
      let signs = [-0.5, 0, 0.5].map { z(Point(place.x, place.y + $0)) > 0 }
      guard Set(signs).count == 1 else { continue }
      #expect(upper.contains(raster.pixels[y * width + x]) == signs[0])
    }
  }

  @Test func `a region is paler where its class is less sure`() {
    let shading = RegionShading(classes: 3)
    func colour(_ z: [Double]) -> UInt32 {
      let fields = z.map {
        ScalarField(
          columns: 2, rows: 2, frame: ContourLinesTests.frame,
          values: [Double](repeating: $0, count: 4))
      }
      return shading.raster(fields, width: 1, height: 1).pixels[0]
    }
    func distance(_ rgb: UInt32) -> Double {
      let (a, b) = (OKLab(Colour(rgb)), OKLab(Palette.classTints[1]))
      return (a.a - b.a).magnitude + (a.b - b.b).magnitude
    }
    let distances = [0.0, 0.5, 1, 2, 4, 8].map { distance(colour([0, $0, 0])) }
    #expect(distances == distances.sorted(by: >))
    #expect(colour([.nan, 0, 0]) == Palette.paper.rgb)
    #expect(distance(colour([0, 1e6, -1e6])) < 0.01)
  }
}
