/// Where the names of regions stand: far from borders and from what lies on the map.
public struct RegionLabels: Sendable {
  /// `[rows, columns]`, the region of each cell of a grid over the frame.
  private let regions: [Int]
  private let columns: Int
  private let rows: Int
  private let frame: Rect

  /// - Parameter regions: the class of each node of a field, negative where there is none.
  public init(regions: [Int], columns: Int, rows: Int, frame: Rect) {
    precondition(regions.count == columns * rows, "a region for each node")
    self.regions = regions
    self.columns = columns
    self.rows = rows
    self.frame = frame
  }

  /// The class and the middle of the label of each connected region of at least this share of the
  /// map that has room for one: of all places where the label covers neither a border nor an
  /// obstacle, the one farthest from both.
  public func places(
    _ labels: [Size], obstacles: [Rect], smallestShare: Double = 0.02
  ) -> [(class: Int, centre: Point)] {
    let (members, sizes) = components()
    let blocked = cells(under: obstacles)
    let distances = distances(members, blocked)
    let runs = runs(members, blocked)
    let reaches = labels.map { reach(of: $0) }
    var best = [Int?](repeating: nil, count: sizes.count)
    for cell in members.indices where members[cell] >= 0 {
      let component = members[cell]
      if let found = best[component], distances[found] >= distances[cell] { continue }
      guard Double(sizes[component]) >= smallestShare * Double(regions.count),
        hasRoom(at: cell, reaches[regions[cell]], runs)
      else { continue }
      best[component] = cell
    }
    return best.compactMap { $0 }.map { (regions[$0], place($0)) }
  }

  private func place(_ cell: Int) -> Point {
    Point(
      frame.x + frame.width * Double(cell % columns) / Double(columns - 1),
      frame.y + frame.height * Double(cell / columns) / Double(rows - 1))
  }

  /// The connected region of each cell, −1 for none, and the sizes of the regions in cells.
  private func components() -> (members: [Int], sizes: [Int]) {
    var members = [Int](repeating: -1, count: regions.count)
    var sizes: [Int] = []
    var stack: [Int] = []
    for start in regions.indices where regions[start] >= 0 && members[start] < 0 {
      stack.append(start)
      members[start] = sizes.count
      var size = 0
      func visit(_ next: Int) {
        guard members[next] < 0, regions[next] == regions[start] else { return }
        members[next] = sizes.count
        stack.append(next)
      }
      while let cell = stack.popLast() {
        size += 1
        let (x, y) = (cell % columns, cell / columns)
        if x > 0 { visit(cell - 1) }
        if x < columns - 1 { visit(cell + 1) }
        if y > 0 { visit(cell - columns) }
        if y < rows - 1 { visit(cell + columns) }
      }
      sizes.append(size)
    }
    return (members, sizes)
  }

  private func cells(under obstacles: [Rect]) -> [Bool] {
    var blocked = [Bool](repeating: false, count: regions.count)
    let unit = Point(frame.width / Double(columns - 1), frame.height / Double(rows - 1))
    for box in obstacles {
      let left = max(0, Int(((box.minX - frame.x) / unit.x).rounded(.down)))
      let right = min(columns - 1, Int(((box.maxX - frame.x) / unit.x).rounded(.up)))
      let top = max(0, Int(((box.minY - frame.y) / unit.y).rounded(.down)))
      let bottom = min(rows - 1, Int(((box.maxY - frame.y) / unit.y).rounded(.up)))
      guard left <= right, top <= bottom else { continue }
      for y in top...bottom { for x in left...right { blocked[y * columns + x] = true } }
    }
    return blocked
  }

  /// How many cells a label covers to each side of its middle.
  private func reach(of label: Size) -> (x: Int, y: Int) {
    (
      Int((label.width / 2 / frame.width * Double(columns - 1)).rounded(.up)) + 1,
      Int((label.height / 2 / frame.height * Double(rows - 1)).rounded(.up)) + 1
    )
  }

  /// Whether a label around a cell covers free cells of its region alone.
  private func hasRoom(at cell: Int, _ reach: (x: Int, y: Int), _ runs: [Int]) -> Bool {
    let (x, y) = (cell % columns, cell / columns)
    guard (reach.x..<columns - reach.x).contains(x), (reach.y..<rows - reach.y).contains(y) else {
      return false
    }
    return (-reach.y...reach.y).allSatisfy { row in
      runs[cell + row * columns - reach.x] > 2 * reach.x
    }
  }

  /// How many free cells of one region begin at each cell and follow it to the right.
  private func runs(_ members: [Int], _ blocked: [Bool]) -> [Int] {
    var runs = [Int](repeating: 0, count: members.count)
    for cell in members.indices.reversed() where members[cell] >= 0 && !blocked[cell] {
      let isLast = cell % columns == columns - 1 || members[cell + 1] != members[cell]
      runs[cell] = isLast ? 1 : runs[cell + 1] + 1
    }
    return runs
  }

  /// Steps of 3 to direct and of 4 to diagonal neighbours until a cell that is not free, of another
  /// region, or the frame ([Borgefors 1986](https://doi.org/10.1016/S0734-189X(86)80047-0)).
  private func distances(_ members: [Int], _ blocked: [Bool]) -> [Int] {
    var d = members.indices.map { members[$0] >= 0 && !blocked[$0] ? Int.max / 2 : 0 }
    func at(_ x: Int, _ y: Int, _ member: Int) -> Int {
      guard x >= 0, x < columns, y >= 0, y < rows else { return 0 }
      let cell = y * columns + x
      return members[cell] == member ? d[cell] : 0
    }
    for y in 0..<rows {
      for x in 0..<columns where d[y * columns + x] > 0 {
        let (cell, member) = (y * columns + x, members[y * columns + x])
        d[cell] = min(
          d[cell], at(x - 1, y, member) + 3, at(x, y - 1, member) + 3, at(x - 1, y - 1, member) + 4,
          at(x + 1, y - 1, member) + 4)
      }
    }
    for y in (0..<rows).reversed() {
      for x in (0..<columns).reversed() where d[y * columns + x] > 0 {
        let (cell, member) = (y * columns + x, members[y * columns + x])
        d[cell] = min(
          d[cell], at(x + 1, y, member) + 3, at(x, y + 1, member) + 3, at(x + 1, y + 1, member) + 4,
          at(x - 1, y + 1, member) + 4)
      }
    }
    return d
  }
}
