import Plotting

/// The maps of all seeds of a configuration over one another: the mean probability, the boundary of
/// each, thin, and that of the mean.
struct MapTile {
  static let seedLine = Stroke(0.5, Colour(Palette.ink.rgb, opacity: 0.55))
  static let meanLine = Stroke(1.25, Palette.ink)
  static let trueBoundary = Stroke(1.3, Palette.ink, dash: [0, 3.4])
  static let underTrueBoundary = Stroke(
    2.3, Colour(Palette.paper.rgb, opacity: 0.9), dash: [0, 3.4])
  private static let pointRadius = 1.2
  /// More points than this hide a small map.
  static let pointLimit = 300

  let configuration: ConfigurationView
  let theme: Theme
  let frame: Rect

  var marks: [Mark] {
    let shown = configuration.finishing.isEmpty ? configuration.seeds : configuration.finishing
    let maps = shown.compactMap { $0.map }
    guard let first = maps.first else { return configuration.ground == nil ? unmapped : failure }
    let same = maps.filter { $0.columns == first.columns && $0.rows == first.rows }
    let mean = MeanField.logits(of: same).map {
      ScalarField(columns: first.columns, rows: first.rows, frame: frame, values: $0)
    }
    let thin =
      same.count > 1
      ? same.flatMap { map in
        boundary("seed boundary", map.scalarFields(in: frame), MapTile.seedLine)
      } : []
    let lines = thin + boundary("boundary", mean, MapTile.meanLine)
    let inside = missing(mean) + lines + truth + points
    return [shading(mean), Mark("map", .clipped(to: frame, inside))] + failure
  }

  private func shading(_ fields: [ScalarField]) -> Mark {
    let width = Int((frame.width * theme.scale).rounded())
    let height = Int((frame.height * theme.scale).rounded())
    let raster =
      fields.count == 1
      ? Shading.probability.raster(fields[0], width: width, height: height)
      : RegionShading(classes: fields.count).raster(fields, width: width, height: height)
    return Mark("shading", .image(raster, in: frame))
  }

  private func boundary(_ role: String, _ fields: [ScalarField], _ stroke: Stroke) -> [Mark] {
    guard configuration.ground?.targets == nil else { return [] }
    let path = fields.boundary
    return path.steps.isEmpty ? [] : [Mark(role, .stroke(path, stroke))]
  }

  private var truth: [Mark] {
    guard let path = configuration.ground?.trueBoundary, !path.steps.isEmpty else { return [] }
    let placed = path.scaled(by: frame.width, to: Point(frame.minX, frame.minY))
    return [
      Mark("under true boundary", .stroke(placed, MapTile.underTrueBoundary)),
      Mark("true boundary", .stroke(placed, MapTile.trueBoundary)),
    ]
  }

  private func missing(_ fields: [ScalarField]) -> [Mark] {
    let cells = fields[0].missing
    return cells.steps.isEmpty ? [] : [Mark("no number", .hatch(cells, Theme.notANumber))]
  }

  /// The points that runs are judged by, every n-th of very many.
  private var points: [Mark] {
    guard let ground = configuration.ground else { return [] }
    let x = Scale(.linear, ground.x, from: frame.minX, to: frame.maxX)
    let y = Scale(.linear, ground.y, from: frame.maxY, to: frame.minY)
    let places = ground.drawn(MapTile.pointLimit)
    return Set(places.map { $0.label }).sorted().map { label in
      let marker =
        ground.targets == nil
        ? Marker.small(
          Symbol(class: label), MapPoints.colour(of: label), radius: MapTile.pointRadius)
        : Marker.small(.circle, TargetScale.colour(of: label), radius: MapTile.pointRadius)
      return Mark(
        "validation point",
        .markers(
          marker,
          at: places.filter { $0.label == label }.map { Point(x.place($0.x), y.place($0.y)) }))
    }
  }

  /// Data of one feature have no plane to be drawn on.
  private var unmapped: [Mark] {
    let centre = Point(frame.centre.x, frame.centre.y + theme.key.capHeight / 2)
    let text = Text(
      "one feature: no map", at: centre, anchor: .middle, font: theme.key, colour: Palette.text2)
    return [Mark("no map", .text(text))]
  }

  /// A configuration all of whose seeds failed shows through a hatch.
  private var failure: [Mark] {
    guard configuration.finishing.isEmpty, !configuration.seeds.isEmpty else { return [] }
    return [
      Mark("veil", .fill(.rect(frame), Colour(Palette.paper.rgb, opacity: 0.6))),
      Mark("hatch", .hatch(.rect(frame), Theme.failed)),
    ] + configuration.failureMarks(in: frame, theme: theme)
  }
}

extension ConfigurationView {
  /// "✕ diverged @ 12", in the middle of a picture.
  func failureMarks(in frame: Rect, theme: Theme) -> [Mark] {
    let epochs = seeds.compactMap { $0.failureEpoch }.sorted()
    guard let first = epochs.first, let last = epochs.last else { return [] }
    let range = first == last ? "\(first)" : "\(first)–\(last)"
    let centre = frame.centre
    return [
      Mark("cross", .markers(.failure, at: [Point(centre.x, centre.y - 9)])),
      Mark(
        "failure",
        .text(
          Text(
            "\(failures.word) @ \(range)", at: Point(centre.x, centre.y + 9), anchor: .middle,
            font: theme.strong, colour: Palette.bad, halo: true))),
    ]
  }
}

extension MapGround {
  /// All points, or about so many spread evenly over them.
  func drawn(_ limit: Int) -> [Place] {
    guard points.count > limit else { return points }
    return (0..<limit).map { points[$0 * points.count / limit] }
  }
}

extension [ScalarField] {
  /// Where the class changes: a single field is 0, or the logit of a class that of the best other.
  var boundary: Path {
    guard count > 1 else { return ContourLines(of: self[0]).path }
    return indices.reduce(into: Path()) { path, k in
      let lead = self[k].values.indices.map { n in
        self[k].values[n]
          - indices.reduce(-Double.infinity) { $1 == k ? $0 : Swift.max($0, self[$1].values[n]) }
      }
      let field = ScalarField(
        columns: self[k].columns, rows: self[k].rows, frame: self[k].frame, values: lead)
      path.steps += ContourLines(of: field).path.steps
    }
  }
}
