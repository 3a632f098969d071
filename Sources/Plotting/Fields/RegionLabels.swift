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
    return sizes.indices.compactMap { component in
      guard Double(sizes[component]) >= smallestShare * Double(regions.count) else { return nil }
      guard let first = members.firstIndex(of: component) else { return nil }
      let isFree = members.indices.map { members[$0] == component && !blocked[$0] }
      let label = labels[regions[first]]
      guard let cell = roomiest(isFree, for: label) else { return nil }
      return (regions[first], place(cell))
    }
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
    for start in regions.indices where regions[start] >= 0 && members[start] < 0 {
      var stack = [start]
      members[start] = sizes.count
      var size = 0
      while let cell = stack.popLast() {
        size += 1
        for next in neighbours(of: cell)
        where members[next] < 0 && regions[next] == regions[start] {
          members[next] = sizes.count
          stack.append(next)
        }
      }
      sizes.append(size)
    }
    return (members, sizes)
  }

  private func neighbours(of cell: Int) -> [Int] {
    let (x, y) = (cell % columns, cell / columns)
    return [
      x > 0 ? cell - 1 : nil, x < columns - 1 ? cell + 1 : nil,
      y > 0 ? cell - columns : nil, y < rows - 1 ? cell + columns : nil,
    ].compactMap { $0 }
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

  /// The cell around which the label covers free cells alone and whose distance from the nearest
  /// cell that is not free is largest.
  private func roomiest(_ isFree: [Bool], for label: Size) -> Int? {
    let halfWidth = Int((label.width / 2 / frame.width * Double(columns - 1)).rounded(.up)) + 1
    let halfHeight = Int((label.height / 2 / frame.height * Double(rows - 1)).rounded(.up)) + 1
    guard columns > 2 * halfWidth, rows > 2 * halfHeight else { return nil }
    let taken = sums(isFree)
    let distances = distances(isFree)
    var best: Int?
    for y in halfHeight..<rows - halfHeight {
      for x in halfWidth..<columns - halfWidth {
        let (left, right) = (x - halfWidth, x + halfWidth + 1)
        let (top, bottom) = ((y - halfHeight) * (columns + 1), (y + halfHeight + 1) * (columns + 1))
        guard taken[bottom + right] - taken[bottom + left] == taken[top + right] - taken[top + left]
        else { continue }
        let cell = y * columns + x
        if let found = best, distances[found] >= distances[cell] { continue }
        best = cell
      }
    }
    return best
  }

  /// `[rows + 1, columns + 1]`: how many cells above and to the left are not free.
  private func sums(_ isFree: [Bool]) -> [Int] {
    var sums = [Int](repeating: 0, count: (rows + 1) * (columns + 1))
    for y in 0..<rows {
      for x in 0..<columns {
        let below = (y + 1) * (columns + 1) + x
        let above = y * (columns + 1) + x
        sums[below + 1] =
          sums[below] + sums[above + 1] - sums[above] + (isFree[y * columns + x] ? 0 : 1)
      }
    }
    return sums
  }

  /// Steps of 3 to direct and of 4 to diagonal neighbours until a cell that is not free or the
  /// frame ([Borgefors 1986](https://doi.org/10.1016/S0734-189X(86)80047-0)).
  private func distances(_ isFree: [Bool]) -> [Int] {
    var d = isFree.map { $0 ? Int.max / 2 : 0 }
    func at(_ x: Int, _ y: Int) -> Int {
      (0..<columns).contains(x) && (0..<rows).contains(y) ? d[y * columns + x] : 0
    }
    for y in 0..<rows {
      for x in 0..<columns {
        d[y * columns + x] = min(
          d[y * columns + x], at(x - 1, y) + 3, at(x, y - 1) + 3, at(x - 1, y - 1) + 4,
          at(x + 1, y - 1) + 4)
      }
    }
    for y in (0..<rows).reversed() {
      for x in (0..<columns).reversed() {
        d[y * columns + x] = min(
          d[y * columns + x], at(x + 1, y) + 3, at(x, y + 1) + 3, at(x + 1, y + 1) + 4,
          at(x - 1, y + 1) + 4)
      }
    }
    return d
  }
}
