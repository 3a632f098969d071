import Datasets
import Plotting

/// Ticks, titles and grid lines of probabilities over a single feature, as many as there is room for.
struct ProbabilityAxes {
  let run: RunView
  let theme: Theme
  let plot: Rect
  let x: Scale
  let y: Scale
  let layout: MapLayout

  private var axes: Axes { Axes(theme: theme, plot: plot) }

  var gridLines: [Mark] {
    layout.detail > .shades ? axes.gridLines(axes.ticks(down: y), y) : []
  }

  var marks: [Mark] {
    guard layout.detail >= .ticked else { return [axes.frame] }
    return axes.below(axes.ticks(across: x, within: layout.edges), x)
      + axes.left(axes.ticks(down: y), y) + (layout.detail == .complete ? titles : [])
      + [axes.frame]
  }

  private var titles: [Mark] {
    let yTitle = run.isTwoClass ? "P(\(run.className(1)))" : "P(class)"
    return [
      title(
        "x title", run.data.featureNames[0], at: Point(plot.centre.x, plot.maxY + 27),
        .middle, width: plot.width),
      title(
        "y title", yTitle, at: Point(plot.minX - 30, MapNotes.baseline(over: plot)), .start,
        width: 0.5 * plot.width + 20),
    ]
  }

  private func title(
    _ role: String, _ string: String, at place: Point, _ anchor: Text.Anchor, width: Double
  ) -> Mark {
    let line = FittedText(
      string, font: theme.axisTitle, smallest: theme.smallestText, width: min(width, 220))
    return Mark(
      role,
      .text(Text(line.string, at: place, anchor: anchor, font: line.font, colour: Palette.ink)))
  }
}

/// The points of a single feature, those of each class in a row of their own under the curves.
struct PointRows {
  let classes: Int
  let detail: MapDetail

  private var rowHeight: Double {
    switch detail {
    case .shades: 0
    case .thumbnail: 4
    case .titled, .keyed, .ticked, .complete: 16
    }
  }

  private var gap: Double { detail == .shades ? 0 : detail == .thumbnail ? 2 : 3 }

  /// Of all rows.
  var height: Double { rowHeight * Double(classes) + 2 * gap }

  /// - Parameter bottom: The lower end of the last row.
  func centre(_ label: Int, over bottom: Double) -> Double {
    bottom - height + gap + rowHeight * (Double(label) + 0.5)
  }

  /// The names of the classes left of their rows, if there is room for all.
  func labels(of run: RunView, left: Double, over bottom: Double, _ theme: Theme) -> [Mark] {
    let room = left - 9
    let names = (0..<classes).map {
      FittedText(run.className($0), font: theme.key, smallest: theme.smallestText, width: room)
    }
    guard detail >= .ticked, names.allSatisfy({ $0.width <= room }) else { return [] }
    return names.enumerated().map { k, name in
      let place = Point(left - 3, centre(k, over: bottom) + name.font.capHeight / 2)
      return Mark(
        "row label",
        .text(
          Text(name.string, at: place, anchor: .end, font: name.font, colour: Palette.ink)))
    }
  }
}
