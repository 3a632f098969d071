import Plotting

/// What a chart of curves shows besides them; a narrow one has room for less.
struct CurveParts: OptionSet, Hashable, Sendable {
  let rawValue: Int

  static let subtitle = CurveParts(rawValue: 1 << 0)
  static let axisTitles = CurveParts(rawValue: 1 << 1)
  /// Ticks, grid, and the texts inside the plot.
  static let ticks = CurveParts(rawValue: 1 << 2)
  /// Names and values beside the ends of the curves.
  static let key = CurveParts(rawValue: 1 << 3)
  /// Title and result, the axis, the best epoch and the majority's share.
  static let title = CurveParts(rawValue: 1 << 4)
  /// The curve of the training set.
  static let train = CurveParts(rawValue: 1 << 5)

  static let all: CurveParts = [.subtitle, .axisTitles, .ticks, .key, .title, .train]

  private static let narrowest: [(width: Double, part: CurveParts)] = [
    (240, .subtitle), (220, .axisTitles), (200, .ticks), (160, .key), (120, .title), (48, .train),
  ]

  /// What a picture of this width has room for.
  init(width: Double) {
    self.init(CurveParts.narrowest.filter { width >= $0.width }.map { $0.part })
  }

  init(rawValue: Int) {
    self.rawValue = rawValue
  }
}

/// Where the parts of a chart of curves stand on the page.
struct CurveLayout: Sendable {
  let plot: Rect
  /// The end of what stands right of the plot.
  let maxX: Double
  /// Of the title under the x axis, and of what finds no room in the plot.
  let epochTitleBaseline: Double
  /// One title is enough for charts over one another.
  var hasEpochTitle = true
  var parts = CurveParts.all

  /// Of the title over the y axis.
  var titleBaseline: Double { plot.minY - 12 }
  var minX: Double { plot.minX - 36 }

  static let cardLoss = CurveLayout(
    plot: Rect(x: 500, y: 86, width: 214, height: 128), maxX: 780, epochTitleBaseline: 242,
    hasEpochTitle: false)
  static let cardAccuracy = CurveLayout(
    plot: Rect(x: 500, y: 266, width: 214, height: 128), maxX: 780, epochTitleBaseline: 420)
}

/// The page of a chart that is a picture of its own: how large it is, and where the chart stands.
struct CurvePageLayout: Sendable {
  static let usualWidth = 480.0
  /// The heights over widths of the plot, and of a page too narrow for all of its parts.
  private static let plotAspect = 186.0 / 350
  private static let narrowAspect = 0.75
  private static let bareAspect = 0.65
  private static let lowestPlot = 100.0

  let size: Size
  let chart: CurveLayout
  let header: HeaderLayout

  init(width: Double) {
    let parts = CurveParts(width: width)
    let isWhole = parts.contains(.subtitle)
    let edge = isWhole ? Theme.margin : parts.contains(.title) ? 10 : width < 48 ? 1 : 3
    let left = parts.contains(.ticks) ? (isWhole ? 52 : 44) : edge
    let right = parts.contains(.key) ? (isWhole ? 78 : 70) : edge
    let top =
      isWhole
      ? 72 : parts.contains(.axisTitles) ? 56 : parts.contains(.title) ? 34 : edge
    let bottom =
      parts.contains(.axisTitles) ? 42 : parts.contains(.ticks) ? 24 : edge
    let plotWidth = width - left - right
    let height =
      isWhole
      ? max(CurvePageLayout.lowestPlot, (CurvePageLayout.plotAspect * plotWidth).rounded())
        + top + bottom
      : (width * (parts.contains(.title) ? Self.narrowAspect : Self.bareAspect)).rounded()
    size = Size(width, height)
    chart = CurveLayout(
      plot: Rect(x: left, y: top, width: plotWidth, height: height - top - bottom),
      maxX: width - edge, epochTitleBaseline: height - 10, parts: parts)
    header =
      isWhole
      ? .page
      : HeaderLayout(
        margin: edge, titleBaseline: 22, resultBaseline: nil, subtitleBaseline: 38, titleSize: 12)
  }
}
