/// Reads the sections that multiply to sweeps: those of the spec, and those of its `blocks`, each of
/// which has the spec's in the place of those that it does not give.
struct BlocksReader {
  /// What a block may replace.
  static let keys = Section.allCases.map { $0.key } + ["zip", "search"] + TermsReader.keys
  static let limit = 1000

  private let spec: Fields
  private let files: NearbyFiles

  init(_ spec: Fields, _ files: NearbyFiles) {
    self.spec = spec
    self.files = files
  }

  /// What the spec multiplies.
  struct Reading {
    /// Nil when some could not be read.
    let blocks: [Block]?
    /// The data sets of the blocks, as each row of a zip has them; nil when some could not be read.
    let datasets: Axis?
    let tables: Tables
    /// Of what the data sets ask for.
    let metrics: StopReader
  }

  func reading(into diagnosis: inout Diagnosis) -> Reading {
    let scopes = scopes(into: &diagnosis)
    var read: [SectionsReader.Reading] = []
    var values = 0
    for scope in scopes where !diagnosis.isFull && values <= AxisReader.valueLimit {
      let reading = SectionsReader(scope: scope).reading(into: &diagnosis)
      values += scopes.count > 1 ? reading.values : 0
      read.append(reading)
    }
    if values > AxisReader.valueLimit {
      diagnosis.error(
        at: spec.keyPlace("blocks"),
        "the blocks have more than \(AxisReader.valueLimit.grouped) values")
    }
    let datasets = read.flatMap { $0.datasets }
    let tables = TablesReader.tables(datasets, files, into: &diagnosis)
    for reading in read where !reading.isZipped {
      for axis in reading.datasets { axis.checkSamples(tables, into: &diagnosis) }
    }
    checkLabels(read.compactMap { $0.block }, into: &diagnosis)
    let all =
      datasets.isEmpty || read.contains { $0.datasets.isEmpty }
      ? nil : Axis(section: .dataset, entries: datasets.flatMap { $0.entries }, place: nil)
    let metrics = StopReader(task: all?.task(tables, into: &diagnosis))
    let terms = TermsReader(spec, metrics, into: &diagnosis)
    let blocks = zip(scopes, read).compactMap { scope, reading in
      let terms = terms.terms(scope.own, into: &diagnosis)
      return reading.block.flatMap { block in terms.map { block.under($0) } }
    }
    return Reading(
      blocks: blocks.isEmpty || blocks.count < scopes.count ? nil : blocks.toldApart,
      datasets: all, tables: tables, metrics: metrics)
  }

  private func scopes(into diagnosis: inout Diagnosis) -> [Scope] {
    guard let node = spec["blocks"] else { return [Scope(own: nil, spec: spec)] }
    guard case .array(let nodes) = node.content else {
      diagnosis.wrongType("blocks", "a list of objects", node)
      return []
    }
    guard !nodes.isEmpty else {
      diagnosis.error(at: node.place, "\"blocks\" is empty, so there is nothing to run")
      return []
    }
    guard nodes.count <= Self.limit else {
      diagnosis.error(
        at: node.place, "\(nodes.count.grouped) blocks; the limit is \(Self.limit.grouped)")
      return []
    }
    let scopes = nodes.compactMap { node in
      diagnosis.isFull ? nil : fields(of: node, into: &diagnosis).map { Scope(own: $0, spec: spec) }
    }
    if scopes.count == nodes.count { warnOfUnused(scopes, into: &diagnosis) }
    return scopes
  }

  private func fields(of node: JSONNode, into diagnosis: inout Diagnosis) -> Fields? {
    guard case .object(let members) = node.content else {
      diagnosis.wrongType("blocks", "a list of objects", node)
      return nil
    }
    return Fields(
      members, at: node.place, of: "a block", known: Self.keys,
      takes: "a block takes: \(Self.keys.joined(separator: ", "))", into: &diagnosis
    ) { member, diagnosis in
      guard Specification.keys.contains(member.key) else { return false }
      diagnosis.error(
        at: member.keyPlace, "a block has no \"\(member.key)\": it is the same for all of them",
        help: "write it beside \"blocks\"; a block takes: \(Self.keys.joined(separator: ", "))")
      return true
    }
  }

  private func warnOfUnused(_ scopes: [Scope], into diagnosis: inout Diagnosis) {
    for key in Self.keys where scopes.allSatisfy({ $0.isOwn(key) }) {
      guard let place = spec.keyPlace(key) else { continue }
      diagnosis.warning(
        at: place, "every block has its own \"\(key)\", so these are not used",
        help: "remove them here or from a block")
    }
  }

  /// A label is of one kind in all blocks.
  private func checkLabels(_ blocks: [Block], into diagnosis: inout Diagnosis) {
    for section in Section.allCases {
      var kinds: [String: Kind] = [:]
      for entry in blocks.flatMap({ $0.axis(section).entries }) where !entry.label.isEmpty {
        if let kind = kinds[entry.label], kind != entry.kind {
          diagnosis.error(
            at: entry.place,
            "label \(entry.label.quoted) is \(kind.name) in one block, \(entry.kind.name) in another",
            help: "labels tell runs apart; give one of them another")
        }
        kinds[entry.label] = entry.kind
      }
    }
  }
}

extension Block {
  fileprivate func under(_ terms: Terms) -> Block {
    var block = self
    block.terms = terms
    return block
  }
}

/// Where a block finds its sections: in itself, else in the spec.
struct Scope {
  /// Nil for a spec without blocks.
  let own: Fields?
  let spec: Fields

  subscript(key: String) -> JSONNode? { own?[key] ?? spec[key] }

  func keyPlace(_ key: String) -> Range<Int>? { own?.keyPlace(key) ?? spec.keyPlace(key) }

  var place: Range<Int> { own?.place ?? spec.place }

  /// Whether the block itself has it, or the spec where there are no blocks.
  func isOwn(_ key: String) -> Bool { (own ?? spec)[key] != nil }
}
