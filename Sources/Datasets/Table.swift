import NeuralNetworks

/// A user's own data: a CSV text with a header, a row for each point, numbers as features and a
/// word or a number as the label.
public struct Table: Hashable, Sendable {
  /// In the order of the rows.
  public let samples: Samples
  /// `[features]`.
  public let featureNames: [String]
  /// `[classes]`: the distinct labels, ascending as numbers when all of them are numbers (`1` and
  /// `1.0` are one class, under its first spelling), otherwise in the order of their UTF-8 bytes.
  public let classNames: [String]

  /// - Parameters:
  ///   - bytes: CSV in UTF-8; see ``TableErrors`` for what may be wrong with it.
  ///   - features: names of columns, `nil` for all but the label's.
  ///   - label: the name of a column, `nil` for the last one.
  public init(
    parsing bytes: [UInt8], features: [String]? = nil, label: String? = nil
  ) throws(TableErrors) {
    var records = try CSV.records(bytes)[...]
    guard let header = records.popFirst() else {
      throw TableErrors(
        "the table is empty", help: "write the names of the columns, then a row for each point")
    }
    let columns = try Columns(header: header, features: features, label: label)
    guard !records.isEmpty else {
      throw TableErrors(
        "the table has no rows", help: "write a row for each point below the header",
        columns: header.cells)
    }
    let rows = try Self.rows(records, columns)
    let classes = LabelClasses(rows.map { $0.label })
    guard classes.names.count > 1 else {
      throw TableErrors(
        "only one class, \"\(classes.names[0])\", in column \"\(columns.labelName)\"",
        help: "a network learns to tell two classes or more apart", columns: header.cells)
    }
    featureNames = columns.featureNames
    classNames = classes.names
    samples = Samples(
      features: columns.featureNames.count, points: rows.flatMap { $0.point },
      labels: classes.labels)
  }

  private typealias Row = (point: [Float], label: String)

  /// The rows, or what is wrong with each bad one.
  private static func rows(
    _ records: ArraySlice<CSV.Record>, _ columns: Columns
  ) throws(TableErrors) -> [Row] {
    var rows: [Row] = []
    var errors: [TableError] = []
    for record in records {
      do throws(TableError) {
        rows.append(try (columns.point(record), columns.label(record)))
      } catch {
        errors.append(error)
        if errors.count == TableErrors.limit { break }
      }
    }
    if !errors.isEmpty { throw TableErrors(errors) }
    return rows
  }
}
