/// Every width, size and margin of the pictures, in points.
public struct Theme: Hashable, Sendable {
  /// Device pixels per point.
  public let scale: Double

  public init(scale: Double = 2) {
    self.scale = scale
  }

  public var grid: DeviceGrid { DeviceGrid(scale: scale) }

  /// At one pixel per point, text of less than 10 pt is hard to read and is set in 10.
  private func font(_ size: Double, _ weight: Font.Weight = .regular) -> Font {
    Font(scale > 1 ? size : max(10, size), weight)
  }

  public var smallestText: Double { scale > 1 ? 9 : 10 }
  public var title: Font { font(14, .bold) }
  public var subtitle: Font { font(9.5) }
  public var axisTitle: Font { font(9.5) }
  public var tick: Font { font(9) }
  public var key: Font { font(9) }
  public var strong: Font { font(9, .bold) }
  /// Over the cells of a sheet.
  public var heading: Font { font(10.5, .bold) }
  public var notice: Font { font(9.5, .bold) }

  public static let frame = Stroke(0.5, Palette.axis)
  public static let gridLine = Stroke(0.5, Palette.grid)
  public static let tickLine = Stroke(0.5, Palette.axis)
  public static let trainCurve = Stroke(1.25, Palette.trainLine)
  public static let validationCurve = Stroke(1.75, Palette.ink)
  public static let boundary = Stroke(1.6, Palette.ink)
  /// Of the second of two runs.
  public static let otherBoundary = Stroke(1.6, Palette.ink, dash: [5, 3.5], cap: .butt)
  public static let underBoundary = Stroke(3.2, Colour(Palette.paper.rgb, opacity: 0.85))
  /// Dots of this size: dashes of no length with round ends.
  public static let trueBoundary = Stroke(2.2, Palette.ink, dash: [0, 5.5])
  public static let underTrueBoundary = Stroke(
    3.8, Colour(Palette.paper.rgb, opacity: 0.9), dash: [0, 5.5])
  public static let isoLine = Stroke(0.5, Colour(Palette.ink.rgb, opacity: 0.5))
  public static let outerIsoLine = Stroke(
    0.5, Colour(Palette.ink.rgb, opacity: 0.5), dash: [3, 2], cap: .butt)
  public static let bestLine = Stroke(0.5, Palette.text2, dash: [3, 2], cap: .butt)
  public static let majorityLine = Stroke(0.5, Palette.text2, dash: [3, 2], cap: .butt)
  public static let cross = Stroke(1.6, Palette.bad)
  public static let failed = Hatch(
    spacing: 4, stroke: Stroke(0.5, Colour(Palette.bad.rgb, opacity: 0.4)),
    background: Colour(Palette.bad.rgb, opacity: 0.08))
  public static let notANumber = Hatch(
    spacing: 3, stroke: Stroke(0.75, Colour(Palette.bad.rgb, opacity: 0.6)),
    background: Colour(Palette.bad.rgb, opacity: 0.25))

  /// Left and right of everything on the page.
  public static let margin = 16.0
  public static let titleBaseline = 24.0
  public static let subtitleBaseline = 40.0
  /// Between the title and the result.
  public static let headerGap = 16.0
  public static let tickLength = 4.0
  /// From the axis to the baseline of its labels under it.
  public static let tickLabelDrop = 14.0
  /// From the axis to the end of its labels left of it.
  public static let tickLabelGap = 7.0
  /// Smallest space between neighbouring labels of an axis.
  public static let labelSpace = 6.0
  /// Least distance of the labels at the ends of curves.
  public static let endLabelPitch = 23.0
}
