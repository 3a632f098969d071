import Plotting

extension Hatch {
  /// Lines through a rectangle that rise to the right, x + y = k √2 spacing for all whole k, so that
  /// the hatches of neighbouring paths continue each other.
  func lines(over box: Rect) -> Path {
    let step = spacing * (2.0).squareRoot()
    guard step > 0 else { return Path() }
    var lines = Path()
    for k in Int((box.minX + box.minY) / step)...Int((box.maxX + box.maxY) / step) + 1 {
      let sum = Double(k) * step
      lines.steps += [
        .move(Point(sum - box.maxY, box.maxY)), .line(Point(sum - box.minY, box.minY)),
      ]
    }
    return lines
  }
}
