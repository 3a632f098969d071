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
    if let exact { crossings.refine(exact) }
    lines = crossings.joined()
  }

  /// All lines as one path.
  public var path: Path {
    lines.reduce(into: Path()) { path, line in
      path.steps += Path.polyline(line.points, closed: line.isClosed).steps
    }
  }
}

/// Where a contour crosses the edges of a grid, and which crossings follow one another.
private struct Crossings {
  let field: ScalarField
  let level: Double
  /// By edge: the share of the way from its first to its second node. Edges that run to the right
  /// of node n have number n, those that run down from it n + nodes.
  var shares: [Int: Double] = [:]
  /// By edge: the edges that come next, two at most.
  private var links: [Int: [Int]] = [:]

  init(field: ScalarField, level: Double) {
    self.field = field
    self.level = level
    let above = field.values.map { $0 > level }
    for row in 0..<field.rows - 1 {
      for n in row * field.columns..<(row + 1) * field.columns - 1 {
        let corner = above[n]
        let below = n + field.columns
        guard corner != above[n + 1] || corner != above[below] || corner != above[below + 1]
        else { continue }
        march(n)
      }
    }
  }

  private var nodes: Int { field.columns * field.rows }

  /// Links the crossings of the cell below and to the right of a node.
  private mutating func march(_ n: Int) {
    // Corners clockwise from the top left, and the edges that begin at them.
    let corners = [n, n + 1, n + 1 + field.columns, n + field.columns]
    let z = corners.map { field.values[$0] }
    guard !z.contains(where: { $0.isNaN }) else { return }
    let edges = [n, nodes + n + 1, n + field.columns, nodes + n]
    let crossed = edges.indices.filter { (z[$0] > level) != (z[($0 + 1) % 4] > level) }
    switch crossed.count {
    case 2:
      link(edges[crossed[0]], edges[crossed[1]])
    case 4:
      // The pairs of edges that cut off the corners unlike the middle.
      let isMiddleAbove = (z[0] + z[1] + z[2] + z[3]) / 4 > level
      let shift = (z[0] > level) == isMiddleAbove ? 0 : 1
      link(edges[shift], edges[shift + 1])
      link(edges[shift + 2], edges[(shift + 3) % 4])
    default:
      return
    }
  }

  private mutating func link(_ a: Int, _ b: Int) {
    links[a, default: []].append(b)
    links[b, default: []].append(a)
    for edge in [a, b] where shares[edge] == nil {
      let (first, second) = ends(of: edge)
      shares[edge] = crossing(field.values[first], field.values[second])
    }
  }

  private func ends(of edge: Int) -> (Int, Int) {
    edge < nodes ? (edge, edge + 1) : (edge - nodes, edge - nodes + field.columns)
  }

  /// Where a straight line from a to b takes the level.
  private func crossing(_ a: Double, _ b: Double) -> Double { (level - a) / (b - a) }

  /// The place at a share of an edge.
  private func place(_ edge: Int, _ share: Double) -> Point {
    let n = edge < nodes ? edge : edge - nodes
    let (column, row) = (Double(n % field.columns), Double(n / field.columns))
    return edge < nodes
      ? field.place(column: column + share, row: row)
      : field.place(column: column, row: row + share)
  }

  /// Asks for the values at the quarters of steep edges and crosses between those.
  mutating func refine(_ exact: ([Point]) -> [Double]) {
    let steep = shares.keys.filter { edge in
      let (first, second) = ends(of: edge)
      return min(
        (field.values[first] - level).magnitude, (field.values[second] - level).magnitude)
        > ContourLines.steep
    }.sorted()
    guard !steep.isEmpty else { return }
    let quarters = [0.25, 0.5, 0.75]
    let between = exact(steep.flatMap { edge in quarters.map { place(edge, $0) } })
    for (n, edge) in steep.enumerated() {
      let (first, second) = ends(of: edge)
      let values =
        [field.values[first]] + between[3 * n..<3 * n + 3] + [field.values[second]]
      guard !values.contains(where: { !$0.isFinite }) else { continue }
      guard let k = (0..<4).first(where: { (values[$0] > level) != (values[$0 + 1] > level) })
      else { continue }
      shares[edge] = (Double(k) + crossing(values[k], values[k + 1])) / 4
    }
  }

  /// Crossings in a row: first the lines with ends, then the closed ones, in order of their edges.
  func joined() -> [ContourLines.Line] {
    let edges = links.keys.sorted()
    var visited: Set<Int> = []
    func walk(from start: Int) -> ContourLines.Line {
      var points: [Point] = []
      var edge: Int? = start
      while let here = edge {
        visited.insert(here)
        points.append(place(here, shares[here] ?? 0))
        edge = links[here]?.first { !visited.contains($0) }
      }
      return ContourLines.Line(points: points, isClosed: links[start]?.count == 2)
    }
    let open = edges.filter { links[$0]?.count == 1 }
    var lines: [ContourLines.Line] = []
    for start in open + edges where !visited.contains(start) { lines.append(walk(from: start)) }
    return lines
  }
}
