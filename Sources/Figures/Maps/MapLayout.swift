import Datasets
import Plotting

/// Where a map stands on the page, how large it is, and what it has room for.
struct MapLayout: Sendable {
  let corner: Point
  let width: Double
  /// Nil where the page is as high as the picture needs.
  let height: Double?
  /// Between these, in x, the words of a map may stand.
  let edges: Interval
  var detail = MapDetail.complete

  /// Heights over widths that a map may have.
  var aspects: ClosedRange<Double> { height.map { $0 / width...$0 / width } ?? 0.65...1 }

  /// Of a picture of its own unless it is said.
  static let pageWidth = 480.0
  static let page = page(width: pageWidth)
  static let card = MapLayout(
    corner: Point(50, 66), width: 370, height: 300, edges: Interval(6, 462))

  /// A picture of its own, of this width in points.
  static func page(width: Double) -> MapLayout {
    let detail = MapDetail(width: width)
    let header = HeaderLayout.page(width: width)
    let margin = header?.margin ?? 1
    let left = detail >= .ticked ? 30 + min(margin, 16) : margin
    let top = header.map { $0.lowest + (detail >= .keyed ? 22 : 8) } ?? margin
    return MapLayout(
      corner: Point(left, top), width: width - left - margin, height: nil,
      edges: Interval(6, width - 6), detail: detail)
  }

  /// A picture in a picture, as high as wide.
  static func square(_ frame: Rect) -> MapLayout {
    MapLayout(
      corner: Point(frame.x, frame.y), width: frame.width, height: frame.width,
      edges: Interval(frame.minX, frame.maxX))
  }
}

/// What a network says over its inputs, with axes and key: all of a map but a header.
struct MapPanel {
  let marks: [Mark]
  /// The lower end, with some room.
  let maxY: Double

  /// A run that diverged shows through a hatch.
  static func failure(of run: RunView, in frame: Rect) -> [Mark] {
    guard run.hasDiverged else { return [] }
    return [
      Mark("veil", .fill(.rect(frame), Colour(Palette.paper.rgb, opacity: 0.6))),
      Mark("hatch", .hatch(.rect(frame), Theme.failed)),
    ]
  }
}

extension RunView {
  /// A map, or a curve of one feature.
  func panel(_ theme: Theme, _ layout: MapLayout) -> MapPanel {
    if isRegression, !showsSlice {
      return data.features == 1
        ? RegressionCurve(self).panel(theme, layout)
        : PredictedAgainstTrue(self).panel(theme, layout)
    }
    return data.features == 1
      ? ProbabilityCurve(self).panel(theme, layout) : DecisionMap(self).panel(theme, layout)
  }

  /// A map as a picture of its own, of this width in points.
  func mapPage(width: Int?, scale: Double) -> Drawing {
    let theme = Theme(scale: scale)
    let width = width.map { Double($0) } ?? MapLayout.pageWidth
    let panel = panel(theme, .page(width: width))
    let header = HeaderLayout.page(width: width).map {
      Header(
        theme: theme, width: width, title: titleWithWeights, result: mapResult,
        subtitle: making, note: mapNote, aside: regime, layout: $0)
    }
    return Drawing(
      size: Size(width, panel.maxY), scale: scale, marks: (header?.marks ?? []) + panel.marks)
  }
}
