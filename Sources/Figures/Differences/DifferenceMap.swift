import Datasets
import NeuralNetworks
import Plotting

/// Where two runs on the same data disagree: the difference of their probabilities, the boundary of
/// A solid and that of B dashed, and the points that they put in different classes.
public struct DifferenceMap: Figure {
  let pair: RunPair

  public init(_ a: RunView, _ b: RunView) {
    precondition(a.data.features > 1, "a map has two directions")
    pair = RunPair(a, b)
  }

  public var title: String { "\(pair.words): difference" }

  public var altText: String { pair.sentence(share: share(fields(windows(Theme())))) }

  public func drawing(scale: Double) -> Drawing {
    let theme = Theme(scale: scale)
    let windows = windows(theme)
    let (window, plane) = (windows.a.window, windows.a.plane)
    let fields = fields(windows)
    let verdict = pair.verdict
    let axes = MapAxes(theme: theme, window: window, titles: plane.axisTitles)
    let key = DifferenceKey(
      pair: pair, verdict: verdict, theme: theme, plot: window.frame, of: .map)
    let points = DifferencePoints(pair, verdict, width: window.frame.width) { sample, _ in
      let place = plane.project(sample)
      return place.u.isFinite && place.v.isFinite ? window.place(place.u, place.v) : nil
    }
    let notes = pair.note(
      notes(windows.a, fields), over: window.frame, from: axes.endOfTitleOver, theme)
    return Drawing(
      size: Size(MapLayout.pageWidth, key.maxY), scale: scale,
      marks: pair.header(theme, share: share(fields)).marks + notes + [shading(fields, theme)]
        + fields.a.missingMarks + fields.b.missingMarks
        + [Mark("map", .clipped(to: window.frame, lines(fields)))]
        + points.marks + axes.marks + key.marks)
  }

  private func windows(_ theme: Theme) -> (a: MapWindow, b: MapWindow) {
    let plane = pair.a.slice
    return (
      MapWindow(pair.a, plane: plane, theme: theme), MapWindow(pair.b, plane: plane, theme: theme)
    )
  }

  private func fields(
    _ windows: (a: MapWindow, b: MapWindow)
  ) -> (a: DecisionField, b: DecisionField) {
    (windows.a.field, windows.b.field)
  }

  private func share(_ fields: (a: DecisionField, b: DecisionField)) -> String {
    RunPair.share(of: fields.a.winners, unlike: fields.b.winners) + " of the area"
  }

  private func notes(
    _ window: MapWindow, _ fields: (a: DecisionField, b: DecisionField)
  ) -> [String] {
    let isBounded = fields.a.hasBoundary || fields.b.hasBoundary
    let isNumber = fields.a.missingMarks.isEmpty && fields.b.missingMarks.isEmpty
    return [
      window.plane.note, isBounded ? nil : "no boundary in view",
      isNumber ? nil : "no number where hatched",
      window.window.isEqual ? nil : "axes not to the same scale",
    ].compactMap { $0 }
  }

  private func shading(
    _ fields: (a: DecisionField, b: DecisionField), _ theme: Theme
  ) -> Mark {
    let frame = fields.a.first.frame
    let width = Int((frame.width * theme.scale).rounded())
    let height = Int((frame.height * theme.scale).rounded())
    let raster =
      pair.a.isTwoClass
      ? DifferenceShading.raster(fields.a.first, fields.b.first, width: width, height: height)
      : DifferenceShading.raster(
        fields.a.logits, fields.b.logits, width: width, height: height)
    return Mark("shading", .image(raster, in: frame))
  }

  private func lines(_ fields: (a: DecisionField, b: DecisionField)) -> [Mark] {
    let paths = [
      (fields.a.boundary, "A", Theme.boundary), (fields.b.borders, "B", Theme.otherBoundary),
    ]
    .filter { !$0.0.steps.isEmpty }
    return paths.map { Mark("under boundary \($0.1)", .stroke($0.0, Theme.underBoundary)) }
      + paths.map { Mark("boundary \($0.1)", .stroke($0.0, $0.2)) }
  }
}
