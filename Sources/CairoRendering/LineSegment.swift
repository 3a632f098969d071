import Plotting

/// A straight line between two places, in device pixels.
struct LineSegment {
  private let start: Point
  private let length: Double
  /// Of length 1, along the segment.
  private let direction: Point
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  init(_ a: Point, _ b: Point) {
    start = a
    length = ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
    direction =
      length > 0 ? Point((b.x - a.x) / length, (b.y - a.y) / length) : Point(1, 0)
    (left, right) = (min(a.x, b.x), max(a.x, b.x))
    (top, bottom) = (min(a.y, b.y), max(a.y, b.y))
  }

  /// The pixels whose centres lie between two places, as far as pages go.
  static func pixels(_ low: Double, _ high: Double) -> Range<Int> {
    func limited(_ place: Double) -> Int { Int(min(max(place, -1e6), 1e6)) }
    let first = limited((low - 0.5).rounded(.up))
    return first..<max(first, limited((high - 0.5).rounded(.down)) + 1)
  }

  /// Those of which a line with this radius may cover a part.
  func rows(radius: Double) -> Range<Int> {
    Self.pixels(top - radius - 0.5, bottom + radius + 0.5)
  }

  /// The pixels of a row of which a line with this radius may cover a part.
  func columns(ofRow row: Int, radius: Double) -> Range<Int> {
    let reach = radius + 0.5
    var (low, high) = (left - reach, right + reach)
    if direction.y.magnitude > 1e-6 {
      let middle = start.x + (Double(row) + 0.5 - start.y) * direction.x / direction.y
      let half = reach / direction.y.magnitude
      (low, high) = (max(low, middle - half), min(high, middle + half))
    }
    return Self.pixels(low, high)
  }

  @inline(__always)
  func distance(_ x: Double, _ y: Double) -> Double {
    let (x, y) = (x - start.x, y - start.y)
    let along = x * direction.x + y * direction.y
    let across = x * direction.y - y * direction.x
    let beyond = max(-along, along - length, 0)
    return (across * across + beyond * beyond).squareRoot()
  }
}

extension Path {
  /// Its corners, enlarged; nil if it has curves.
  func lines(enlarged scale: Double) -> [[Point]]? {
    func enlarged(_ p: Point) -> Point { Point(p.x * scale, p.y * scale) }
    var lines: [[Point]] = []
    for step in steps {
      switch step {
      case .move(let p): lines.append([enlarged(p)])
      case .line(let p):
        guard !lines.isEmpty else { return nil }
        lines[lines.count - 1].append(enlarged(p))
      case .close:
        guard let first = lines.last?.first else { return nil }
        lines[lines.count - 1].append(first)
      case .curve, .circle: return nil
      }
    }
    return lines
  }
}
