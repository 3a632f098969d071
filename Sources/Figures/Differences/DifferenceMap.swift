import Datasets
import NeuralNetworks
import Plotting

/// Where two runs on the same data disagree: the difference of their probabilities, the boundary of
/// A solid and that of B dashed, and the points that they put in different classes.
public struct DifferenceMap: Figure {
  private static let faint = 0.45

  let pair: RunPair

  public init(_ a: RunView, _ b: RunView) {
    precondition(a.data.features > 1, "a map has two directions")
    pair = RunPair(a, b)
  }

  private var names: String { pair.title.joined(separator: " · ") }

  public var title: String { "\(names): difference" }

  public var altText: String {
    let theme = Theme()
    let (a, b) = (pair.a, pair.b)
    return clipped(
      "Difference of two runs, \(names) on \(a.dataset): \(share(fields(windows(theme)))) of the "
        + "area differs; \(a.judged.name) accuracy \(pair.result(of: a)) and "
        + "\(pair.result(of: b)); \(changes(pair.verdict)).")
  }

  public func drawing(scale: Double) -> Drawing {
    let theme = Theme(scale: scale)
    let windows = windows(theme)
    let window = windows.a.window
    let fields = fields(windows)
    let verdict = pair.verdict
    let axes = MapAxes(theme: theme, window: window, titles: windows.a.plane.axisTitles)
    let key = DifferenceKey(pair: pair, verdict: verdict, theme: theme, plot: window.frame)
    let missing = fields.a.missingMarks + fields.b.missingMarks
    return Drawing(
      size: Size(MapLayout.pageWidth, key.maxY), scale: scale,
      marks: header(theme, share(fields), verdict).marks
        + notes(theme, windows.a, fields) + [shading(fields, theme)] + missing
        + [Mark("map", .clipped(to: window.frame, lines(fields)))]
        + points(windows.a, verdict) + axes.marks + key.marks)
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

  /// Of the view, where both give a class and not the same.
  private func share(_ fields: (a: DecisionField, b: DecisionField)) -> String {
    let both = zip(fields.a.winners, fields.b.winners).filter { $0 >= 0 && $1 >= 0 }
    let share = 100 * Double(both.count { $0 != $1 }) / Double(max(both.count, 1))
    return share > 0 && share < 0.05 ? "less than 0.1%" : Numeral.fixed(share, decimals: 1) + "%"
  }

  /// "tanh corrects 3, breaks 0 of 120 points"
  private func changes(_ verdict: RunPair.Verdict) -> String {
    "\(pair.shortNames.b) corrects \(Numeral.count(verdict.corrected)), breaks "
      + "\(Numeral.count(verdict.broken)) of "
      + Numeral.count(verdict.differs.count, "point", "points")
  }

  private func header(_ theme: Theme, _ share: String, _ verdict: RunPair.Verdict) -> Header {
    let names = pair.shortNames
    let room = 0.4 * (MapLayout.pageWidth - 2 * Theme.margin)
    let note = FittedText(
      changes(verdict), font: theme.subtitle, smallest: theme.smallestText, width: room)
    return Header(
      theme: theme, width: MapLayout.pageWidth, title: pair.title,
      result: "\(share) of the area differs",
      subtitle: [
        "solid: \(names.a), \(pair.result(of: pair.a))",
        "dashed: \(names.b), \(pair.result(of: pair.b))",
      ],
      note: note.string, aside: ["\(pair.a.judged.name) accuracy"])
  }

  private func notes(
    _ theme: Theme, _ window: MapWindow, _ fields: (a: DecisionField, b: DecisionField)
  ) -> [Mark] {
    let frame = window.window.frame
    let bounded = fields.a.hasBoundary || fields.b.hasBoundary
    let isNumber = fields.a.missingMarks.isEmpty && fields.b.missingMarks.isEmpty
    let parts =
      [
        window.plane.note, bounded ? nil : "no boundary in view",
        isNumber ? nil : "no number where hatched",
        window.window.isEqual ? nil : "axes not to the same scale",
      ].compactMap { $0 }
    let line = FittedText(
      parts, optional: pair.making, separator: " · ", font: theme.subtitle,
      smallest: theme.smallestText,
      width: 0.9 * frame.width)
    return [
      Mark(
        "note",
        .text(
          Text(
            line.string, at: Point(frame.maxX, MapNotes.baseline(over: frame)), anchor: .end,
            font: line.font, colour: Palette.text2)))
    ]
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
      (fields.a.logits.count > 1 ? fields.a.boundary : fields.a.borders, "A", Theme.boundary),
      (fields.b.borders, "B", Theme.otherBoundary),
    ]
    .filter { !$0.0.steps.isEmpty }
    return paths.map { Mark("under boundary \($0.1)", .stroke($0.0, Theme.underBoundary)) }
      + paths.map { Mark("boundary \($0.1)", .stroke($0.0, $0.2)) }
  }

  /// The points by which the runs are judged: pale, but for those whose prediction differs.
  private func points(_ window: MapWindow, _ verdict: RunPair.Verdict) -> [Mark] {
    let samples = pair.a.judged.samples
    let places = (0..<samples.count).compactMap { n -> (point: Point, label: Int, differs: Bool)? in
      let place = window.plane.project(samples[point: n])
      guard place.u.isFinite, place.v.isFinite else { return nil }
      return (window.window.place(place.u, place.v), samples.labels[n], verdict.differs[n])
    }
    let radius = MapPoints.radius(of: places.count)
    let labels = Set(samples.labels).sorted()
    return [false, true].flatMap { differs in
      labels.compactMap { k -> Mark? in
        let here = places.filter { $0.label == k && $0.differs == differs }.map { $0.point }
        let colour = Colour(
          MapPoints.colour(of: k).rgb, opacity: differs ? 1 : DifferenceMap.faint)
        let marker = Marker.hollow(Symbol(class: k), colour, radius: radius)
        return here.isEmpty
          ? nil : Mark(differs ? "differing point" : "point", .markers(marker, at: here))
      }
    } + rings(places.filter { $0.differs }.map { $0.point }, radius)
  }

  private func rings(_ places: [Point], _ radius: Double) -> [Mark] {
    places.isEmpty ? [] : [Mark("ring", .markers(.ring(radius: radius), at: places))]
  }
}
