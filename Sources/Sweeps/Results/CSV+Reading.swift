import Datasets

extension CSV {
  /// The rows of a table that was written here, its header left out.
  ///
  /// - Throws: A problem that names the line.
  static func rows(
    of bytes: [UInt8], header: [String]
  ) throws(Problem) -> [(line: Int, cells: [String])] {
    let records: [Datasets.CSV.Record]
    do throws(TableErrors) {
      records = try Datasets.CSV.records(bytes)
    } catch {
      let line = error.errors[0].line.map { "line \($0): " } ?? ""
      throw Problem(at: nil, line + error.errors[0].message)
    }
    guard let first = records.first, first.cells == header else {
      throw Problem(at: nil, "its first line is not \(header.joined(separator: ","))")
    }
    let rows = records.dropFirst()
    if let odd = rows.first(where: { $0.cells.count != header.count }) {
      throw Problem(
        at: nil, "line \(odd.line): \(odd.cells.count) cells instead of \(header.count)")
    }
    return rows.map { ($0.line, $0.cells) }
  }

  /// The number that was written as this text; nil for an empty one.
  static func number(_ text: String, line: Int) throws(Problem) -> Float? {
    if text.isEmpty { return nil }
    guard let value = Float(text), value.shortestText == text else {
      throw Problem(at: nil, "line \(line): \(text.quoted) is not a number as it is written here")
    }
    return value
  }
}
