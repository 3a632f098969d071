/// The lines on which a field has a certain value, by marching squares
/// ([Lorensen and Cline 1987](https://doi.org/10.1145/37402.37422) in two dimensions).
///
/// A line crosses an edge between nodes where the straight line through their values does. Edges of
/// cells are shared, so lines run on from cell to cell; they end on the frame or at cells without
/// values. A saddle is decided by the mean of its four corners.
public struct ContourLines: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    public let points: [Point]
    public let isClosed: Bool
  }

  public let lines: [Line]

  /// Beyond this value on both sides of a line, a field may bend between its nodes.
  static let steep = 8.0

  /// - Parameter exact: values of the field at more places, asked for once, where neighbouring
  ///   nodes lie far on both sides of the level.
  public init(
    of field: ScalarField, at level: Double = 0, exact: (([Point]) -> [Double])? = nil
  ) {
    var crossings = Crossings(field: field, level: level)
    if let exact { crossings.refine(beyond: ContourLines.steep, exact) }
    lines = crossings.joined()
  }

  /// In points: a fiftieth of a pixel at the usual scale.
  private static let tolerance = 0.01

  /// All lines as one path, without points that would not be missed.
  public var path: Path {
    lines.reduce(into: Path()) { path, line in
      let points = line.points.simplified(within: ContourLines.tolerance)
      path.steps += Path.polyline(points, closed: line.isClosed).steps
    }
  }
}
