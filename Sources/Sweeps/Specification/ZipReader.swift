/// Reads `zip`: `{"budget": {"training.batch_size": [16, 64], "training.epochs": [200, 800]}}`.
struct ZipReader {
  /// A zip has no more rows than these.
  static let rowLimit = 10_000

  private let members: [JSONNode.Member]
  private let fields: [(zip: JSONNode.Member, columns: Fields)]

  /// Nothing when there is no `zip`.
  init(_ node: JSONNode?, into diagnosis: inout Diagnosis) {
    guard let node else {
      (members, fields) = ([], [])
      return
    }
    guard case .object(let members) = node.content else {
      diagnosis.wrongType("zip", "an object", node)
      (self.members, fields) = ([], [])
      return
    }
    self.members = members.filter { !$0.key.hasPrefix("//") }
    fields = self.members.compactMap { member in
      guard !diagnosis.isFull else { return nil }
      return Self.columns(of: member, into: &diagnosis).map { (member, $0) }
    }
  }

  private static func columns(
    of zip: JSONNode.Member, into diagnosis: inout Diagnosis
  ) -> Fields? {
    guard case .object(let members) = zip.value.content else {
      diagnosis.wrongType(zip.key, "an object of lists", zip.value)
      return nil
    }
    if !members.contains(where: { !$0.key.hasPrefix("//") }) {
      diagnosis.error(
        at: zip.value.place, "zip \(zip.key.quoted) is empty, so there is nothing to run")
    }
    return Fields(
      members, at: zip.value.place, of: "zip", known: Field.parameters, takes: "",
      into: &diagnosis
    ) { member, diagnosis in
      guard Field(member.key) == nil else {
        diagnosis.error(
          at: member.keyPlace,
          "zip \(zip.key.quoted) cannot move \(member.key), which is no parameter",
          help:
            "blocks have alternatives of their own; a zip moves parameters, such as training.epochs"
        )
        return true
      }
      diagnosis.error(
        at: member.keyPlace, "unknown field \(member.key.quoted) in zip \(zip.key.quoted)",
        help: Spelling.suggestion(for: member.key, in: Field.parameters)
          + "a zip moves parameters, such as training.epochs")
      return true
    }
  }

  /// The parameters of a section that move, whatever their values are.
  func names(_ section: Section) -> Set<String> {
    let known = fields.flatMap { zip, columns in
      Self.columns(of: zip, columns).map { $0.field }
    }
    return Set(known.compactMap { $0.section == section ? $0.parameter : nil })
  }

  private static func columns(
    of zip: JSONNode.Member, _ columns: Fields
  ) -> [(field: Field, key: Range<Int>, values: JSONNode)] {
    Field.parameters.compactMap { text in
      guard let field = Field(text), let values = columns[text],
        let key = columns.keyPlace(text)
      else { return nil }
      return (field, key, values)
    }.sorted { $0.key.lowerBound < $1.key.lowerBound }
  }

  /// All zips that could be read.
  ///
  /// - Parameter axes: Those that the spec gives otherwise.
  func zips(_ axes: [Axis], into diagnosis: inout Diagnosis) -> [Zip] {
    var taken: [Field: String] = [:]
    return fields.compactMap { zip, columns in
      guard !diagnosis.isFull else { return nil }
      var read: [Zip.Column] = []
      for (field, key, values) in Self.columns(of: zip, columns) {
        if let first = taken[field] {
          diagnosis.error(
            at: key, "\(field) moves with the zip \(first.quoted) already",
            help: "put what moves together into one zip")
        }
        taken[field] = zip.key
        let reader = ZipColumnReader(zip: zip.key, field: field, key: key)
        if let column = reader.column(values, axes, into: &diagnosis) { read.append(column) }
      }
      guard let first = read.first else { return nil }
      for column in read where column.values.count != first.values.count {
        diagnosis.error(
          at: column.place,
          "zip \(zip.key.quoted): \(first.text) has \(first.length), \(column.text) has "
            + column.values.count.grouped)
        return nil
      }
      let whole = Zip(name: zip.key, columns: read, place: zip.keyPlace)
      warn(of: whole, into: &diagnosis)
      return whole
    }
  }

  /// Rows that are the same are one.
  private func warn(of zip: Zip, into diagnosis: inout Diagnosis) {
    var first: [[ParameterValue]: Int] = [:]
    for row in 0..<zip.count {
      let values = zip.columns.map { $0.values[row] }
      if let other = first[values] {
        diagnosis.warning(
          at: zip.place,
          "rows \(other + 1) and \(row + 1) of zip \(zip.name.quoted) are the same; "
            + "they are trained once")
      } else {
        first[values] = row
      }
    }
  }
}

extension Zip.Column {
  fileprivate var text: String { "\(section.rawValue).\(parameter)" }
  fileprivate var length: String { values.count.counting("value", "values") }
}
