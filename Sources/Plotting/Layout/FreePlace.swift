/// What labels must not cover: other texts and the lines of data.
public struct Obstacles: Sendable {
  private var boxes: [Rect] = []
  private var lines: [[Point]] = []
  private var rules: [[Point]] = []
  /// Kept free around a label.
  private let clearance: Double

  public init(clearance: Double = 1.5) {
    self.clearance = clearance
  }

  public mutating func add(_ box: Rect) { boxes.append(box) }
  public mutating func add(_ line: [Point]) { lines.append(line) }
  /// A straight line of the chart itself, which a label may lie on where no place is better.
  public mutating func add(rule: [Point]) { rules.append(rule) }

  /// Whether a label covers nothing, rules included.
  public func leavesFree(_ box: Rect) -> Bool {
    leavesDataFree(box) && !rules.contains { crosses($0, box.insetBy(-clearance)) }
  }

  private func leavesDataFree(_ box: Rect) -> Bool {
    let wide = box.insetBy(-clearance)
    return !boxes.contains { $0.intersects(wide) } && !lines.contains { crosses($0, wide) }
  }

  /// The first text of the candidates that covers nothing, else the first that covers only rules;
  /// it becomes an obstacle.
  public mutating func placed(_ candidates: [Text]) -> Text? {
    let text =
      candidates.first { leavesFree($0.bounds) } ?? candidates.first { leavesDataFree($0.bounds) }
    if let text { add(text.bounds) }
    return text
  }

  /// The first text of the candidates that covers nothing, else the last; it becomes an obstacle.
  public mutating func place(_ candidates: [Text]) -> Text {
    precondition(!candidates.isEmpty, "a text has a place")
    let text = candidates.first { leavesFree($0.bounds) } ?? candidates[candidates.count - 1]
    add(text.bounds)
    return text
  }

  private func crosses(_ line: [Point], _ box: Rect) -> Bool {
    guard line.count > 1 else { return line.contains { box.meets($0, $0) } }
    return zip(line, line.dropFirst()).contains { box.meets($0, $1) }
  }
}

extension Rect {
  /// Whether a straight line from a to b touches the rectangle
  /// ([Liang and Barsky 1984](https://doi.org/10.1145/357332.357333)).
  public func meets(_ a: Point, _ b: Point) -> Bool {
    var (enter, leave) = (0.0, 1.0)
    let edges = [
      (a.x - b.x, a.x - minX), (b.x - a.x, maxX - a.x),
      (a.y - b.y, a.y - minY), (b.y - a.y, maxY - a.y),
    ]
    for (p, q) in edges {
      if p == 0 {
        if q < 0 { return false }
      } else if p < 0 {
        enter = max(enter, q / p)
      } else {
        leave = min(leave, q / p)
      }
    }
    return enter <= leave
  }
}
