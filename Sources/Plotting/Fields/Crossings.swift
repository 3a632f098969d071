/// Where a contour crosses the edges of a grid, and which crossings follow one another.
struct Crossings {
  private struct Crossing {
    /// Edges that run to the right of node n have number n, those that run down from it n + nodes.
    let edge: Int
    /// Of the way from the edge's first to its second node.
    var share: Double
    /// The crossings that come next by their places, two at most.
    var first: Int?
    var second: Int?

    var isEnd: Bool { second == nil }
  }

  private let field: ScalarField
  private let level: Double
  private var list: [Crossing] = []
  /// By edge: the place of its crossing in the list, −1 for none.
  private var places: [Int32]

  init(field: ScalarField, level: Double) {
    self.field = field
    self.level = level
    places = [Int32](repeating: -1, count: 2 * field.values.count)
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

  private var nodes: Int { field.values.count }

  /// Links the crossings of the cell below and to the right of a node.
  private mutating func march(_ n: Int) {
    // Corners clockwise from the top left, and the edges that begin at them.
    let corners = SIMD4(n, n + 1, n + 1 + field.columns, n + field.columns)
    let edges = SIMD4(n, nodes + n + 1, n + field.columns, nodes + n)
    var z = SIMD4<Double>()
    for k in 0..<4 { z[k] = field.values[corners[k]] }
    guard !z.sum().isNaN else { return }
    var (crossed, count) = (SIMD4<Int>(), 0)
    for k in 0..<4 where (z[k] > level) != (z[(k + 1) % 4] > level) {
      crossed[count] = edges[k]
      count += 1
    }
    if count == 2 {
      link(crossed[0], crossed[1])
    } else {
      // The pairs of edges that cut off the corners unlike the middle.
      let isMiddleAbove = (z[0] + z[1] + z[2] + z[3]) / 4 > level
      let shift = (z[0] > level) == isMiddleAbove ? 0 : 1
      link(edges[shift], edges[shift + 1])
      link(edges[shift + 2], edges[(shift + 3) % 4])
    }
  }

  private mutating func link(_ a: Int, _ b: Int) {
    let (first, second) = (place(of: a), place(of: b))
    join(first, to: second)
    join(second, to: first)
  }

  private mutating func join(_ place: Int, to next: Int) {
    if list[place].first == nil { list[place].first = next } else { list[place].second = next }
  }

  /// The place of an edge's crossing in the list, at its end if it is new.
  private mutating func place(of edge: Int) -> Int {
    if places[edge] >= 0 { return Int(places[edge]) }
    let (a, b) = ends(of: edge)
    places[edge] = Int32(list.count)
    list.append(Crossing(edge: edge, share: share(field.values[a], field.values[b])))
    return list.count - 1
  }

  private func ends(of edge: Int) -> (Int, Int) {
    edge < nodes ? (edge, edge + 1) : (edge - nodes, edge - nodes + field.columns)
  }

  /// Where a straight line from a to b takes the level.
  private func share(_ a: Double, _ b: Double) -> Double { (level - a) / (b - a) }

  /// The point at a share of an edge.
  private func point(_ edge: Int, _ share: Double) -> Point {
    let n = edge < nodes ? edge : edge - nodes
    let (column, row) = (Double(n % field.columns), Double(n / field.columns))
    return edge < nodes
      ? field.place(column: column + share, row: row)
      : field.place(column: column, row: row + share)
  }

  /// Asks for the values at the quarters of edges whose nodes lie that far on both sides of the
  /// level, and crosses between those.
  mutating func refine(beyond steep: Double, _ exact: ([Point]) -> [Double]) {
    let bent = list.indices.filter { place in
      let (a, b) = ends(of: list[place].edge)
      return min((field.values[a] - level).magnitude, (field.values[b] - level).magnitude) > steep
    }
    guard !bent.isEmpty else { return }
    let quarters = [0.25, 0.5, 0.75]
    let between = exact(
      bent.flatMap { place in quarters.map { point(list[place].edge, $0) } })
    for (n, place) in bent.enumerated() {
      let (a, b) = ends(of: list[place].edge)
      let values = [field.values[a]] + between[3 * n..<3 * n + 3] + [field.values[b]]
      guard !values.contains(where: { !$0.isFinite }) else { continue }
      guard let k = (0..<4).first(where: { (values[$0] > level) != (values[$0 + 1] > level) })
      else { continue }
      list[place].share = (Double(k) + share(values[k], values[k + 1])) / 4
    }
  }

  /// Crossings in a row: first the lines with ends, then the closed ones, in order of their edges.
  func joined() -> [ContourLines.Line] {
    let order = list.indices.sorted { list[$0].edge < list[$1].edge }
    var isVisited = [Bool](repeating: false, count: list.count)
    func walk(from start: Int) -> ContourLines.Line {
      var points: [Point] = []
      var next: Int? = start
      while let here = next {
        isVisited[here] = true
        let crossing = list[here]
        points.append(point(crossing.edge, crossing.share))
        next = [crossing.first, crossing.second].compactMap { $0 }.first { !isVisited[$0] }
      }
      return ContourLines.Line(points: points, isClosed: !list[start].isEnd)
    }
    var lines: [ContourLines.Line] = []
    for start in order.filter({ list[$0].isEnd }) + order where !isVisited[start] {
      lines.append(walk(from: start))
    }
    return lines
  }
}
