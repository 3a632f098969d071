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
  /// The column with the numbers that regression is to find; nil where a column tells the class.
  public let targetName: String?

  /// - Parameters:
  ///   - bytes: CSV in UTF-8; see ``TableErrors`` for what may be wrong with it.
  ///   - features: names of columns, `nil` for all but the label's.
  ///   - label: the name of the column that tells the class, `nil` for the last one.
  ///   - target: the name of a column of numbers to find, in place of a label.
  public init(
    parsing bytes: [UInt8], features: [String]? = nil, label: String? = nil,
    target: String? = nil
  ) throws(TableErrors) {
    do throws(TableErrors) {
      try self.init(bytes, features, label, target)
    } catch {
      throw error.gathered(bytes, target: target)
    }
  }

  private init(
    _ bytes: [UInt8], _ features: [String]?, _ label: String?, _ target: String?
  ) throws(TableErrors) {
    var csv = try CSV(bytes)
    guard let header = try csv.next() else {
      throw TableErrors(
        "the table is empty", help: "write the names of the columns, then a row for each point")
    }
    let columns = try Columns(header: header, features: features, label: target ?? label)
    let rows = try Rows(&csv, columns)
    guard !rows.labels.isEmpty else {
      throw TableErrors(
        "the table has no rows", help: "write a row for each point below the header",
        columns: header.cells)
    }
    featureNames = columns.featureNames
    targetName = target
    guard target == nil else {
      classNames = []
      samples = Samples(
        features: columns.featureNames.count, points: rows.points,
        targets: try Self.targets(rows, columns, header))
      return
    }
    let classes = LabelClasses(rows.labels)
    try Self.check(classes, columns, header)
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
        help: "name the column that tells the class with \"label\", or one of numbers to find with "
          + "\"target\"", columns: header.cells)
    }
  }

  /// - Throws: For what is no number, and for numbers that are all the same.
  private static func targets(
    _ rows: Rows, _ columns: Columns, _ header: CSV.Record
  ) throws(TableErrors) -> [Float] {
    var targets: [Float] = []
    var errors: [TableError] = []
    for (line, cell) in zip(rows.lines, rows.labels) where errors.count < TableErrors.limit {
      do throws(TableError) {
        targets.append(try columns.target(cell, line: line))
      } catch {
        errors.append(error)
      }
    }
    if !errors.isEmpty { throw TableErrors(errors) }
    guard targets.contains(where: { $0 != targets[0] }) else {
      throw TableErrors(
        "only one target, \(rows.labels[0].quoted), in column \(columns.labelName.quoted)",
        help: "a network learns to find numbers that differ", columns: header.cells)
    }
    return targets
  }

  /// The row in which each class is first met, counted from 0; none in regression.
  public var firstRows: [(class: Int, row: Int)] {
    var rows: [Int?] = classNames.map { _ in nil }
    for (row, label) in samples.labels.enumerated() where targetName == nil && rows[label] == nil {
      rows[label] = row
    }
    return rows.enumerated().compactMap { label, row in row.map { (label, $0) } }
  }

  /// The features that are the same in every row, which tell a network nothing.
  public var constantFeatures: [String] {
    featureNames.indices.filter { f in
      (0..<samples.count).allSatisfy {
        samples.points[$0 * samples.features + f] == samples.points[f]
      }
    }.map { featureNames[$0] }
  }
}

/// What the rows of a table hold.
private struct Rows {
  /// `[rows, features]`, row by row.
  private(set) var points: [Float] = []
  /// `[rows]`
  private(set) var labels: [String] = []
  /// Where each row starts, `[rows]`.
  private(set) var lines: [Int] = []

  /// - Throws: What is wrong with each bad row.
  init(_ csv: inout CSV, _ columns: Columns) throws(TableErrors) {
    var errors: [TableError] = []
    do throws(TableErrors) {
      while errors.count < TableErrors.limit, let record = try csv.next() {
        do throws(TableError) {
          points += try columns.point(record)
          labels.append(try columns.label(record))
          lines.append(record.line)
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
