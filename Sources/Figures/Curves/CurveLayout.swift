import Plotting

/// Where the parts of a chart of curves stand on the page.
struct CurveLayout: Sendable {
  let plot: Rect
  /// The end of what stands right of the plot.
  let maxX: Double
  /// Of the title under the x axis, and of what finds no room in the plot.
  let epochTitleBaseline: Double
  /// One title is enough for charts over one another.
  var hasEpochTitle = true

  /// Of the title over the y axis.
  var titleBaseline: Double { plot.minY - 12 }
  var minX: Double { plot.minX - 36 }

  /// A picture of its own.
  static let page = CurveLayout(
    plot: Rect(x: 52, y: 72, width: 350, height: 186), maxX: 464,
    epochTitleBaseline: 290)
  static let pageSize = Size(480, 300)
  static let cardLoss = CurveLayout(
    plot: Rect(x: 500, y: 86, width: 214, height: 128), maxX: 780, epochTitleBaseline: 242,
    hasEpochTitle: false)
  static let cardAccuracy = CurveLayout(
    plot: Rect(x: 500, y: 266, width: 214, height: 128), maxX: 780, epochTitleBaseline: 420)
}
