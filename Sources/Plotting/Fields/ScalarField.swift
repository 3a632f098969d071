/// A number at each node of a regular grid that spans a rectangle of the page, the outer nodes on
/// its sides.
public struct ScalarField: Hashable, Sendable {
  public let columns: Int
  public let rows: Int
  public let frame: Rect
  /// `[rows, columns]`, from the top left; NaN where there is no value, else finite.
  public let values: [Double]

  /// Infinite values become ±10⁶. Larger bounds than the contours need keep straight-line
  /// interpolation exact for straight fields, however steep.
  public init(columns: Int, rows: Int, frame: Rect, values: [Double]) {
    precondition(columns > 1 && rows > 1, "a field has two nodes or more in each direction")
    precondition(values.count == columns * rows, "a value for each node")
    self.columns = columns
    self.rows = rows
    self.frame = frame
    self.values = values.map { $0.isNaN ? $0 : min(max($0, -1e6), 1e6) }
  }

  public subscript(column: Int, row: Int) -> Double { values[row * columns + column] }

  /// The place of a node; fractions lie between nodes.
  public func place(column: Double, row: Double) -> Point {
    Point(
      frame.x + frame.width * column / Double(columns - 1),
      frame.y + frame.height * row / Double(rows - 1))
  }

  /// Nodes from left to right and from top to bottom, row by row.
  public static func nodes(columns: Int, rows: Int, in frame: Rect) -> [Point] {
    (0..<rows).flatMap { row in
      (0..<columns).map { column in
        Point(
          frame.x + frame.width * Double(column) / Double(columns - 1),
          frame.y + frame.height * Double(row) / Double(rows - 1))
      }
    }
  }

  /// 201 nodes along the longer side of a frame, and as close in the other direction.
  public static func nodeCounts(for frame: Rect, longer: Int = 201) -> (columns: Int, rows: Int) {
    func count(_ side: Double) -> Int {
      max(2, Int((Double(longer - 1) * side / max(frame.width, frame.height)).rounded()) + 1)
    }
    return (count(frame.width), count(frame.height))
  }

  /// The cells without a value at one corner or more, as rectangles that join neighbours of a row.
  public var missing: Path {
    var path = Path()
    guard values.contains(where: { $0.isNaN }) else { return path }
    for row in 0..<rows - 1 {
      var first: Int?
      for column in 0..<columns {
        let isMissing = column < columns - 1 && isMissing(column, row)
        if isMissing, first == nil { first = column }
        if !isMissing, let start = first {
          let (a, b) = (
            place(column: Double(start), row: Double(row)),
            place(column: Double(column), row: Double(row + 1))
          )
          path.steps += Path.rect(Rect(x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y)).steps
          first = nil
        }
      }
    }
    return path
  }

  private func isMissing(_ column: Int, _ row: Int) -> Bool {
    self[column, row].isNaN || self[column + 1, row].isNaN || self[column, row + 1].isNaN
      || self[column + 1, row + 1].isNaN
  }
}
