/// Reads the schedules of a sequence, and the epochs at which they begin.
struct SequenceReader {
  /// The key that the messages name.
  let name: String

  /// Nothing of them may vary, as nothing of the activations of single layers may.
  func phases(_ node: JSONNode, into diagnosis: inout Diagnosis) -> [Choice]? {
    let reader = ValueReader(name: name)
    let phases = reader.list(node, "a list of schedules", into: &diagnosis) { element, diagnosis in
      phase(element, into: &diagnosis)
    }
    guard let phases else { return nil }
    guard (2...Catalog.phaseLimit).contains(phases.count) else {
      diagnosis.error(
        at: node.place,
        "\(name.quoted) must have 2 schedules or more, at most \(Catalog.phaseLimit), "
          + "found \(phases.count)")
      return nil
    }
    return phases
  }

  func milestones(_ node: JSONNode, into diagnosis: inout Diagnosis) -> [Int]? {
    let reader = ValueReader(name: name)
    var last = 0
    return reader.list(node, "a list of whole numbers", into: &diagnosis) { element, diagnosis in
      guard let epoch = reader.integer(element, Catalog.milestones, into: &diagnosis) else {
        return nil
      }
      guard epoch > last else {
        diagnosis.error(
          at: element.place, "\(name.quoted) must increase, found \(epoch) after \(last)")
        return nil
      }
      last = epoch
      return epoch
    }
  }

  private func phase(_ node: JSONNode, into diagnosis: inout Diagnosis) -> Choice? {
    let kinds = Catalog.phases.map { $0.kind }
    switch node.kindName {
    case Catalog.sequential.kind.name:
      diagnosis.error(
        at: node.place, "a sequence cannot have another in it",
        help: "write its schedules and milestones into this one")
      return nil
    case Catalog.plateau.kind.name:
      diagnosis.error(
        at: node.place,
        "a sequence cannot have a \"plateau\", which goes by a metric and not by milestones",
        help: "known: " + kinds.map { $0.name }.joined(separator: ", "))
      return nil
    default: return ChoiceReader(noun: "schedule", kinds: kinds).choice(node, into: &diagnosis)
    }
  }
}

extension JSONNode {
  /// The kind that a name, or an object with a `kind`, speaks of.
  fileprivate var kindName: String? {
    switch content {
    case .string(let name): name
    case .object(let members): members.first { $0.key == "kind" }?.value.kindName
    default: nil
    }
  }
}
