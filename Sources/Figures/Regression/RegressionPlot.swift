import Datasets
import NeuralNetworks
import Plotting

/// Points in a plot with two axes of numbers, and lines: what the pictures of regression that are no
/// maps have in common.
struct RegressionPlot {
  let run: RunView
  let theme: Theme
  let layout: MapLayout
  let plot: Rect
  let x: Scale
  let y: Scale
  let titles: (x: String, y: String)

  /// A plot of this height over width.
  init(
    _ run: RunView, _ theme: Theme, _ layout: MapLayout, aspect: Double, x: Interval, y: Interval,
    titles: (x: String, y: String)
  ) {
    self.run = run
    self.theme = theme
    self.layout = layout
    self.titles = titles
    plot = theme.grid.snapped(
      Rect(
        x: layout.corner.x, y: layout.corner.y, width: layout.width,
        height: layout.height ?? (aspect * layout.width).rounded()))
    self.x = Scale(.linear, x, from: plot.minX, to: plot.maxX)
    self.y = Scale(.linear, y, from: plot.maxY, to: plot.minY)
  }

  /// - Parameters:
  ///   - points: Of the samples.
  ///   - lines: Over the points, within the plot.
  func panel(_ points: MapPoints, lines: [Mark]) -> MapPanel {
    let axes = Axes(theme: theme, plot: plot)
    let isSmall = layout.detail <= .thumbnail
    let inside = isSmall ? points.thumbnailMarks : points.marks
    let marks =
      (layout.detail >= .ticked ? axes.gridLines(axes.ticks(down: y), y) : [])
      + MapPanel.failure(of: run, in: plot)
      + (layout.detail == .shades ? [] : [Mark("points", .clipped(to: plot, inside))])
      + [Mark("plot", .clipped(to: plot, lines))]
      + ticks(axes) + [axes.frame]
    guard !isSmall else { return MapPanel(marks: marks, maxY: plot.maxY + layout.detail.drop) }
    let notes = MapNotes(
      run: run, words: [run.weightsNote, points.note].compactMap { $0 }, frame: plot,
      left: plot.minX + 0.5 * plot.width, theme: theme)
    let key = MapKey(run, points, theme: theme, under: plot, layout: layout).panel
    return MapPanel(
      marks: (layout.detail >= .keyed ? notes.marks : []) + marks + key.marks, maxY: key.maxY)
  }

  private func ticks(_ axes: Axes) -> [Mark] {
    guard layout.detail >= .ticked else { return [] }
    return axes.below(axes.ticks(across: x, within: layout.edges), x)
      + axes.left(axes.ticks(down: y), y) + (layout.detail == .complete ? axisTitles : [])
  }

  private var axisTitles: [Mark] {
    [
      title(
        "x title", titles.x, at: Point(plot.centre.x, plot.maxY + 27), .middle, width: plot.width),
      title(
        "y title", titles.y, at: Point(plot.minX - 30, MapNotes.baseline(over: plot)), .start,
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

extension Interval {
  /// Of all finite numbers, with 6% around them; a single one becomes ± 1.
  static func around(_ values: [Double]) -> Interval {
    let range = MapWindow.range(values)
    return range.low == range.high
      ? Interval(range.low - 1, range.high + 1) : Interval(range.low, range.high).padded(by: 0.06)
  }
}
