import NeuralNetworks

extension [Block] {
  /// What may run down or across contact sheets.
  var varyingAxes: [SheetAxis] {
    SheetAxis.allCases.filter { axis in
      if axis == .seed { return contains { $0.terms.seeds.count > 1 } }
      if axis == .training, !varyingStopMembers.isEmpty { return true }
      return Section(rawValue: axis.rawValue).map { union($0).count > 1 } ?? false
    }
  }

  /// The members of `stop` that are not the same in all; its patience where not all have any.
  var varyingStopMembers: [String] {
    let stops = Set(map { $0.terms.stop })
    let present = stops.compactMap { $0 }
    return EarlyStopping.members.filter { member in
      Set(present.map { $0.value(member) }).count > 1
        || member == "patience" && !present.isEmpty && present.count < stops.count
    }
  }

  /// The entries of one section in all blocks; those that are the same once.
  func union(_ section: Section) -> Axis {
    guard count > 1 else { return self[0].axis(section) }
    var seen: Set<Axis.Entry.Content> = []
    let entries = flatMap { $0.axis(section).entries }.filter { seen.insert($0.content).inserted }
    return Axis(section: section, entries: entries, place: self[0].axis(section).place)
  }

  /// With all that tells entries of the same label apart counted as swept, so that names tell it.
  var toldApart: [Block] {
    guard count > 1 else { return self }
    var telling: [Section: [String: Set<String>]] = [:]
    for section in Section.allCases {
      let labels = [String: [Axis.Entry]](grouping: union(section).entries) { $0.label }
      telling[section] = labels.mapValues { $0.differing }
    }
    return map { block in
      var told = block
      told.axes = block.axes.map { axis in
        axis.sweeping { telling[axis.section]?[$0.label] ?? [] }
      }
      return told
    }
  }
}

extension [Axis.Entry] {
  /// The parameters that are not the same in all.
  fileprivate var differing: Set<String> {
    let names = Set(flatMap { $0.parameters.map { $0.name } })
    return names.filter { name in
      Set(map { entry in entry.parameters.first { $0.name == name }?.values }).count > 1
    }
  }
}

extension Axis.Entry {
  /// An entry wherever it stands.
  fileprivate struct Content: Hashable {
    let label: String
    let kind: String
    let names: [String]
    let values: [[ParameterValue]]
    let sources: [Source?]
    let areSwept: [Bool]
  }

  fileprivate var content: Content {
    Content(
      label: label, kind: kind.name, names: parameters.map { $0.name },
      values: parameters.map { $0.values }, sources: parameters.map { $0.source },
      areSwept: parameters.map { $0.isSwept })
  }
}

extension Axis {
  fileprivate func sweeping(_ names: (Entry) -> Set<String>) -> Axis {
    let entries = entries.map { entry in
      let names = names(entry)
      return Entry(
        label: entry.label, kind: entry.kind,
        parameters: entry.parameters.map { parameter in
          Variation(
            name: parameter.name, values: parameter.values, source: parameter.source,
            isSwept: parameter.isSwept || names.contains(parameter.name), place: parameter.place)
        }, place: entry.place)
    }
    return Axis(section: section, entries: entries, place: place)
  }
}
