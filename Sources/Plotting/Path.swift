/// Lines and curves through points of the page.
public struct Path: Hashable, Sendable {
  public enum Step: Hashable, Sendable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, to: Point)
    /// A whole circle, a figure of its own.
    case circle(centre: Point, radius: Double)
    case close
  }

  public var steps: [Step]

  public init(_ steps: [Step] = []) {
    self.steps = steps
  }

  public static func polyline(_ points: [Point], closed: Bool = false) -> Path {
    guard let first = points.first else { return Path() }
    return Path([.move(first)] + points.dropFirst().map { .line($0) } + (closed ? [.close] : []))
  }

  public static func circle(_ centre: Point, radius: Double) -> Path {
    Path([.circle(centre: centre, radius: radius)])
  }

  public static func rect(_ r: Rect) -> Path {
    polyline(
      [
        Point(r.minX, r.minY), Point(r.maxX, r.minY), Point(r.maxX, r.maxY), Point(r.minX, r.maxY),
      ], closed: true)
  }

  /// So many times as large around the origin, which then stands at a place.
  public func scaled(by factor: Double, to place: Point) -> Path {
    func moved(_ p: Point) -> Point { Point(place.x + factor * p.x, place.y + factor * p.y) }
    return Path(
      steps.map { step in
        switch step {
        case .move(let p): .move(moved(p))
        case .line(let p): .line(moved(p))
        case .curve(let a, let b, let p): .curve(moved(a), moved(b), to: moved(p))
        case .circle(let centre, let radius):
          .circle(centre: moved(centre), radius: factor * radius)
        case .close: .close
        }
      })
  }
}
