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
    var csv = try CSV(bytes)
    guard let header = try csv.next() else {
      throw TableErrors(
        "the table is empty", help: "write the names of the columns, then a row for each point")
    }
    let columns = try Columns(header: header, features: features, label: label)
    let rows = try Rows(&csv, columns)
    guard !rows.labels.isEmpty else {
      throw TableErrors(
        "the table has no rows", help: "write a row for each point below the header",
        columns: header.cells)
    }
    let classes = LabelClasses(rows.labels)
    try Self.check(classes, columns, header)
    featureNames = columns.featureNames
    classNames = classes.names
    samples = Samples(
      features: columns.featureNames.count, points: rows.points, labels: classes.labels)
  }

  /// The most classes that a table may have, as many as the generated sets.
  private static let classLimit = 100

  private static func check(
    _ classes: LabelClasses, _ columns: Columns, _ header: CSV.Record
  ) throws(TableErrors) {
    let count = classes.names.count
    guard count > 1 else {
      throw TableErrors(
        "only one class, \(classes.names[0].quoted), in column \(columns.labelName.quoted)",
        help: "a network learns to tell two classes or more apart", columns: header.cells)
    }
    guard count <= classLimit else {
      throw TableErrors(
        "\(count) classes in column \(columns.labelName.quoted); the limit is \(classLimit)",
        help: "name the column that tells the class with \"label\"", columns: header.cells)
    }
  }
}

/// What the rows of a table hold.
private struct Rows {
  /// `[rows, features]`, row by row.
  private(set) var points: [Float] = []
  /// `[rows]`
  private(set) var labels: [String] = []

  /// - Throws: What is wrong with each bad row.
  init(_ csv: inout CSV, _ columns: Columns) throws(TableErrors) {
    var errors: [TableError] = []
    do throws(TableErrors) {
      while errors.count < TableErrors.limit, let record = try csv.next() {
        do throws(TableError) {
          points += try columns.point(record)
          labels.append(try columns.label(record))
        } catch {
          errors.append(error)
        }
      }
    } catch {
      errors += error.errors
    }
    if !errors.isEmpty { throw TableErrors(errors) }
  }
}
