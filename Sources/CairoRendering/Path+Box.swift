import Plotting

extension Path {
  /// A box around all points of the path enlarged, control points among them; nothing for an empty
  /// path.
  func box(enlarged k: Double = 1) -> Rect? {
    let points = steps.flatMap { step in
      switch step {
      case .move(let p), .line(let p): [p]
      case .curve(let a, let b, let p): [a, b, p]
      case .circle(let c, let r): [Point(c.x - r, c.y - r), Point(c.x + r, c.y + r)]
      case .close: [Point]()
      }
    }
    let (xs, ys) = (points.map { $0.x * k }, points.map { $0.y * k })
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
    else { return nil }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}
