/// Reads the sections of one block.
struct SectionsReader {
  let scope: Scope

  struct Reading {
    /// Nil when a section is missing or has nothing that could be read.
    let block: Block?
    /// The data sets, as each row of zips has them; none when they could not be read.
    let datasets: [Axis]
    /// Whether a zip moves data sets.
    let isZipped: Bool
    /// How many values there are in all.
    let values: Int
  }

  func reading(into diagnosis: inout Diagnosis) -> Reading {
    let search = scope["search"].map { SearchReader.search($0, into: &diagnosis) } ?? .grid
    let zip = ZipReader(scope["zip"], into: &diagnosis)
    let context = Context(zip: zip, ranges: search?.method == .grid ? .stepped : .drawn)
    let datasets = required(.dataset, #"["moons"]"#, context, into: &diagnosis)
    let networks = networks(context, into: &diagnosis)
    let activations = activations(networks, context, into: &diagnosis)
    let optimizers = required(.optimizer, #"["adam"]"#, context, into: &diagnosis)
    let training = training(context, into: &diagnosis)
    let isZipped = !zip.names(.dataset).isEmpty
    guard let search, let datasets, let networks, let activations, let optimizers, let training
    else {
      let known = isZipped ? nil : datasets
      return Reading(block: nil, datasets: known.map { [$0] } ?? [], isZipped: isZipped, values: 0)
    }
    let axes = [datasets, networks, activations, optimizers, training]
    let zips = zip.zips(axes, into: &diagnosis)
    let block = Block(axes: zips.reduce(axes) { $1.rows(of: $0) }, zips: zips, search: search)
    SearchReader.check(block, alone: scope.own == nil, at: scope["search"], into: &diagnosis)
    return Reading(
      block: block, datasets: rows(of: block, into: &diagnosis), isZipped: isZipped,
      values: axes.reduce(0) { $0 + $1.valueCount })
  }

  /// The data sets in each row of zips, which are looked at before the runs are counted.
  private func rows(of block: Block, into diagnosis: inout Diagnosis) -> [Axis] {
    let moving = block.zips.filter { $0.moves(.dataset) }
    guard saturatingProduct(of: moving.map { $0.count }) <= ZipReader.rowLimit else {
      diagnosis.error(
        at: moving.first?.place,
        "the zips move data sets to more than \(ZipReader.rowLimit.grouped) rows")
      return []
    }
    return block.rows(of: .dataset)
  }

  /// What the reading of a section depends on besides the section.
  struct Context {
    let zip: ZipReader
    let ranges: RangeReader.Use

    func reader(_ section: Section) -> AxisReader {
      AxisReader(section: section, moving: zip.names(section), ranges: ranges)
    }
  }

  private func required(
    _ section: Section, _ example: String, _ context: Context, into diagnosis: inout Diagnosis
  ) -> Axis? {
    guard let node = scope[section.key] else {
      let help = "write for example \"\(section.key)\": \(example)"
      diagnosis.error(
        at: scope.place,
        scope.own == nil
          ? "\"\(section.key)\" is missing"
          : "this block has no \"\(section.key)\", and the spec has none for all blocks",
        help: help)
      return nil
    }
    let key = scope.keyPlace(section.key)
    return context.reader(section).axis(node, key: key, into: &diagnosis)
  }

  private func networks(_ context: Context, into diagnosis: inout Diagnosis) -> Axis? {
    let moving = context.zip.names(.network)
    if scope["networks"] != nil {
      let axis = required(.network, "", context, into: &diagnosis)
      if moving.isDisjoint(with: ["hidden", "activations"]) { axis?.checkLayers(into: &diagnosis) }
      return axis
    }
    let hidden = Axis.Variation(
      name: "hidden", values: [.widths([8])], isSwept: false, place: nil)
    let entry = Axis.Entry(
      label: moving.contains("hidden") ? "" : "8", kind: Catalog.network, parameters: [hidden],
      place: nil)
    return Axis(section: .network, entries: [entry], place: nil)
  }

  /// Not needed when every network has its own.
  private func activations(
    _ networks: Axis?, _ context: Context, into diagnosis: inout Diagnosis
  ) -> Axis? {
    let everyNetworkHasItsOwn =
      context.zip.names(.network).contains("activations")
      || networks?.entries.allSatisfy { $0.hasItsOwnActivations } ?? false
    guard everyNetworkHasItsOwn else {
      return required(.activation, #"["tanh", "relu"]"#, context, into: &diagnosis)
    }
    if scope.isOwn("activations"), let place = scope.keyPlace("activations") {
      diagnosis.error(
        at: place, "every network has activations of its own, so \"activations\" has no use",
        help: "remove it here or there")
    }
    return Axis(section: .activation, entries: [], place: nil)
  }

  private func training(_ context: Context, into diagnosis: inout Diagnosis) -> Axis? {
    let node = scope["training"] ?? JSONNode(content: .object([]), place: scope.place)
    guard case .object = node.content else {
      diagnosis.wrongType("training", "an object", node)
      return nil
    }
    let reader = ChoiceReader(section: .training)
    guard let reading = reader.reading(node, into: &diagnosis) else { return nil }
    let parameters = reader.variations(
      reading, moving: context.zip.names(.training), ranges: context.ranges, into: &diagnosis)
    let entry = Axis.Entry(
      label: "", kind: reading.kind, parameters: parameters, place: node.place)
    return Axis(section: .training, entries: [entry], place: scope.keyPlace("training"))
  }
}

extension Axis {
  /// How many values its entries give.
  fileprivate var valueCount: Int {
    entries.reduce(0) { $0 + $1.parameters.reduce(1) { $0 + $1.values.count } }
  }

  /// Activations given per layer are as many as there are layers.
  fileprivate func checkLayers(into diagnosis: inout Diagnosis) {
    for entry in entries {
      guard let hidden = entry.parameters.first(where: { $0.name == "hidden" }),
        let activations = entry.parameters.first(where: { $0.name == "activations" })
      else { continue }
      for case .widths(let widths) in hidden.values {
        for case .layers(let layers) in activations.values where layers.count != widths.count {
          diagnosis.error(
            at: activations.place, Axis.mismatch(layers: layers.count, widths: widths.count))
          return
        }
      }
    }
  }

  /// The words for activations that are not as many as the hidden layers.
  static func mismatch(layers: Int, widths: Int) -> String {
    "\"activations\" has \(layers.counting("entry", "entries")) for "
      + widths.counting("hidden layer", "hidden layers")
  }
}
