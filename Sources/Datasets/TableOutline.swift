/// What the columns of a table hold, whatever they are for.
public struct TableOutline: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public let name: String
    /// How many of its cells are no numbers, empty ones aside.
    public fileprivate(set) var words = 0
    /// The first of them.
    public fileprivate(set) var firstWord: Word?
    /// How many numbers it has that differ, counted to ``TableOutline/manyNumbers``.
    public var numbers: Int { seen.count }
    fileprivate var seen: Set<Float> = []
  }

  public struct Word: Hashable, Sendable {
    public let text: String
    /// The first line being 1.
    public let line: Int
  }

  /// So many are told apart.
  public static let manyNumbers = 100

  /// In the order of the table.
  public private(set) var columns: [Column]

  /// Rows with cells too few or too many are passed over.
  ///
  /// - Throws: For what is no CSV, and for a table that is empty.
  public init(parsing bytes: [UInt8]) throws(TableErrors) {
    var csv = try CSV(bytes)
    guard let header = try csv.next() else {
      throw TableErrors(
        "the table is empty", help: "write the names of the columns, then a row for each point")
    }
    columns = header.cells.map { Column(name: $0) }
    while let record = try csv.next() {
      guard record.cells.count == columns.count else { continue }
      for (k, cell) in record.cells.enumerated() { columns[k].count(cell, line: record.line) }
    }
  }
}

extension TableOutline.Column {
  fileprivate mutating func count(_ cell: String, line: Int) {
    guard cell.contains(where: { !$0.isWhitespace }) else { return }
    guard let number: Float = decimal(cell) else {
      words += 1
      firstWord = firstWord ?? TableOutline.Word(text: cell, line: line)
      return
    }
    if seen.count < TableOutline.manyNumbers { seen.insert(number) }
  }
}

extension TableErrors {
  /// So many words in a column are each told for themselves.
  private static let few = 3

  /// One error in place of many where a column holds words throughout.
  ///
  /// - Parameters:
  ///   - bytes: The table.
  ///   - target: The column of numbers to find, if any.
  func gathered(_ bytes: [UInt8], target: String?) -> TableErrors {
    let told = Set(errors.compactMap { $0.columnOfWord })
    guard !told.isEmpty else { return self }
    let outline: TableOutline
    do throws(TableErrors) {
      outline = try TableOutline(parsing: bytes)
    } catch {
      // What is no table is told of already.
      return self
    }
    let wordy = outline.columns.filter { $0.words > Self.few && told.contains($0.name) }
    guard !wordy.isEmpty else { return self }
    let names = Set(wordy.map { $0.name })
    let others = errors.filter { !names.contains($0.columnOfWord ?? "") }
    let gathered = wordy.compactMap { column in
      column.firstWord.map { word in
        TableError(
          line: word.line,
          message: "\(word.text.quoted) in column \(column.name.quoted) is not a number, nor are "
            + "the cells of \(column.words - 1) other rows",
          help: column.name == target ? Self.targetHelp : Self.help(outline, target),
          columns: outline.columns.map { $0.name })
      }
    }
    return TableErrors((others + gathered).sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }

  private static let targetHelp =
    "\"label\" is for a column of classes, which may be words, \"target\" for one of numbers"

  private static func help(_ outline: TableOutline, _ target: String?) -> String {
    let numbers = outline.columns.filter { $0.words == 0 && $0.name != target }
    let first = numbers.prefix(20).map { $0.name.quoted }
    let list = (first + (numbers.count > 20 ? ["…"] : [])).joined(separator: ", ")
    return "words can be the label; \"features\" names what a network sees"
      + (numbers.isEmpty ? "" : ", and numbers here are \(list)")
  }
}
