import Datasets
import Plotting

/// Where a map stands on the page, and how large it is.
struct MapLayout: Sendable {
  let corner: Point
  let width: Double
  /// Nil where the page is as high as the picture needs.
  let height: Double?

  /// Heights over widths that a map may have.
  var aspects: ClosedRange<Double> { height.map { $0 / width...$0 / width } ?? 0.65...1 }

  /// A picture of its own.
  static let page = MapLayout(corner: Point(46, 62), width: 418, height: nil)
  static let pageWidth = 480.0
  static let card = MapLayout(corner: Point(50, 66), width: 370, height: 300)
  /// A picture in a picture, as high as wide.
  static func square(_ frame: Rect) -> MapLayout {
    MapLayout(corner: Point(frame.x, frame.y), width: frame.width, height: frame.width)
  }
}

/// What a network says over its inputs, with axes and key: all of a map but a header.
struct MapPanel {
  let marks: [Mark]
  /// The lower end, with some room.
  let maxY: Double
}

extension RunView {
  /// A map, or a curve of one feature.
  func panel(_ theme: Theme, _ layout: MapLayout) -> MapPanel {
    data.features == 1
      ? ProbabilityCurve(self).panel(theme, layout) : DecisionMap(self).panel(theme, layout)
  }

  /// Over a map that is a picture of its own.
  func mapHeader(_ theme: Theme) -> Header {
    Header(
      theme: theme, width: MapLayout.pageWidth, title: titleWithWeights, result: mapResult,
      subtitle: making, note: mapNote)
  }
}
