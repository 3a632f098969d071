import Plotting

/// The curves of all seeds of a configuration with their median, on axes that all tiles share.
struct CurveTile {
  /// Which tick labels a tile has.
  struct Edges: OptionSet {
    let rawValue: Int
    static let left = Edges(rawValue: 1)
    static let bottom = Edges(rawValue: 2)
  }

  let configuration: ConfigurationView
  let quantity: CurveQuantity
  let sweep: SweepView
  let theme: Theme
  let frame: Rect

  var marks: [Mark] {
    let (x, y) = (sweep.epochScale(across: frame), quantity.scale(sweep, down: frame))
    let curves = SeedCurves(configuration) { quantity.value(sweep.judged($0), sweep) }
    let style = SeedCurves.Style(colour: Palette.ink, width: 1.5, scale: theme.scale)
    let lines = curves.backMarks(x: x, y: y, style) + curves.frontMarks(x: x, y: y, style)
    return grid(x, y) + hatch + [Mark("curves", .clipped(to: frame, lines))]
      + curves.crosses(x: x, y: y, .smallFailure, between: frame.minY + 3, and: frame.maxY - 3)
  }

  private func grid(_ x: Scale, _ y: Scale) -> [Mark] {
    let axes = Axes(theme: theme, plot: frame)
    return axes.gridLines(axes.ticks(down: y), y)
  }

  private var hatch: [Mark] {
    guard configuration.finishing.isEmpty, !configuration.seeds.isEmpty else { return [] }
    return [Mark("hatch", .hatch(.rect(frame), Theme.failed))]
  }

  /// Tick labels beside the first tile of a row and under the last of a column. The outermost ones
  /// under a tile end where it ends, so that neighbours keep their distance.
  static func labels(
    _ edges: Edges, around frame: Rect, _ quantity: CurveQuantity, _ sweep: SweepView,
    _ theme: Theme
  ) -> [Mark] {
    let axes = Axes(theme: theme, plot: frame)
    let (x, y) = (sweep.epochScale(across: frame), quantity.scale(sweep, down: frame))
    let left =
      edges.contains(.left) ? axes.left(axes.ticks(down: y), y, unit: quantity.unit(sweep)) : []
    guard edges.contains(.bottom) else { return left }
    let ticks = axes.below(axes.ticks(across: x, wholeNumbers: true), x)
    return left + ticks.map { $0.kept(between: frame.minX, and: frame.maxX) }
  }
}

extension Mark {
  /// A label moved sideways into these bounds; other marks as they are.
  fileprivate func kept(between left: Double, and right: Double) -> Mark {
    guard case .text(var text) = shape else { return self }
    if text.bounds.minX < left {
      text.origin.x = left
      text.anchor = .start
    } else if text.bounds.maxX > right {
      text.origin.x = right
      text.anchor = .end
    }
    return Mark(role, .text(text))
  }
}
