/// Reads `plots`.
struct PlotsReader {
  static let keys = [
    "figures", "scale", "loss_scale", "accuracy_scale", "tile", "rows", "columns", "order",
    "png_level", "formats", "width", "true_boundary", "plane",
  ]

  /// The axes with several alternatives; nil when some could not be read.
  let varying: [SheetAxis]?
  /// Nil when they could not be read.
  var datasets: Axis?
  var tables: Tables?
  /// What is not given.
  var usual = Plots()

  func plots(_ node: JSONNode, into diagnosis: inout Diagnosis) -> Plots {
    var plots = usual
    guard let fields = Fields(of: node, "plots", Self.keys, into: &diagnosis) else { return plots }
    if let node = fields["figures"] {
      plots.figures = words(node, "figures", "figure", into: &diagnosis) ?? []
    }
    if let node = fields["scale"],
      let scale = ValueReader(name: "scale").integer(node, Plots.scales, into: &diagnosis)
    {
      plots.scale = scale
    }
    if let node = fields["loss_scale"] {
      plots.lossScale = word(node, "loss_scale", "loss scale", into: &diagnosis) ?? .auto
    }
    if let node = fields["accuracy_scale"] {
      plots.accuracyScale =
        word(node, "accuracy_scale", "accuracy scale", into: &diagnosis) ?? .accuracy
    }
    if let node = fields["tile"] {
      plots.tile = word(node, "tile", "tile", into: &diagnosis) ?? .map
    }
    if let node = fields["order"] {
      plots.order = word(node, "order", "order", into: &diagnosis) ?? usual.order
    }
    if let node = fields["png_level"],
      let level = ValueReader(name: "png_level").integer(node, Plots.pngLevels, into: &diagnosis)
    {
      plots.pngLevel = level
    }
    if let node = fields["formats"], let formats = formats(node, into: &diagnosis) {
      plots.formats = formats
    }
    readAxes(of: fields, to: &plots, into: &diagnosis)
    readMaps(of: fields, to: &plots, into: &diagnosis)
    return plots
  }

  private func formats(_ node: JSONNode, into diagnosis: inout Diagnosis) -> [PictureFormat]? {
    if case .array(let nodes) = node.content, nodes.isEmpty {
      diagnosis.error(
        at: node.place, "\"formats\" is empty, so there is nothing to write",
        help: "write for example [\"png\"]")
    }
    return words(node, "formats", "format", into: &diagnosis)
  }

  /// The axes of contact sheets: of those that vary, and not the same.
  private func readAxes(
    of fields: Fields, to plots: inout Plots, into diagnosis: inout Diagnosis
  ) {
    plots.rows = axis("rows", of: fields, into: &diagnosis)
    plots.columns = axis("columns", of: fields, into: &diagnosis)
    if let rows = plots.rows, rows == plots.columns {
      diagnosis.error(
        at: fields["columns"]?.place, "\"rows\" and \"columns\" are both \(rows.rawValue)",
        help: varying?.count == 1 ? "nothing else varies; remove one of them" : remedy)
    }
  }

  private func axis(
    _ name: String, of fields: Fields, into diagnosis: inout Diagnosis
  ) -> SheetAxis? {
    guard let node = fields[name],
      let axis: SheetAxis = word(node, name, "axis", into: &diagnosis)
    else { return nil }
    if let varying, !varying.contains(axis) {
      diagnosis.error(
        at: node.place,
        "\(name.quoted) cannot be \(axis.rawValue), which does not vary in this sweep",
        help: remedy)
      return nil
    }
    return axis
  }

  private var remedy: String? {
    varying.map { axes in
      axes.isEmpty
        ? "nothing varies here; remove it"
        : "axes that vary here: " + axes.map { $0.rawValue }.joined(separator: ", ")
    }
  }
}

extension PlotsReader {
  private func word<Word: RawRepresentable<String> & CaseIterable>(
    _ node: JSONNode, _ name: String, _ noun: String, into diagnosis: inout Diagnosis
  ) -> Word? {
    let words = Word.allCases.map { $0.rawValue }
    return ValueReader(name: name).word(node, noun, words, into: &diagnosis)
      .flatMap { Word(rawValue: $0) }
  }

  /// Words of a list, each once.
  private func words<Word: RawRepresentable<String> & CaseIterable & Hashable>(
    _ node: JSONNode, _ name: String, _ noun: String, into diagnosis: inout Diagnosis
  ) -> [Word]? {
    var places: [Word: Range<Int>] = [:]
    return ValueReader(name: name).list(node, "a list of \(name)", into: &diagnosis) {
      node, diagnosis in
      guard let word: Word = word(node, name, noun, into: &diagnosis) else { return nil }
      if let first = places[word] {
        let position = diagnosis.source.position(of: first.lowerBound)
        diagnosis.error(
          at: node.place, "\(noun) \(word.rawValue.quoted) is given twice (first at \(position))")
      }
      places[word] = node.place
      return word
    }
  }
}
