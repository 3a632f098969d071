import NeuralNetworks

extension Specification {
  static let keys =
    ["$schema", "format", "name", "description"]
    + Section.allCases.map { $0.key } + ["seeds", "exclude", "stop", "rank", "plots"]

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
    let datasets = required(.dataset, #"["moons"]"#, into: &diagnosis)
    let tables = datasets.map { TablesReader.tables($0, files, into: &diagnosis) }
    if let datasets, let tables { datasets.checkSamples(tables, into: &diagnosis) }
    let networks = networks(into: &diagnosis)
    let activations = activations(networks, into: &diagnosis)
    let optimizers = required(.optimizer, #"["adam"]"#, into: &diagnosis)
    let training = training(into: &diagnosis)
    let seeds =
      fields["seeds"].map { SeedsReader.seeds($0, into: &diagnosis) }
      ?? .consecutive(first: 0, count: 1)
    let exclude =
      fields["exclude"].map { PatternReader.patterns($0, into: &diagnosis) } ?? []
    let task = tables.flatMap { datasets?.task($0, into: &diagnosis) }
    let metrics = StopReader(task: task)
    let stop = fields["stop"].map { metrics.stop($0, into: &diagnosis) } ?? nil
    let rank =
      fields["rank"].map { metrics.rank($0, into: &diagnosis) } ?? Rank(task ?? .classification)
    let axes = [datasets, networks, activations, optimizers, training]
    let plots = plots(axes, seeds, tables, into: &diagnosis)

    guard let datasets, let tables, let networks, let activations, let optimizers, let training,
      let seeds
    else { return nil }
    return Specification(
      name: name, description: (description ?? "") ?? "", rank: rank, plots: plots,
      stop: stop, seeds: seeds,
      datasets: datasets, networks: networks, activations: activations, optimizers: optimizers,
      training: training, exclude: exclude, tables: tables, seedsPlace: fields.keyPlace("seeds"))
  }

  private func plots(
    _ axes: [Axis?], _ seeds: Seeds?, _ tables: Tables?, into diagnosis: inout Diagnosis
  ) -> Plots {
    guard let node = fields["plots"] else { return Plots() }
    let known = axes.compactMap { $0 }
    var varying = known.filter { $0.count > 1 }.compactMap {
      SheetAxis(rawValue: $0.section.rawValue)
    }
    if seeds?.count ?? 1 > 1 { varying.append(.seed) }
    let isRead = known.count == axes.count && seeds != nil
    let reader = PlotsReader(
      varying: isRead ? varying : nil, datasets: known.first { $0.section == .dataset },
      tables: tables)
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

  private func required(
    _ section: Section, _ example: String, into diagnosis: inout Diagnosis
  ) -> Axis? {
    guard let node = fields[section.key] else {
      diagnosis.error(
        at: fields.place, "\"\(section.key)\" is missing",
        help: "write for example \"\(section.key)\": \(example)")
      return nil
    }
    let key = fields.keyPlace(section.key)
    return AxisReader(section: section).axis(node, key: key, into: &diagnosis)
  }

  private func networks(into diagnosis: inout Diagnosis) -> Axis? {
    if fields["networks"] != nil {
      let axis = required(.network, "", into: &diagnosis)
      axis?.checkLayers(into: &diagnosis)
      return axis
    }
    let hidden = Axis.Variation(
      name: "hidden", values: [.widths([8])], isSwept: false, place: nil)
    let entry = Axis.Entry(label: "8", kind: Catalog.network, parameters: [hidden], place: nil)
    return Axis(section: .network, entries: [entry], place: nil)
  }

  /// Not needed when every network has its own.
  private func activations(_ networks: Axis?, into diagnosis: inout Diagnosis) -> Axis? {
    let everyNetworkHasItsOwn =
      networks?.entries.allSatisfy { entry in
        entry.parameters.contains { $0.name == "activations" }
      } ?? false
    guard everyNetworkHasItsOwn else {
      return required(.activation, #"["tanh", "relu"]"#, into: &diagnosis)
    }
    if let place = fields.keyPlace("activations") {
      diagnosis.error(
        at: place, "every network has activations of its own, so \"activations\" has no use",
        help: "remove it here or there")
    }
    return Axis(section: .activation, entries: [], place: nil)
  }

  private func training(into diagnosis: inout Diagnosis) -> Axis? {
    let reader = ChoiceReader(section: .training)
    let node =
      fields["training"] ?? JSONNode(content: .object([]), place: fields.place)
    guard case .object = node.content else {
      diagnosis.wrongType("training", "an object", node)
      return nil
    }
    guard let reading = reader.reading(node, into: &diagnosis) else { return nil }
    let entry = Axis.Entry(
      label: "", kind: reading.kind, parameters: reader.variations(reading, into: &diagnosis),
      place: node.place)
    return Axis(section: .training, entries: [entry], place: fields.keyPlace("training"))
  }
}

extension Axis {
  /// Activations given per layer are as many as there are layers.
  fileprivate func checkLayers(into diagnosis: inout Diagnosis) {
    for entry in entries {
      guard let hidden = entry.parameters.first(where: { $0.name == "hidden" }),
        let activations = entry.parameters.first(where: { $0.name == "activations" })
      else { continue }
      for case .widths(let widths) in hidden.values {
        for case .layers(let layers) in activations.values where layers.count != widths.count {
          diagnosis.error(
            at: activations.place,
            "\"activations\" has \(layers.count.counting("entry", "entries")) for "
              + widths.count.counting("hidden layer", "hidden layers"))
          return
        }
      }
    }
  }
}
