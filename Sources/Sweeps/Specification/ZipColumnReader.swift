/// Reads the values of one parameter of a zip.
struct ZipColumnReader {
  /// The zip's name.
  let zip: String
  let field: Field
  /// Where the field stands in the zip.
  let key: Range<Int>

  /// Nil when something is wrong with it; what is in the diagnosis.
  func column(
    _ node: JSONNode, _ axes: [Axis], into diagnosis: inout Diagnosis
  ) -> Zip.Column? {
    guard let name = field.parameter, let axis = axes.first(where: { $0.section == field.section })
    else { return nil }
    guard case .array(let nodes) = node.content else {
      diagnosis.wrongType(field.description, "a list", node)
      return nil
    }
    guard !nodes.isEmpty else {
      diagnosis.error(
        at: node.place, "\"\(field)\" is empty, so there is nothing to run")
      return nil
    }
    guard nodes.count <= ZipReader.rowLimit else {
      diagnosis.error(
        at: node.place,
        "\"\(field)\" has \(nodes.count.grouped) values; "
          + "the limit of a zip is \(ZipReader.rowLimit.grouped)")
      return nil
    }
    guard isFree(name, axis, into: &diagnosis) else { return nil }
    let forms = parameters(name, axis)
    var values: [ParameterValue] = []
    for element in nodes where !diagnosis.isFull {
      let read = forms.map { ParameterReader(parameter: $0).value(element, into: &diagnosis) }
      if let value = read.first ?? nil, !read.contains(nil) { values.append(value) }
    }
    guard values.count == nodes.count else { return nil }
    return Zip.Column(section: field.section, parameter: name, values: values, place: key)
  }

  /// What the parameter may be, in each kind that the section has.
  private func parameters(_ name: String, _ axis: Axis) -> [Parameter] {
    var found: [Parameter] = []
    for parameter in axis.entries.compactMap({ $0.kind.parameter(name) })
    where !found.contains(where: { $0.form == parameter.form }) {
      found.append(parameter)
    }
    return found
  }

  /// Whether every entry of the section has the parameter, and none gives it.
  private func isFree(_ name: String, _ axis: Axis, into diagnosis: inout Diagnosis) -> Bool {
    for entry in axis.entries {
      if entry.kind.parameter(name) == nil {
        let owners = field.section.kinds.filter { $0.parameter(name) != nil }.map { $0.name }
        diagnosis.error(
          at: key,
          "zip \(zip.quoted) moves \(field), but \(field.section.rawValue) "
            + "\(entry.kind.name.quoted) has no \(name.quoted)",
          help: "\(name.quoted) belongs to \(owners.joined(separator: ", "))")
        return false
      }
      if let given = entry.parameters.first(where: { $0.name == name }), let place = given.place {
        let position = diagnosis.source.position(of: place.lowerBound)
        diagnosis.error(
          at: key,
          "zip \(zip.quoted) moves \(field), which is \(given.isSwept ? "swept" : "given") at "
            + "\(position) too",
          help: "remove it there or here")
        return false
      }
    }
    return true
  }
}
