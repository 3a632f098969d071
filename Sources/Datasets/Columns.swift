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
    let places = try Self.places(header)
    self.label =
      if let label { try Self.place(of: label, places, header) } else { header.cells.count - 1 }
    var chosen: [Int] = []
    for name in features ?? [] {
      chosen.append(try Self.place(of: name, places, header))
    }
    if features == nil {
      chosen = Array(names.indices)
      chosen.remove(at: self.label)
    }
    self.features = chosen
    try requireSensibleFeatures(header)
  }

  /// The most features that a network sees.
  private static let featureLimit = 1000

  /// The features of a row, `[features]`.
  func point(_ record: CSV.Record) throws(TableError) -> [Float] {
    guard record.cells.count == names.count else {
      let count = record.cells.count
      throw TableError(
        line: record.line,
        message: "\(count) column\(count == 1 ? "" : "s"), expected \(names.count)",
        help: "each row has a cell for each name in the header: \(Self.list(names))", columns: names
      )
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

  /// The number to find that stands in a filled cell.
  func target(_ cell: String, line: Int) throws(TableError) -> Float {
    try number(cell, column: label, line: line, noun: "targets")
  }

  private func number(_ record: CSV.Record, _ column: Int) throws(TableError) -> Float {
    try number(try filled(record, column), column: column, line: record.line, noun: "features")
  }

  private func number(
    _ cell: String, column: Int, line: Int, noun: String
  ) throws(TableError) -> Float {
    var place: String { "\(cell.quoted) in column \(names[column].quoted)" }
    guard let number: Float = decimal(cell) else {
      throw TableError(
        line: line, message: "\(place) is not a number",
        help: cell.isMissing
          ? "if it stands for a missing value, fill the cell or leave out the row"
          : "\(noun) are decimal numbers such as 5.1 or -2e-3; words can be the label",
        columns: names, columnOfWord: names[column])
    }
    guard number.isFinite else {
      throw TableError(
        line: line, message: "\(place) is too large for a 32-bit number",
        help: "\(noun) are at most \(Float.greatestFiniteMagnitude) in magnitude", columns: names)
    }
    return number
  }

  private func filled(_ record: CSV.Record, _ column: Int) throws(TableError) -> String {
    let cell = record.cells[column]
    guard cell.utf8.contains(where: { !$0.isBlank }) else {
      throw TableError(
        line: record.line, message: "empty cell in column \(names[column].quoted)",
        help: "fill the cell or leave out the row", columns: names)
    }
    return cell
  }

  /// The first twenty names, and how many more there are.
  private static func list(_ names: [String]) -> String {
    let first = names.prefix(20).map { $0.quoted }.joined(separator: ", ")
    return names.count > 20 ? "\(first) and \(names.count - 20) more" : first
  }

  private static func place(
    of name: String, _ places: [String: Int], _ header: CSV.Record
  ) throws(TableErrors) -> Int {
    guard let place = places[name] else {
      throw TableErrors(
        "unknown column \(name.quoted)", help: "the columns are \(list(header.cells))",
        unknownColumn: name, columns: header.cells)
    }
    return place
  }

  /// Where each column stands, all having names of their own.
  private static func places(_ header: CSV.Record) throws(TableErrors) -> [String: Int] {
    var places: [String: Int] = [:]
    for (k, name) in header.cells.enumerated() {
      guard !name.isEmpty else {
        throw TableErrors(
          line: header.line, "column \(k + 1) has no name",
          help: "the first row holds the names of the columns", columns: header.cells)
      }
      guard places.updateValue(k, forKey: name) == nil else {
        throw TableErrors(
          line: header.line, "two columns are named \(name.quoted)",
          help: "give each column a name of its own", columns: header.cells)
      }
    }
    return places
  }

  private func requireSensibleFeatures(_ header: CSV.Record) throws(TableErrors) {
    guard !features.isEmpty else {
      throw TableErrors(
        line: names.count == 1 ? header.line : nil, "no column is a feature",
        help: "a table has a column of numbers and one of labels at least", columns: names)
    }
    guard !features.contains(label) else {
      throw TableErrors(
        "column \(labelName.quoted) is both a feature and the label",
        help: "name another label, or leave it out of the features", columns: names)
    }
    var seen: Set<Int> = []
    for column in features where !seen.insert(column).inserted {
      throw TableErrors(
        "the feature \(names[column].quoted) is named twice", help: "name each feature once",
        columns: names)
    }
    guard features.count <= Self.featureLimit else {
      throw TableErrors(
        "\(features.count) features; the limit is \(Self.featureLimit)",
        help: "name those that the network is to see with \"features\"", columns: names)
    }
  }
}

extension String {
  /// At most 60 characters of it in double quotes, and at most 240 scalars, of which a single
  /// character may have any number.
  var quoted: String {
    let cut = Substring(unicodeScalars.prefix(240)).prefix(60)
    return cut.endIndex == endIndex ? "\"\(self)\"" : "\"\(cut)…\""
  }
}

extension String {
  /// Whether it is what other programs write where they have no value.
  fileprivate var isMissing: Bool {
    let word = lowercased().filter { $0 != " " && $0 != "\t" }
    return ["nan", "na", "n/a", "null", "none", "nil", "-", "?"].contains(word)
  }
}

/// A number in decimal digits, correctly rounded; infinite where it is too large. Blanks around it
/// are ignored.
func decimal<Number: BinaryFloatingPoint & LosslessStringConvertible>(_ text: String) -> Number? {
  var digits = text.utf8[...]
  while let last = digits.last, last.isBlank { digits.removeLast() }
  digits = digits.drop { $0.isBlank }
  guard digits.allSatisfy({ $0.isDecimal }) else { return nil }
  return Number(String(Substring(digits)))
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// Of digits, signs, a point and an exponent's e.
  fileprivate var isDecimal: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}
