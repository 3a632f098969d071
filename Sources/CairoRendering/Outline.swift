import CCairo
import Plotting

/// FreeType's walk along the outline of a glyph, taken down as a path.
struct Outline {
  private var steps: [Path.Step] = []
  private var here = Point(0, 0)
  private let unit: Double

  private init(unitsPerEm: UInt16) {
    unit = 1 / Double(unitsPerEm)
  }

  /// The outline as a path, 1 em high, y downwards.
  static func path(
    of outline: inout FT_Outline, unitsPerEm: UInt16
  ) throws(PaintingError) -> Path {
    var walk = Outline(unitsPerEm: unitsPerEm)
    var steps = FT_Outline_Funcs(
      move_to: { to, walk in Outline.at(walk) { $0.move($0.point(to)) } },
      line_to: { to, walk in Outline.at(walk) { $0.line($0.point(to)) } },
      conic_to: { c, to, walk in Outline.at(walk) { $0.conic($0.point(c), $0.point(to)) } },
      cubic_to: { a, b, to, walk in
        Outline.at(walk) { $0.curve($0.point(a), $0.point(b), $0.point(to)) }
      },
      shift: 0, delta: 0)
    let code = withUnsafeMutablePointer(to: &walk) { FT_Outline_Decompose(&outline, &steps, $0) }
    guard code == 0 else { throw .typeface(code: Int(code)) }
    if !walk.steps.isEmpty { walk.steps.append(.close) }
    return Path(walk.steps)
  }

  private static func at(
    _ walk: UnsafeMutableRawPointer?, _ step: (inout Outline) -> Void
  ) -> Int32 {
    guard let walk else { return Int32(FT_Err_Invalid_Argument) }
    step(&walk.assumingMemoryBound(to: Outline.self).pointee)
    return 0
  }

  private func point(_ vector: UnsafePointer<FT_Vector>?) -> Point {
    guard let v = vector?.pointee else { return here }
    return Point(Double(v.x) * unit, -Double(v.y) * unit)
  }

  private mutating func move(_ to: Point) {
    if !steps.isEmpty { steps.append(.close) }
    steps.append(.move(to))
    here = to
  }

  private mutating func line(_ to: Point) {
    steps.append(.line(to))
    here = to
  }

  /// A curve of the second degree is one of the third whose control points lie two thirds of the
  /// way from its ends to its own.
  private mutating func conic(_ c: Point, _ to: Point) {
    func control(_ end: Point) -> Point {
      Point(end.x + 2 * (c.x - end.x) / 3, end.y + 2 * (c.y - end.y) / 3)
    }
    curve(control(here), control(to), to)
  }

  private mutating func curve(_ a: Point, _ b: Point, _ to: Point) {
    steps.append(.curve(a, b, to: to))
    here = to
  }
}
