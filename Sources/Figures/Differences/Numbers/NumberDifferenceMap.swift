import Datasets
import NeuralNetworks
import Plotting

/// How far two runs that find numbers are apart over the plane: purple where A finds more, green
/// where B does, with lines at round differences.
public struct NumberDifferenceMap: Figure {
  let pair: NumberPair

  public init(_ a: RunView, _ b: RunView) {
    precondition(a.data.features > 1, "a map has two directions")
    pair = NumberPair(a, b)
  }

  public var title: String { pair.title }

  public var altText: String { pair.sentence(field(window(Theme())).values, "over the area") }

  public func drawing(scale: Double) -> Drawing {
    let theme = Theme(scale: scale)
    let window = window(theme)
    let (plane, frame) = (window.plane, window.window.frame)
    let field = field(window)
    let range = DifferenceScale(field.values)
    let axes = MapAxes(theme: theme, window: window.window, titles: plane.axisTitles)
    let samples = pair.a.judged.samples
    let points = NumberMisses(pair, width: frame.width) { n in
      let place = plane.project(samples[point: n])
      return place.u.isFinite && place.v.isFinite ? window.window.place(place.u, place.v) : nil
    }
    let key = NumberDifferenceKey(
      pair: pair, theme: theme, plot: frame, colours: .beside,
      lines: [("no difference", Theme.boundary)])
    let needed = [
      plane.note, field.missing.steps.isEmpty ? nil : "no number where hatched",
      window.window.isEqual ? nil : "axes not to the same scale",
    ].compactMap { $0 }
    return Drawing(
      size: Size(MapLayout.pageWidth, key.maxY), scale: scale,
      marks: pair.header(theme, field.values).marks
        + pair.note(needed, over: frame, from: axes.endOfTitleOver, theme)
        + shading(field, range, theme)
        + [Mark("map", .clipped(to: frame, lines(field, range, window)))] + points.marks
        + axes.marks + range.key(pair.differenceName, theme, under: frame) + key.marks)
  }

  private func window(_ theme: Theme) -> MapWindow {
    MapWindow(pair.a, plane: pair.a.slice, theme: theme)
  }

  private func field(_ window: MapWindow) -> ScalarField {
    let frame = window.window.frame
    let (columns, rows) = ScalarField.nodeCounts(for: frame)
    let nodes = ScalarField.nodes(columns: columns, rows: rows, in: frame)
    return ScalarField(
      columns: columns, rows: rows, frame: frame, values: differences(at: nodes, window))
  }

  private func differences(at places: [Point], _ window: MapWindow) -> [Double] {
    pair.differences(
      window.plane.features(
        at: places.map { (window.window.x.value(at: $0.x), window.window.y.value(at: $0.y)) }))
  }

  private func shading(
    _ field: ScalarField, _ range: DifferenceScale, _ theme: Theme
  ) -> [Mark] {
    let raster = DifferenceShading.raster(
      field, reach: range.reach, width: Int((field.frame.width * theme.scale).rounded()),
      height: Int((field.frame.height * theme.scale).rounded()))
    let missing = field.missing
    return [Mark("shading", .image(raster, in: field.frame))]
      + (missing.steps.isEmpty ? [] : [Mark("no number", .hatch(missing, Theme.notANumber))])
  }

  /// At round differences; at none a strong one.
  private func lines(
    _ field: ScalarField, _ range: DifferenceScale, _ window: MapWindow
  ) -> [Mark] {
    range.ticks.flatMap { value, _ -> [Mark] in
      let path = ContourLines(of: field, at: value) { differences(at: $0, window) }.path
      guard !path.steps.isEmpty else { return [] }
      guard value == 0 else { return [Mark("contour level", .stroke(path, DifferenceScale.level))] }
      return [
        Mark("under boundary", .stroke(path, Theme.underBoundary)),
        Mark("no difference", .stroke(path, Theme.boundary)),
      ]
    }
  }
}
