import Plotting

/// What decides between the classes at every place of a map.
struct DecisionField {
  /// The logit of class 1 alone, or the logits of three classes and more.
  let logits: [ScalarField]
  /// The same at any places of the page, `[fields][places]`.
  let exact: ([Point]) -> [[Double]]
  /// The class at each node, −1 where there is no number.
  let winners: [Int]

  init(logits: [ScalarField], exact: @escaping ([Point]) -> [[Double]]) {
    self.logits = logits
    self.exact = exact
    winners = ClassLeads(logits.map { $0.values }).winners
  }

  var first: ScalarField { logits[0] }

  /// The shades of P(class 1), or the tints of the most probable classes.
  func shading(_ theme: Theme) -> Mark {
    let frame = first.frame
    let width = Int((frame.width * theme.scale).rounded())
    let height = Int((frame.height * theme.scale).rounded())
    let raster =
      logits.count == 1
      ? Shading.probability.raster(first, width: width, height: height)
      : RegionShading(classes: logits.count).raster(logits, width: width, height: height)
    return Mark("shading", .image(raster, in: frame))
  }

  /// Contours of a single logit, or the lines between classes; in small maps the boundary alone.
  func lines(_ detail: MapDetail) -> [Mark] {
    guard detail > .thumbnail else {
      let path = detail == .shades ? Path() : boundary
      return path.steps.isEmpty ? [] : [Mark("boundary", .stroke(path, MapTile.meanLine))]
    }
    return logits.count == 1 ? contours : stroked(boundary, under: [])
  }

  /// Of the logit of class 1 at 0, ±ln 3, ±ln 9.
  private var contours: [Mark] {
    func contour(_ level: Double) -> Path {
      ContourLines(of: first, at: level) { exact($0)[0] }.path
    }
    func iso(_ role: String, _ level: Double, _ stroke: Stroke) -> [Mark] {
      [-level, level].map { contour($0) }.filter { !$0.steps.isEmpty }
        .map { Mark(role, .stroke($0, stroke)) }
    }
    return iso("contour 0.1", Elementary.ln(9), Theme.outerIsoLine)
      + iso("contour 0.25", Elementary.ln(3), Theme.isoLine)
      + stroked(contour(0), under: [Theme.underBoundary])
  }

  private func stroked(_ path: Path, under: [Stroke]) -> [Mark] {
    guard !path.steps.isEmpty else { return [] }
    return under.map { Mark("under boundary", .stroke(path, $0)) }
      + [Mark("boundary", .stroke(path, Theme.boundary))]
  }

  /// The names of the classes in their regions, of three classes and more.
  func labels(_ theme: Theme, names: (Int) -> String, obstacles: [Rect]) -> [Mark] {
    guard logits.count > 1 else { return [] }
    let font = theme.strong
    let texts = logits.indices.map {
      FittedText(names($0), font: font, smallest: font.size, width: 90).string
    }
    let sizes = texts.map {
      Size(font.width(of: $0) + 2 * Text.haloWidth, font.ascent + font.descent + 2)
    }
    let labels = RegionLabels(
      regions: winners, columns: first.columns, rows: first.rows, frame: first.frame)
    return labels.places(sizes, obstacles: obstacles).map { label in
      let baseline = label.centre.y + (font.ascent - font.descent) / 2
      return Mark(
        "region label",
        .text(
          Text(
            texts[label.class], at: Point(label.centre.x, baseline), anchor: .middle, font: font,
            colour: Palette.ink, halo: true)))
    }
  }

  /// The cells where the network gives no number.
  var missingMarks: [Mark] {
    let cells = logits.map { $0.missing }.filter { !$0.steps.isEmpty }
    return cells.prefix(1).map { Mark("no number", .hatch($0, Theme.notANumber)) }
  }

  /// Whether the class changes anywhere in view.
  var hasBoundary: Bool {
    guard let first = winners.first(where: { $0 >= 0 }) else { return false }
    return winners.contains { $0 >= 0 && $0 != first }
  }

  /// Where a single logit is 0; of several, where that of one class is that of the best other one, for
  /// each class.
  var boundary: Path {
    guard logits.count > 1 else { return borders }
    let leads = ClassLeads(logits.map { $0.values })
    return logits.indices.reduce(into: Path()) { path, k in
      let field = ScalarField(
        columns: first.columns, rows: first.rows, frame: first.frame, values: leads.lead(of: k))
      let lines = ContourLines(of: field) { ClassLeads(exact($0)).lead(of: k) }
      path.steps += lines.path.steps
    }
  }
}
