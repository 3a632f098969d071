import Plotting

/// What decides between the classes at every place of a map.
struct DecisionField {
  /// The logit of class 1 alone, or the logits of three classes and more.
  let logits: [ScalarField]
  /// The same at any places of the page, `[fields][places]`.
  let exact: ([Point]) -> [[Double]]

  struct Layers {
    let shading: [Mark]
    let lines: [Mark]
    let labels: [Mark]
  }

  var first: ScalarField { logits[0] }

  /// Shades of P(class 1) and the contours of its logit.
  func probabilityMarks(theme: Theme) -> Layers {
    let (ln3, ln9) = (Elementary.ln(3), Elementary.ln(9))
    func contour(_ level: Double) -> Path {
      ContourLines(of: first, at: level) { exact($0)[0] }.path
    }
    func iso(_ role: String, _ level: Double, _ stroke: Stroke) -> [Mark] {
      [-level, level].map { contour($0) }.filter { !$0.steps.isEmpty }
        .map { Mark(role, .stroke($0, stroke)) }
    }
    let boundary = contour(0)
    let isBoundary = !boundary.steps.isEmpty
    return Layers(
      shading: [
        shading(theme) { Shading.probability.raster(first, width: $0, height: $1) }
      ],
      lines: iso("contour 0.1", ln9, Theme.outerIsoLine) + iso("contour 0.25", ln3, Theme.isoLine)
        + (isBoundary
          ? [
            Mark("under boundary", .stroke(boundary, Theme.underBoundary)),
            Mark("boundary", .stroke(boundary, Theme.boundary)),
          ] : []),
      labels: [])
  }

  /// Tints of the most probable classes, the lines between them, and their names.
  func regionMarks(theme: Theme, names: (Int) -> String, obstacles: [Rect]) -> Layers {
    let boundary = boundary
    return Layers(
      shading: [
        shading(theme) {
          RegionShading(classes: logits.count).raster(logits, width: $0, height: $1)
        }
      ],
      lines: boundary.steps.isEmpty ? [] : [Mark("boundary", .stroke(boundary, Theme.boundary))],
      labels: labels(theme: theme, names: names, obstacles: obstacles))
  }

  /// The cells where the network gives no number.
  var missingMarks: [Mark] {
    let cells = logits.map { $0.missing }.filter { !$0.steps.isEmpty }
    return cells.prefix(1).map { Mark("no number", .hatch($0, Theme.notANumber)) }
  }

  /// Whether the class changes anywhere in view.
  var hasBoundary: Bool {
    let classes = winners.filter { $0 >= 0 }
    return classes.contains { $0 != classes[0] }
  }

  /// Where the logit of one class is that of the best other one, for each class.
  var boundary: Path {
    let values = logits.map { $0.values }
    return logits.indices.reduce(into: Path()) { path, k in
      let field = ScalarField(
        columns: first.columns, rows: first.rows, frame: first.frame,
        values: lead(of: k, in: values))
      path.steps += ContourLines(of: field) { lead(of: k, in: exact($0)) }.path.steps
    }
  }

  /// z_k − max of the others.
  func lead(of k: Int, in z: [[Double]]) -> [Double] {
    var others = [Double](repeating: -.infinity, count: z[k].count)
    for j in z.indices where j != k {
      for n in others.indices where z[j][n] > others[n] || z[j][n].isNaN { others[n] = z[j][n] }
    }
    return zip(z[k], others).map { $0 - $1 }
  }

  /// The class at each node, −1 where there is no number.
  var winners: [Int] {
    first.values.indices.map { n in
      guard logits.allSatisfy({ !$0.values[n].isNaN }) else { return -1 }
      guard logits.count > 1 else { return first.values[n] > 0 ? 1 : 0 }
      return logits.indices.reduce(0) { logits[$1].values[n] > logits[$0].values[n] ? $1 : $0 }
    }
  }

  private func labels(theme: Theme, names: (Int) -> String, obstacles: [Rect]) -> [Mark] {
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

  private func shading(_ theme: Theme, _ raster: (Int, Int) -> Raster) -> Mark {
    let frame = first.frame
    let width = Int((frame.width * theme.scale).rounded())
    let height = Int((frame.height * theme.scale).rounded())
    return Mark("shading", .image(raster(width, height), in: frame))
  }
}
