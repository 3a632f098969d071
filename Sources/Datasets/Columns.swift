/// Which columns of a table are features and which is the label.
struct Columns {
  private let names: [String]
  private let features: [Int]
  private let label: Int

  var featureNames: [String] { features.map { names[$0] } }
  var labelName: String { names[label] }

  init(
    header: CSV.Record, features: [String]?, label: String?
  ) throws(TableErrors) {
    names = header.cells
    try Self.requireDistinctNames(header)
    self.label =
      if let label { try Self.index(label, header) } else { header.cells.count - 1 }
    var chosen: [Int] = []
    for name in features ?? [] {
      chosen.append(try Self.index(name, header))
    }
    if features == nil {
      chosen = Array(names.indices)
      chosen.remove(at: self.label)
    }
    self.features = chosen
    try requireSensibleFeatures(header)
  }

  /// The features of a row, `[features]`.
  func point(_ record: CSV.Record) throws(TableError) -> [Float] {
    guard record.cells.count == names.count else {
      let count = record.cells.count
      throw TableError(
        line: record.line,
        message: "\(count) column\(count == 1 ? "" : "s"), expected \(names.count)",
        help: "each row has a cell for each name in the header: \(quotedNames)", columns: names)
    }
    var point: [Float] = []
    for column in features {
      point.append(try number(record, column))
    }
    return point
  }

  /// The label of a row that has all its cells.
  func label(_ record: CSV.Record) throws(TableError) -> String {
    try filled(record, label)
  }

  private func number(_ record: CSV.Record, _ column: Int) throws(TableError) -> Float {
    let cell = try filled(record, column)
    let place = "\"\(cell)\" in column \"\(names[column])\""
    guard let number: Float = decimal(cell) else {
      throw TableError(
        line: record.line, message: "\(place) is not a number",
        help: "features are decimal numbers such as 5.1 or -2e-3; words can be the label",
        columns: names)
    }
    guard number.isFinite else {
      throw TableError(
        line: record.line, message: "\(place) is too large for a 32-bit number",
        help: "features are at most \(Float.greatestFiniteMagnitude) in magnitude", columns: names)
    }
    return number
  }

  private func filled(_ record: CSV.Record, _ column: Int) throws(TableError) -> String {
    let cell = record.cells[column]
    guard cell.utf8.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) else {
      throw TableError(
        line: record.line, message: "empty cell in column \"\(names[column])\"",
        help: "fill the cell or leave out the row", columns: names)
    }
    return cell
  }

  private var quotedNames: String { Self.list(names) }

  private static func list(_ names: [String]) -> String {
    names.map { "\"\($0)\"" }.joined(separator: ", ")
  }

  private static func index(_ name: String, _ header: CSV.Record) throws(TableErrors) -> Int {
    guard let index = header.cells.firstIndex(of: name) else {
      throw TableErrors(
        "unknown column \"\(name)\"", help: "the columns are \(list(header.cells))",
        unknownColumn: name, columns: header.cells)
    }
    return index
  }

  private static func requireDistinctNames(_ header: CSV.Record) throws(TableErrors) {
    for (k, name) in header.cells.enumerated() {
      guard !name.isEmpty else {
        throw TableErrors(
          line: header.line, "column \(k + 1) has no name",
          help: "the first row holds the names of the columns", columns: header.cells)
      }
      guard !header.cells[..<k].contains(name) else {
        throw TableErrors(
          line: header.line, "two columns are named \"\(name)\"",
          help: "give each column a name of its own", columns: header.cells)
      }
    }
  }

  private func requireSensibleFeatures(_ header: CSV.Record) throws(TableErrors) {
    guard !features.isEmpty else {
      throw TableErrors(
        line: names.count == 1 ? header.line : nil, "no column is a feature",
        help: "a table has a column of numbers and one of labels at least", columns: names)
    }
    guard !features.contains(label) else {
      throw TableErrors(
        "column \"\(labelName)\" is both a feature and the label",
        help: "name another label, or leave it out of the features", columns: names)
    }
    for (k, column) in features.enumerated() where features[..<k].contains(column) {
      throw TableErrors(
        "the feature \"\(names[column])\" is named twice", help: "name each feature once",
        columns: names)
    }
  }
}

/// A number in decimal digits, correctly rounded; infinite where it is too large. Blanks around it
/// are ignored.
func decimal<Number: BinaryFloatingPoint & LosslessStringConvertible>(_ text: String) -> Number? {
  let blanks: [Character] = [" ", "\t"]
  var digits = text[...]
  while let last = digits.last, blanks.contains(last) { digits.removeLast() }
  digits = digits.drop { blanks.contains($0) }
  guard digits.utf8.allSatisfy({ decimalBytes.contains($0) }) else { return nil }
  return Number(String(digits))
}

private let decimalBytes = Set("0123456789+-.eE".utf8)
