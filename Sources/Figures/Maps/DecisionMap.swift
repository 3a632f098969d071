import Datasets
import NeuralNetworks
import Plotting

/// Which class a network gives every place of the plane, how sure it is, and where the data lie.
///
/// Two classes: the probability of class 1 in 40 shades, contours of the logit at 0, ±ln 3, ±ln 9.
/// More: the tint of the most probable class, paler where it is less sure, with its name.
public struct DecisionMap: Figure {
  let run: RunView

  public init(_ run: RunView) {
    precondition(run.data.features > 1, "a map has two directions")
    self.run = run
  }

  public var title: String { "\(run.name): decision boundary" }

  public var altText: String {
    clipped("Decision boundary of \(run.mapSentence)\(run.trueBoundarySentence)")
  }

  public func drawing(scale: Double) -> Drawing {
    let theme = Theme(scale: scale)
    let panel = panel(theme, .page)
    return Drawing(
      size: Size(MapLayout.pageWidth, panel.maxY), scale: scale,
      marks: run.mapHeader(theme).marks + panel.marks)
  }

  func panel(_ theme: Theme, _ layout: MapLayout) -> MapPanel {
    let plane = run.slice
    let window = MapWindow(run, plane: plane, theme: theme, layout: layout)
    let points = window.points
    let field = window.field
    let axes = MapAxes(theme: theme, window: window.window, titles: plane.axisTitles)
    let truth = TrueBoundary(of: run, in: window.window)
    let map =
      run.isTwoClass
      ? field.probabilityMarks(theme: theme)
      : field.regionMarks(
        theme: theme, names: run.className, obstacles: points.boxes + (truth?.boxes ?? []))
    let key = MapKey(run: run, points: points, theme: theme, plot: window.window.frame)
    let notes = MapNotes(
      run: run, plane: plane, window: window, points: points, field: field, theme: theme)
    let inside: [Mark] = map.shading + field.missingMarks + failure(in: window.window.frame)
    return MapPanel(
      marks: notes.marks + inside
        + [Mark("map", .clipped(to: window.window.frame, map.lines + (truth?.marks ?? [])))]
        + points.marks + map.labels + axes.marks + (run.isTwoClass ? key.probability : key.classes),
      maxY: window.window.frame.maxY + 86 + (run.isTwoClass ? 0 : key.extraHeight))
  }

  /// A run that diverged shows through a hatch.
  private func failure(in frame: Rect) -> [Mark] {
    guard run.hasDiverged else { return [] }
    return [
      Mark("veil", .fill(.rect(frame), Colour(Palette.paper.rgb, opacity: 0.6))),
      Mark("hatch", .hatch(.rect(frame), Theme.failed)),
    ]
  }
}

/// At most 300 characters, cut at the end with "…".
func clipped(_ text: String, to limit: Int = 300) -> String {
  text.count <= limit ? text : text.prefix(limit - 1) + "…"
}

extension RunView {
  /// Points of the set by which the run is judged that it puts in the wrong class.
  var judgedWrong: Int {
    let samples = judged.samples
    return zip(predictions(samples), samples.labels).count { $0 != $1 }
  }

  /// Which run, on what, with which result.
  var mapSentence: String {
    let judged = judged
    let result =
      hasDiverged
      ? "the run \(ending)."
      : "\(judged.name) accuracy \(percent(judged.metrics.accuracy, of: judged.samples)), "
        + "loss \(Numeral.loss(judged.metrics.loss)), \(Numeral.count(judgedWrong)) of "
        + "\(Numeral.count(judged.samples.count)) points wrong."
    return "\(name) on \(dataset): \(result)"
  }

  /// What the dots are, where there are any.
  var trueBoundarySentence: String { showsTrueBoundary ? " Dots: the true boundary." : "" }

  var mapResult: String {
    guard !hasDiverged else { return "diverged" }
    return "\(percent(judged.metrics.accuracy, of: judged.samples)) \(judged.name) accuracy"
  }

  var mapNote: String {
    hasDiverged ? ending : "loss \(Numeral.loss(judged.metrics.loss))   \(ending)"
  }
}
