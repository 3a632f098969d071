import Plotting

/// Cairo counts pixels in 24 bits: a place is in reach if it is a number within a million points.
private let reach = 1e6

extension Drawing {
  /// The size of a page that is not made of pixels, in points.
  func page() throws(PaintingError) -> Size {
    guard size.width > 0, size.height > 0, size.width.isFinite, size.height.isFinite else {
      throw .size(width: size.width, height: size.height)
    }
    return size
  }
}

extension Shape {
  /// Whether every place of the shape can be painted. Marks inside a clip answer for themselves.
  var isInReach: Bool {
    switch self {
    case .fill(let path, _), .stroke(let path, _), .hatch(let path, _): path.isInReach
    case .markers(_, let places): places.allSatisfy { $0.isInReach }
    case .text(let text): text.start.isInReach && text.font.size.isFinite
    case .image(_, let rect), .clipped(let rect, _): rect.isInReach
    }
  }
}

extension Path {
  fileprivate var isInReach: Bool {
    steps.allSatisfy { step in
      switch step {
      case .move(let p), .line(let p): p.isInReach
      case .curve(let a, let b, let p): a.isInReach && b.isInReach && p.isInReach
      case .circle(let centre, let radius): centre.isInReach && radius.magnitude < reach
      case .close: true
      }
    }
  }
}

extension Point {
  fileprivate var isInReach: Bool { x.magnitude < reach && y.magnitude < reach }
}

extension Rect {
  fileprivate var isInReach: Bool {
    Point(minX, minY).isInReach && Point(maxX, maxY).isInReach
  }
}
