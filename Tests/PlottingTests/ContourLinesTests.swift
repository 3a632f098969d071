import Plotting
import Testing

@Suite struct ContourLinesTests {
  static let frame = Rect(x: 46, y: 62, width: 418, height: 300)
  /// Device pixels per point.
  static let scale = 2.0

  /// A field over the frame, in which x and y run from −1 to 1.
  static func field(_ formula: (Double, Double) -> Double) -> ScalarField {
    let (columns, rows) = ScalarField.nodeCounts(for: frame)
    let nodes = ScalarField.nodes(columns: columns, rows: rows, in: frame)
    return ScalarField(
      columns: columns, rows: rows, frame: frame,
      values: nodes.map { formula(unit($0).x, unit($0).y) })
  }

  static func unit(_ p: Point) -> Point {
    Point(2 * (p.x - frame.x) / frame.width - 1, 2 * (p.y - frame.y) / frame.height - 1)
  }

  @Test(arguments: [1.0, 20, 100, 1000, 1e5])
  func `a straight boundary is straight at any steepness`(_ steepness: Double) {
    let z = { (x: Double, y: Double) in steepness * (0.8 * x + 0.6 * y - 0.1) }
    let lines = ContourLines(of: Self.field(z)).lines
    #expect(lines.count == 1)
    for point in lines.flatMap({ $0.points }) {
      let unit = Self.unit(point)
      let pixels = (0.8 * unit.x + 0.6 * unit.y - 0.1) * Self.frame.width / 2 * Self.scale
      #expect(pixels.magnitude <= 0.05)
    }
  }

  @Test(arguments: [4.0, 400, 40_000])
  func `a round boundary is round and closed`(_ steepness: Double) throws {
    let z = { (x: Double, y: Double) in steepness * (0.49 - x * x - y * y) }
    let exact = { (points: [Point]) in points.map { z(Self.unit($0).x, Self.unit($0).y) } }
    let lines = ContourLines(of: Self.field(z), exact: exact).lines
    let line = try #require(lines.first)
    #expect(lines.count == 1 && line.isClosed)
    for point in line.points {
      let unit = Self.unit(point)
      let radius = (unit.x * unit.x + unit.y * unit.y).squareRoot()
      #expect((radius - 0.7).magnitude * Self.frame.width / 2 * Self.scale <= 0.05)
    }
  }

  @Test func `a saturated field is crossed where its own values say`() {
    // A step that bends between the nodes: far on both sides, steep in the middle.
    let z = { (x: Double, _: Double) in
      let t = 600 * (x - 0.1234)
      return t > 30 ? 30 : t < -9 ? -9 : t
    }
    let exact = { (points: [Point]) in points.map { z(Self.unit($0).x, 0) } }
    let lines = ContourLines(of: Self.field(z), exact: exact).lines
    for point in lines.flatMap({ $0.points }) {
      let pixels = (Self.unit(point).x - 0.1234) * Self.frame.width / 2 * Self.scale
      #expect(pixels.magnitude <= 0.5)
    }
  }

  @Test func `lines end on the frame alone`() {
    let z = { (x: Double, y: Double) in (x * x - 0.3) * (y * y - 0.2) + 0.03 * x }
    for level in [0, 0.02, -0.02] {
      let lines = ContourLines(of: Self.field(z), at: level).lines
      #expect(!lines.isEmpty)
      for line in lines where !line.isClosed {
        for end in [line.points.first, line.points.last].compactMap({ $0 }) {
          let unit = Self.unit(end)
          let edge = max(unit.x.magnitude, unit.y.magnitude)
          #expect((edge - 1).magnitude < 1e-9)
        }
      }
    }
  }

  @Test func `cells without a number have no lines`() {
    let field = Self.field { x, y in x > 0 ? .nan : y }
    let points = ContourLines(of: field).lines.flatMap { $0.points }
    #expect(!points.isEmpty)
    #expect(points.allSatisfy { $0.x.isFinite && $0.y.isFinite && Self.unit($0).x <= 0 })
    #expect(!field.missing.steps.isEmpty)
  }

  @Test func `a saddle is parted by the mean of its corners`() {
    func lines(_ values: [Double]) -> [ContourLines.Line] {
      ContourLines(of: ScalarField(columns: 2, rows: 2, frame: Self.frame, values: values)).lines
    }
    let middle = Self.frame.centre
    func isRight(_ p: Point) -> Bool { p.x > middle.x }
    func isLower(_ p: Point) -> Bool { p.y > middle.y }
    // A high middle joins the high corners: the low ones, top right and bottom left, are cut off.
    let high = lines([3, -1, -1, 3])
    #expect(high.count == 2)
    #expect(high.allSatisfy { $0.points.allSatisfy { isRight($0) != isLower($0) } })
    let low = lines([1, -3, -3, 1])
    #expect(low.count == 2)
    #expect(low.allSatisfy { $0.points.allSatisfy { isRight($0) == isLower($0) } })
  }
}
