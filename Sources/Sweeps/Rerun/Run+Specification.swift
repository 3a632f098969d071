extension Run {
  /// What another run does otherwise, as in `training.epochs 300 -> 500`.
  public func changes(in other: Run) -> [String] { other.json.differences(from: json) }

  /// A spec of this run alone. One without hidden layers has an activation all the same, since every
  /// spec has; it is of no layer.
  public func specification(named name: String) -> JSONValue {
    let widths = JSONValue.Member("hidden", ParameterValue.widths(hidden).json)
    let own = JSONValue.Member("activations", ParameterValue.layers(layers).json)
    let isMixed = Set(layers).count > 1
    var sections: [JSONValue.Member] = [
      .init("name", .string(name)),
      .init("datasets", [dataset.withoutChecksum.json]),
      .init("networks", [.object((isMixed ? [widths, own] : [widths]) + features.member)]),
      .init("activations", .array(isMixed ? [] : [layers.first?.json ?? "identity"])),
      .init("optimizers", [rule.json]),
      .init("training", .object(training.members)),
      .init("seeds", [.integer(Int(seed))]),
    ]
    sections.removeAll { $0.value == .array([]) }
    if let stop { sections.append(.init("stop", stop.json)) }
    return .object(sections)
  }
}

extension Choice {
  /// As a spec has it: the checksum of a CSV file is found anew.
  fileprivate var withoutChecksum: Choice {
    Choice(kind, Settings(settings.list.filter { $0.name != "crc32" }))
  }
}
