/// Reads one section of a spec.
struct AxisReader {
  let section: Section
  /// The parameters that zips set.
  var moving: Set<String> = []
  var ranges = RangeReader.Use.stepped

  /// The most values that the entries of a section may give to parameters, so that no short text,
  /// such as one of many ranges, can fill the memory.
  static let valueLimit = 1_000_000

  func axis(_ node: JSONNode, key: Range<Int>?, into diagnosis: inout Diagnosis) -> Axis? {
    guard case .array(let nodes) = node.content else {
      diagnosis.wrongType(section.key, "a list", node)
      return nil
    }
    guard !nodes.isEmpty else {
      diagnosis.error(
        at: node.place, "\"\(section.key)\" is empty, so there is nothing to run")
      return nil
    }
    guard let drafts = drafts(nodes, into: &diagnosis) else { return nil }
    let labels = labels(of: drafts, into: &diagnosis)
    let entries = zip(drafts, labels).map { draft, label in
      Axis.Entry(
        label: label, kind: draft.kind, parameters: draft.parameters, place: draft.place)
    }
    return Axis(section: section, entries: entries, place: key)
  }

  /// An entry before it is known how it is called.
  private struct Draft {
    let label: (text: String, place: Range<Int>)?
    let kind: Kind
    let parameters: [Axis.Variation]
    let place: Range<Int>
  }

  private func drafts(_ nodes: [JSONNode], into diagnosis: inout Diagnosis) -> [Draft]? {
    let reader = ChoiceReader(section: section)
    var drafts: [Draft] = []
    var values = 0
    for node in nodes where !diagnosis.isFull {
      guard let draft = draft(node, by: reader, into: &diagnosis) else { continue }
      values += draft.parameters.reduce(1) { $0 + ($1.isSwept ? $1.values.count : 0) }
      guard values <= Self.valueLimit else {
        diagnosis.error(
          at: node.place, "\"\(section.key)\" has more than \(Self.valueLimit.grouped) values")
        return nil
      }
      drafts.append(draft)
    }
    return drafts
  }

  private func draft(
    _ node: JSONNode, by reader: ChoiceReader, into diagnosis: inout Diagnosis
  ) -> Draft? {
    guard let reading = reader.reading(node, into: &diagnosis) else { return nil }
    let parameters = reader.variations(
      reading, moving: moving, ranges: ranges, into: &diagnosis)
    var label: (String, Range<Int>)?
    if let node = reading.fields["label"], reading.kind.parameter("label") == nil,
      let text = ValueReader(name: "label").fileName(node, into: &diagnosis)
    {
      label = (text, node.place)
    }
    return Draft(
      label: label, kind: reading.kind, parameters: parameters, place: node.place)
  }

  /// Labels as given; else the kind, or what else tells the entry best, with "-2" and so on where
  /// that is taken. Empty for networks that are called after their widths.
  private func labels(of drafts: [Draft], into diagnosis: inout Diagnosis) -> [String] {
    var taken: [String: Range<Int>] = [:]
    taken.reserveCapacity(drafts.count)
    for draft in drafts where !diagnosis.isFull {
      guard let (text, place) = draft.label else { continue }
      let key = text.lowercased()
      if let first = taken[key] {
        let position = diagnosis.source.position(of: first.lowerBound)
        diagnosis.error(
          at: place, "label \"\(text)\" is given twice in \(section.key) (first at \(position))")
      } else {
        taken[key] = place
      }
    }
    var numbers: [String: Int] = [:]
    return drafts.map { draft in
      if let label = draft.label { return label.text }
      let plain = plainLabel(of: draft)
      guard !plain.isEmpty else { return plain }
      var label = plain
      var number = numbers[plain] ?? 2
      while taken[label.lowercased()] != nil {
        label = "\(plain)-\(number)"
        number += 1
      }
      numbers[plain] = number
      taken[label.lowercased()] = draft.place
      return label
    }
  }

  private func plainLabel(of draft: Draft) -> String {
    let telling = draft.parameters.first { $0.name == "hidden" || $0.name == "path" }
    guard let telling else { return section == .network ? "" : draft.kind.name }
    switch telling.values.first {
    case .widths where telling.isSwept: return ""
    case .text(let path):
      return telling.isSwept ? draft.kind.name : path.fileStem.asFileName ?? draft.kind.name
    case let value?: return value.text
    case nil: return draft.kind.name
    }
  }
}

extension String {
  /// The last part of a path, without its extension: `iris` of `data/iris.csv`.
  package var fileStem: String {
    let file = split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return String(file) }
    return String(file[..<dot])
  }
}
