import Datasets
import NeuralNetworks
import Plotting

/// What the shades and symbols under a map mean, with the counts of points and of wrong ones.
struct MapKey {
  let run: RunView
  let points: MapPoints
  let theme: Theme
  let plot: Rect
  /// Of the first line.
  let top: Double
  let layout: MapLayout

  static let markerRadius = 3.1
  static let lineHeight = 13.5
  /// From the dots to what they are called.
  static let sampleWidth = 25.0

  /// None where there is no room for it.
  var panel: MapPanel {
    guard layout.detail >= .keyed else { return MapPanel(marks: [], maxY: top) }
    if run.isRegression { return numbers }
    return run.isTwoClass && run.data.features > 1 ? probability : classes
  }

  /// - Parameter layout: Decides how far under the plot the key begins, and where it must end.
  init(_ run: RunView, _ points: MapPoints, theme: Theme, under plot: Rect, layout: MapLayout) {
    self.run = run
    self.points = points
    self.theme = theme
    self.plot = plot
    self.layout = layout
    top = plot.maxY + layout.detail.drop
  }

  /// "···· true boundary"
  func trueBoundary(from x: Double, at y: Double) -> [Mark] {
    guard run.showsTrueBoundary else { return [] }
    let middle = y - theme.key.capHeight / 2
    let line = Path.polyline([Point(x + 2, middle), Point(x + 18.5, middle)])
    return [
      Mark("key true boundary", .stroke(line, Theme.trueBoundary)),
      text("key name", "true boundary", at: Point(x + MapKey.sampleWidth, y)),
    ]
  }

  func marker(
    _ k: Int, _ style: (Symbol, Colour, Double, Double) -> Marker, at baseline: Point
  ) -> Mark {
    let centre = Point(baseline.x, baseline.y - theme.key.capHeight / 2)
    let marker = style(Symbol(class: k), MapPoints.colour(of: k), MapKey.markerRadius, 1)
    return Mark("key marker", .markers(marker, at: [centre]))
  }

  func text(
    _ role: String, _ string: String, at origin: Point, anchor: Text.Anchor = .start,
    font: Font? = nil, colour: Colour = Palette.ink
  ) -> Mark {
    Mark(
      role,
      .text(Text(string, at: origin, anchor: anchor, font: font ?? theme.key, colour: colour)))
  }
}
