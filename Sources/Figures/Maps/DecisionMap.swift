import Datasets
import NeuralNetworks
import Plotting

/// Which class a network gives every place of the plane, how sure it is, and where the data lie.
///
/// Two classes: the probability of class 1 in 40 shades, contours of the logit at 0, ±ln 3, ±ln 9.
/// More: the tint of the most probable class, paler where it is less sure, with its name.
public struct DecisionMap: Figure {
  let run: RunView
  let width: Int?

  /// - Parameter width: Of the picture, in points; nil for the usual.
  public init(_ run: RunView, width: Int? = nil) {
    precondition(run.data.features > 1, "a map has two directions")
    self.run = run
    self.width = width
  }

  private var subject: String {
    run.isRegression ? "predicted \(run.targetName)" : "decision boundary"
  }

  public var title: String { "\(run.name): \(subject)" }

  public var altText: String {
    clipped(
      "\(subject.prefix(1).uppercased() + subject.dropFirst()) of \(run.mapSentence)\(run.trueBoundarySentence)"
    )
  }

  public func drawing(scale: Double) -> Drawing { run.mapPage(width: width, scale: scale) }

  func panel(_ theme: Theme, _ layout: MapLayout) -> MapPanel {
    let plane = run.slice
    let window = MapWindow(run, plane: plane, theme: theme, layout: layout)
    let (frame, field, points) = (window.window.frame, window.field, window.points)
    let truth = TrueBoundary(of: run, in: window.window)
    let own =
      run.isRegression
      ? (layout.detail > .thumbnail ? field.levelLines(of: run.targetScale) : [])
      : field.lines(layout.detail)
    let lines = own + (truth?.marks(layout.detail) ?? [])
    let map =
      [field.shading(theme)] + field.missingMarks + MapPanel.failure(of: run, in: frame)
      + (lines.isEmpty ? [] : [Mark("map", .clipped(to: frame, lines))])
    let axes = MapAxes(
      theme: theme, window: window.window, titles: plane.axisTitles, layout: layout)
    guard layout.detail > .thumbnail else {
      let dots = layout.detail == .shades ? [] : points.thumbnailMarks
      return MapPanel(marks: map + dots + axes.marks, maxY: frame.maxY + layout.detail.drop)
    }
    let labels = field.labels(
      theme, names: run.className, obstacles: points.boxes + (truth?.boxes ?? []))
    let notes = MapNotes(
      run: run,
      words: [
        plane.note, run.weightsNote,
        field.hasBoundary || run.isRegression ? nil : "no boundary in view",
        field.missingMarks.isEmpty ? nil : "no number where hatched",
        window.window.isEqual ? nil : "axes not to the same scale", points.note,
      ].compactMap { $0 }, frame: frame, left: axes.endOfTitleOver, theme: theme)
    let key = MapKey(run, points, theme: theme, under: frame, layout: layout).panel
    return MapPanel(
      marks: (layout.detail >= .keyed ? notes.marks : []) + map + points.marks + labels + axes.marks
        + key.marks, maxY: key.maxY)
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
      : isRegression
        ? "\(judged.name) \(scoreText(judged.metrics, of: judged.samples)), "
          + "\(errorText(judged.metrics)), loss \(Numeral.loss(judged.metrics.loss))."
        : "\(judged.name) accuracy \(percent(judged.metrics.accuracy, of: judged.samples)), "
          + "loss \(Numeral.loss(judged.metrics.loss)), \(Numeral.count(judgedWrong)) of "
          + "\(Numeral.count(judged.samples.count)) points wrong."
    return "\(name) on \(dataset): \(result)"
  }

  /// What the dots are, where there are any.
  var trueBoundarySentence: String { showsTrueBoundary ? " Dots: the true boundary." : "" }

  var mapResult: String {
    guard !hasDiverged else { return "diverged" }
    if isRegression { return "\(judged.name) \(scoreText(judged.metrics, of: judged.samples))" }
    return "\(percent(judged.metrics.accuracy, of: judged.samples)) \(judged.name) accuracy"
  }

  var mapNote: String {
    if hasDiverged { return ending }
    let error = isRegression ? "\(errorText(judged.metrics))   " : ""
    return "\(error)loss \(Numeral.loss(judged.metrics.loss))   \(ending)"
  }
}
