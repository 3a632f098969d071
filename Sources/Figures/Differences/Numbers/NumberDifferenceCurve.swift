import Datasets
import NeuralNetworks
import Plotting

/// What two runs find over a single feature: both curves over the points by which they are judged,
/// A solid and B dashed, and under them what A finds more than B.
public struct NumberDifferenceCurve: Figure {
  private static let samples = 419
  private static let curveHeight = 190.0
  private static let gap = 26.0
  private static let differenceHeight = 80.0

  let pair: NumberPair

  public init(_ a: RunView, _ b: RunView) {
    precondition(a.data.features == 1, "a curve has one input")
    pair = NumberPair(a, b)
  }

  public var title: String { pair.title }

  public var altText: String {
    let x = pair.a.onlyFeature
    let places = (0..<Self.samples).map {
      Float(x.low + x.width * Double($0) / Double(Self.samples - 1))
    }
    return pair.sentence(pair.differences(places), "over the range")
  }

  public func drawing(scale: Double) -> Drawing {
    let theme = Theme(scale: scale)
    let page = MapLayout.page
    let upper = theme.grid.snapped(
      Rect(x: page.corner.x, y: page.corner.y, width: page.width, height: Self.curveHeight))
    let lower = theme.grid.snapped(
      Rect(
        x: upper.minX, y: upper.maxY + Self.gap, width: upper.width,
        height: Self.differenceHeight))
    let profile = NumberProfile(pair, from: upper.minX, to: upper.maxX)
    let key = NumberDifferenceKey(
      pair: pair, theme: theme, plot: lower, colours: .beside, lines: pair.keyLines)
    return Drawing(
      size: Size(MapLayout.pageWidth, key.maxY), scale: scale,
      marks: pair.header(theme, profile.differences, styles: ("solid: ", "dashed: ")).marks
        + pair.note([], over: upper, from: upper.minX + 0.3 * upper.width, theme)
        + profile.curves(theme, upper) + profile.difference(theme, lower)
        + profile.key(theme, lower) + key.marks)
  }
}
