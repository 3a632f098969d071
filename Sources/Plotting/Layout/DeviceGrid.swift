/// The device pixels under a page: horizontal and vertical lines are moved onto them to be crisp.
public struct DeviceGrid: Hashable, Sendable {
  /// Device pixels per point.
  public let scale: Double

  public init(scale: Double) {
    self.scale = scale
  }

  /// The nearest edge between pixels, in points.
  public func edge(_ v: Double) -> Double { (v * scale).rounded() / scale }

  /// The rectangle with its sides on edges between pixels.
  public func snapped(_ r: Rect) -> Rect {
    let (x, y) = (edge(r.minX), edge(r.minY))
    return Rect(x: x, y: y, width: edge(r.maxX) - x, height: edge(r.maxY) - y)
  }

  /// A line from one side to the other at a height, of whole pixels.
  public func horizontal(_ x0: Double, _ x1: Double, at y: Double, _ stroke: Stroke) -> Shape {
    let line = crisp(at: y, stroke)
    return .stroke(
      .polyline([Point(edge(x0), line.centre), Point(edge(x1), line.centre)]), line.stroke)
  }

  /// A line from top to bottom, of whole pixels.
  public func vertical(_ y0: Double, _ y1: Double, at x: Double, _ stroke: Stroke) -> Shape {
    let line = crisp(at: x, stroke)
    return .stroke(
      .polyline([Point(line.centre, edge(y0)), Point(line.centre, edge(y1))]), line.stroke)
  }

  /// The outline of a rectangle, of whole pixels, its corners too.
  public func frame(_ r: Rect, _ stroke: Stroke) -> Shape {
    let (left, right) = (crisp(at: r.minX, stroke), crisp(at: r.maxX, stroke))
    let (top, bottom) = (crisp(at: r.minY, stroke), crisp(at: r.maxY, stroke))
    let corners = Rect(
      x: left.centre, y: top.centre, width: right.centre - left.centre,
      height: bottom.centre - top.centre)
    var stroke = left.stroke
    stroke.join = .miter
    return .stroke(.rect(corners), stroke)
  }

  /// A line of n = max(1, round(width · scale)) pixels: an odd line is centred on a pixel, an even
  /// one on an edge.
  private func crisp(at v: Double, _ stroke: Stroke) -> (centre: Double, stroke: Stroke) {
    let n = max(1, (stroke.width * scale).rounded())
    let isOdd = n.truncatingRemainder(dividingBy: 2) == 1
    let centre = isOdd ? (v * scale).rounded(.down) + 0.5 : (v * scale).rounded()
    return (
      centre / scale, Stroke(n / scale, stroke.colour, dash: stroke.dash, cap: .butt)
    )
  }
}
