import NeuralNetworks

extension Specification {
  static let keys =
    ["$schema", "format", "name", "description"]
    + Section.allCases.map { $0.key }
    + ["seeds", "zip", "blocks", "search", "exclude", "stop", "rank", "plots"]

  /// Reads a spec.
  ///
  /// - Returns: The specification unless there are errors, and all errors and warnings.
  public static func read(
    _ source: SourceText, files: NearbyFiles
  ) -> (specification: Specification?, problems: [Problem]) {
    let (root, problems) = JSONReader.read(source)
    var diagnosis = Diagnosis(source: source, problems: problems)
    guard let root else { return (nil, diagnosis.problems) }
    guard case .object(let members) = root.content else {
      if !root.isInvalid {
        diagnosis.error(at: root.place, "a spec must be an object, found \(root.found)")
      }
      return (nil, diagnosis.problems)
    }
    let fields = Fields(
      members, at: root.place.lowerBound..<root.place.lowerBound + 1, of: "the spec", known: keys,
      takes: "a spec takes: " + keys.dropFirst().joined(separator: ", "), into: &diagnosis)
    let reader = SpecificationReader(fields: fields, files: files)
    let specification = reader.specification(into: &diagnosis)
    return (diagnosis.problems.hasErrors ? nil : specification, diagnosis.problems)
  }
}

/// Reads the members of a spec.
private struct SpecificationReader {
  let fields: Fields
  let files: NearbyFiles

  func specification(into diagnosis: inout Diagnosis) -> Specification? {
    if let node = fields["$schema"] {
      _ = ValueReader(name: "$schema").text(node, into: &diagnosis)
    }
    checkFormat(into: &diagnosis)
    let name = name(into: &diagnosis)
    let description = fields["description"].map {
      ValueReader(name: "description").text($0, into: &diagnosis)
    }
    let multiplied = BlocksReader(fields, files).reading(into: &diagnosis)
    let metrics = multiplied.metrics
    let rank =
      fields["rank"].map { metrics.rank($0, into: &diagnosis) }
      ?? Rank(metrics.task ?? .classification)
    let plots = plots(multiplied, into: &diagnosis)

    guard let blocks = multiplied.blocks else { return nil }
    return Specification(
      name: name, description: (description ?? "") ?? "", rank: rank, plots: plots,
      blocks: blocks, tables: multiplied.tables)
  }

  private func plots(
    _ multiplied: BlocksReader.Reading, into diagnosis: inout Diagnosis
  ) -> Plots {
    var usual = Plots()
    // Draws have no order of their own.
    let isDrawn = multiplied.blocks?.contains { $0.search.method != .grid } ?? false
    if isDrawn { usual.order = .score }
    guard let node = fields["plots"] else { return usual }
    let reader = PlotsReader(
      varying: multiplied.blocks?.varyingAxes, datasets: multiplied.datasets,
      tables: multiplied.tables, usual: usual)
    return reader.plots(node, into: &diagnosis)
  }

  private func checkFormat(into diagnosis: inout Diagnosis) {
    guard let node = fields["format"] else { return }
    let reader = ValueReader(name: "format")
    guard let format = reader.integer(node, .within(1...1e9), into: &diagnosis) else { return }
    if format > Specification.format {
      diagnosis.error(
        at: node.place, "this file needs nn-sweep >= \(format)",
        help: "this nn-sweep reads \"format\": \(Specification.format)")
    }
  }

  /// As given, else the file's.
  private func name(into diagnosis: inout Diagnosis) -> String {
    if let node = fields["name"] {
      return ValueReader(name: "name").fileName(node, into: &diagnosis) ?? ""
    }
    return diagnosis.source.file.fileStem.asFileName ?? "sweep"
  }
}
