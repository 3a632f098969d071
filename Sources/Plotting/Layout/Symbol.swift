/// The shape of the points of a class, so that colour is never alone.
public enum Symbol: Int, Hashable, Sendable, CaseIterable {
  case circle, triangle, square, diamond, downTriangle, plus, pentagon, cross

  /// Classes beyond the eighth have the eight colours again, each with the next shape: 64 classes
  /// look unlike each other.
  public init(class k: Int) {
    let count = Symbol.allCases.count
    self = Symbol.allCases[(k + k / count) % count]
  }

  /// The outline around the origin, of about the area of a circle of this radius.
  public func path(radius r: Double) -> Path {
    switch self {
    case .circle: .circle(Point(0, 0), radius: r)
    case .triangle: outline([(0, -1.3), (1.126, 0.65), (-1.126, 0.65)], r)
    case .square: outline([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)], r)
    case .diamond: outline([(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)], r)
    case .downTriangle: outline([(0, 1.3), (-1.126, -0.65), (1.126, -0.65)], r)
    case .plus: outline(Symbol.plusCorners, r)
    case .pentagon:
      outline(
        [(0, -1.15), (1.0937, -0.3554), (0.676, 0.9304), (-0.676, 0.9304), (-1.0937, -0.3554)], r)
    case .cross: outline(Symbol.plusCorners.map { turned($0) }, r)
    }
  }

  private static let plusCorners: [(Double, Double)] = [
    (-0.4, -1.15), (0.4, -1.15), (0.4, -0.4), (1.15, -0.4), (1.15, 0.4), (0.4, 0.4),
    (0.4, 1.15), (-0.4, 1.15), (-0.4, 0.4), (-1.15, 0.4), (-1.15, -0.4), (-0.4, -0.4),
  ]

  /// By 45°.
  private func turned(_ p: (Double, Double)) -> (Double, Double) {
    let half = (0.5).squareRoot()
    return (half * (p.0 - p.1), half * (p.0 + p.1))
  }

  private func outline(_ corners: [(Double, Double)], _ r: Double) -> Path {
    .polyline(corners.map { Point(r * $0.0, r * $0.1) }, closed: true)
  }
}

extension Marker {
  /// A point that a network learns from: filled, with a white rim.
  ///
  /// - Parameter weight: Of the lines, less than 1 on small maps.
  public static func solid(
    _ symbol: Symbol, _ colour: Colour, radius r: Double, weight: Double = 1
  ) -> Marker {
    let path = symbol.path(radius: r)
    let rim = Colour(Palette.paper.rgb, opacity: colour.opacity)
    return Marker([.stroke(path, Stroke(1.5 * weight, rim)), .fill(path, colour)])
  }

  /// A point that a network is judged by: white inside.
  public static func hollow(
    _ symbol: Symbol, _ colour: Colour, radius r: Double, weight: Double = 1
  ) -> Marker {
    let path = symbol.path(radius: r)
    let rim = Colour(Palette.paper.rgb, opacity: colour.opacity)
    return Marker([
      .stroke(path, Stroke(2.6 * weight, rim)), .fill(path, rim),
      .stroke(path, Stroke(1.6 * weight, colour)),
    ])
  }

  /// A point of a small map, with a thin white rim.
  public static func small(_ symbol: Symbol, _ colour: Colour, radius r: Double) -> Marker {
    let path = symbol.path(radius: r)
    return Marker([
      .stroke(path, Stroke(0.8, Colour(Palette.paper.rgb, opacity: 0.8))), .fill(path, colour),
    ])
  }

  /// Around a point that is put in the wrong class.
  public static func ring(radius r: Double, weight: Double = 1) -> Marker {
    let path = Path.circle(Point(0, 0), radius: r + 3 * weight)
    return Marker([
      .stroke(path, Stroke(2.2 * weight, Palette.paper)),
      .stroke(path, Stroke(1.1 * weight, Palette.ink)),
    ])
  }

  /// The end of a run that diverged.
  public static let failure: Marker = {
    let path = Path([
      .move(Point(-3.5, -3.5)), .line(Point(3.5, 3.5)), .move(Point(-3.5, 3.5)),
      .line(Point(3.5, -3.5)),
    ])
    return Marker([.stroke(path, Stroke(3, Palette.paper)), .stroke(path, Theme.cross)])
  }()
}
