import Datasets
import NeuralNetworks
import Plotting

/// Where two runs of a single feature disagree: their probabilities over one another, A solid and B
/// dashed, the points by which they are judged, and under them the difference.
///
///     two classes: P_A(class 1) − P_B(class 1)       more: ½ Σ |P_A − P_B|
public struct DifferenceCurve: Figure {
  private static let samples = 419
  private static let curveHeight = 150.0
  private static let gap = 26.0
  private static let differenceHeight = 70.0

  let pair: RunPair

  public init(_ a: RunView, _ b: RunView) {
    precondition(a.data.features == 1, "a curve has one input")
    pair = RunPair(a, b)
  }

  public var title: String { "\(pair.words): difference" }

  public var altText: String { pair.sentence(share: share) }

  /// Of the range in view.
  private var share: String {
    let x = pair.a.onlyFeature
    let values = (0..<DifferenceCurve.samples).map {
      Float(x.low + x.width * (Double($0) + 0.5) / Double(DifferenceCurve.samples))
    }
    return RunPair.share(of: pair.a.classes(values), unlike: pair.b.classes(values))
      + " of the range"
  }

  public func drawing(scale: Double) -> Drawing {
    let theme = Theme(scale: scale)
    let verdict = pair.verdict
    let rows = PointRows(classes: pair.a.classCount, detail: .complete)
    let page = MapLayout.page
    let upper = theme.grid.snapped(
      Rect(
        x: page.corner.x, y: page.corner.y, width: page.width,
        height: DifferenceCurve.curveHeight + rows.height))
    let lower = theme.grid.snapped(
      Rect(
        x: upper.x, y: upper.maxY + DifferenceCurve.gap, width: upper.width,
        height: DifferenceCurve.differenceHeight))
    let x = Scale(.linear, pair.a.onlyFeature, from: upper.minX, to: upper.maxX)
    let points = DifferencePoints(pair, verdict, width: upper.width) { sample, label in
      sample.first.flatMap { value in
        value.isFinite
          ? Point(x.place(Double(value)), rows.centre(label, over: upper.maxY)) : nil
      }
    }
    let profile = DifferenceProfile(pair, over: x)
    let key = DifferenceKey(pair: pair, verdict: verdict, theme: theme, plot: lower, of: .curve)
    return Drawing(
      size: Size(MapLayout.pageWidth, key.maxY), scale: scale,
      marks: pair.header(theme, share: share).marks
        + pair.note([], over: upper, from: upper.minX + 0.5 * upper.width, theme)
        + profile.curves(theme, upper, above: rows.height) + points.marks
        + rows.labels(of: pair.a, left: upper.minX, over: upper.maxY, theme)
        + profile.difference(theme, lower) + key.marks)
  }
}

extension RunView {
  /// The class at each value of a single feature, −1 where there is no number.
  fileprivate func classes(_ values: [Float]) -> [Int] {
    let z = decisions(values)
    return values.indices.map { n in
      guard z.allSatisfy({ !$0[n].isNaN }) else { return -1 }
      guard z.count > 1 else { return z[0][n] > 0 ? 1 : 0 }
      return z.indices.reduce(0) { z[$1][n] > z[$0][n] ? $1 : $0 }
    }
  }
}
