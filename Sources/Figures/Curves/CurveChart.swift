import Datasets
import NeuralNetworks
import Plotting

/// Train and validation curves of one run over its epochs, with the best epoch and how it ended.
struct CurveChart {
  static let dotRadius = 2.2

  /// Where the best label is looked for first: losses fall, accuracies rise.
  enum FreeSide { case top, bottom }

  let run: RunView
  let theme: Theme
  let layout: CurveLayout
  /// Joined by commas.
  let yTitle: [String]
  let y: Scale
  let unit: String
  let train: Curve
  let validation: Curve
  /// The values beside the ends of the curves.
  let endValues: (train: String, validation: String)
  /// The text at the best epoch.
  let best: String?
  let freeSide: FreeSide
  let format: (Double) -> String
  /// What was not finite when the run diverged.
  let failureReason: String?
  /// A line that a classifier without insight reaches.
  var reference: (value: Double, label: String)?

  var plot: Rect { theme.grid.snapped(layout.plot) }

  /// From 0 to the configured number of epochs, also for a run that ended early.
  var x: Scale {
    Scale(
      .linear, Interval(0, Double(max(run.epochs, run.lastEpoch, 1))), from: plot.minX,
      to: plot.maxX)
  }

  private var parts: CurveParts { layout.parts }

  /// Everything of the chart but a header.
  var marks: [Mark] {
    let placed = [PlacedCurve(train, x: x, y: y), PlacedCurve(validation, x: x, y: y)]
    let shown = zip(placed, styles).filter { $1.isShown }
    return frame + failure + [
      Mark("curves", .clipped(to: plot.insetBy(-1), gap + shown.flatMap { lines($0, $1) }))
    ] + shown.flatMap { dots($0, $1) } + bestMarks + ending
      + CurveTexts(chart: self, curves: placed).marks
  }

  private var axes: Axes { Axes(theme: theme, plot: plot) }

  /// Grid, axis line, ticks and their labels.
  private var frame: [Mark] {
    guard parts.contains(.ticks) else { return parts.contains(.title) ? [axes.bottomLine] : [] }
    let across = axes.ticks(across: x, wholeNumbers: true)
    let down = axes.ticks(down: y)
    return axes.gridLines(down, y) + axes.below(across, x) + axes.left(down, y, unit: unit)
      + [axes.bottomLine]
  }

  private struct Style {
    let role: String
    let stroke: Stroke
    let isShown: Bool
  }

  /// Of the train and of the validation curve; train alone where there is no other.
  private var styles: [Style] {
    let isJudged = validation.lastFinite != nil
    let share = parts.contains(.title) ? 1 : 0.6
    func stroke(_ stroke: Stroke) -> Stroke { Stroke(share * stroke.width, stroke.colour) }
    return [
      Style(
        role: "train curve", stroke: stroke(Theme.trainCurve),
        isShown: parts.contains(.train) || !isJudged),
      Style(role: "validation curve", stroke: stroke(Theme.validationCurve), isShown: true),
    ]
  }

  private func lines(_ curve: PlacedCurve, _ style: Style) -> [Mark] {
    guard !showsDots else { return [] }
    return curve.pieces.filter { $0.count > 1 }.map {
      Mark(style.role, .stroke(.polyline($0.thinned(scale: theme.scale)), style.stroke))
    }
  }

  /// With no more than one epoch there is no line to draw.
  var showsDots: Bool { run.epochs <= 1 }

  /// Points that no line joins to others.
  private func dots(_ curve: PlacedCurve, _ style: Style) -> [Mark] {
    let radius = parts.contains(.title) ? CurveChart.dotRadius : style.stroke.width
    let dot = Path.circle(Point(0, 0), radius: radius)
    return curve.pieces.filter { showsDots || $0.count == 1 }.compactMap { piece in
      let shown = piece.filter { (plot.minY - 1...plot.maxY + 1).contains($0.y) }
      guard !shown.isEmpty else { return nil }
      return Mark(style.role, .markers(Marker([.fill(dot, style.stroke.colour)]), at: shown))
    }
  }

  /// The epoch to mark, unless there is but one.
  var bestSample: Curve.Sample? {
    guard run.epochs > 1, let epoch = run.best, parts.contains(.title) else { return nil }
    return validation.samples.first { $0.epoch == Double(epoch) && $0.value.isFinite }
  }

  /// Between train and validation after the best epoch.
  private var gap: [Mark] {
    guard let best = bestSample else { return [] }
    let after = Curve(
      name: "", samples: validation.samples.filter { $0.epoch >= best.epoch && $0.value.isFinite })
    let under = Curve(
      name: "", samples: train.samples.filter { $0.epoch >= best.epoch && $0.value.isFinite })
    let out = PlacedCurve(after, x: x, y: y).points
    let back = PlacedCurve(under, x: x, y: y).points
    guard out.count > 1, !back.isEmpty else { return [] }
    return [Mark("gap", .fill(.polyline(out + back.reversed(), closed: true), Palette.gap))]
  }

  /// The vertical lines: at the best epoch, and where the run was stopped.
  var uprights: [Double] {
    var epochs = [bestSample?.epoch].compactMap { $0 }
    if let epoch = run.outcome.end { epochs.append(Double(epoch)) }
    return epochs.map { x.place($0) }
  }

  private var bestMarks: [Mark] {
    guard let best = bestSample else { return [] }
    let place = Point(x.place(best.epoch), min(max(y.place(best.value), plot.minY), plot.maxY))
    let ring = Marker([
      .fill(.circle(Point(0, 0), radius: 3.2), Palette.paper),
      .stroke(.circle(Point(0, 0), radius: 3.2), Stroke(1.5, Palette.ink)),
    ])
    return [
      Mark("best line", theme.grid.vertical(plot.minY, plot.maxY, at: place.x, Theme.bestLine)),
      Mark("best point", .markers(ring, at: [place])),
    ]
  }

  /// The last point of the curve that the run is judged by, if there is any.
  private var lastSample: Curve.Sample? { validation.lastFinite ?? train.lastFinite }

  /// Where the numbers end for good.
  var failureStart: Double { lastSample.map { x.place($0.epoch) } ?? plot.minX }

  /// What is missing of a run that diverged.
  private var failure: [Mark] {
    guard run.hasDiverged else { return [] }
    let left = min(failureStart, plot.maxX - 2)
    let area = theme.grid.snapped(
      Rect(x: left, y: plot.minY, width: plot.maxX - left, height: plot.height))
    return [Mark("hatch", .hatch(.rect(area), Theme.failed))]
  }

  /// A cross where a run diverged, a line where it was stopped.
  private var ending: [Mark] {
    switch run.outcome {
    case .finished: return []
    case .stopped(let epoch), .outOfTime(let epoch):
      guard parts.contains(.title) else { return [] }
      return [
        Mark(
          "stop line",
          theme.grid.vertical(plot.minY, plot.maxY, at: x.place(Double(epoch)), Theme.frame))
      ]
    case .diverged:
      let last = lastSample.map {
        PlacedCurve(Curve(name: "", samples: [$0]), x: x, y: y).points[0]
      }
      let end = last ?? Point(plot.minX, plot.centre.y)
      let reach = parts.contains(.title) ? 4.0 : 3
      let marker: Marker = parts.contains(.title) ? .failure : .smallFailure
      let inside = Point(end.x, min(max(end.y, plot.minY + reach), plot.maxY - reach))
      return [Mark("cross", .markers(marker, at: [inside]))]
    }
  }
}
