/// Something that keeps a text from being a table, in words for its author.
public struct TableError: Error, Hashable, Sendable {
  /// Where the row starts, the first line being 1; `nil` where it is about the whole table.
  public let line: Int?
  /// Such as `3 columns, expected 4`.
  public let message: String
  /// What to do about it.
  public let help: String
  /// The name that was asked for and is not in the header.
  public let unknownColumn: String?
  /// The column where a word stands in place of a number.
  let columnOfWord: String?
  /// The names in the header, once they are known.
  public let columns: [String]

  public init(
    line: Int? = nil, message: String, help: String, unknownColumn: String? = nil,
    columns: [String] = []
  ) {
    self.init(
      line: line, message: message, help: help, unknownColumn: unknownColumn, columns: columns,
      columnOfWord: nil)
  }

  init(
    line: Int?, message: String, help: String, unknownColumn: String? = nil, columns: [String],
    columnOfWord: String?
  ) {
    self.line = line
    self.message = message
    self.help = help
    self.unknownColumn = unknownColumn
    self.columns = columns
    self.columnOfWord = columnOfWord
  }
}

/// All that is wrong with a table, in the order of its lines, at most ``limit``: one error for each
/// bad row, and one for a column of words where numbers are wanted.
public struct TableErrors: Error, Hashable, Sendable {
  public static let limit = 20

  /// Not empty.
  public let errors: [TableError]

  public init(_ errors: [TableError]) {
    precondition(!errors.isEmpty, "an error to report")
    self.errors = errors
  }

  init(
    line: Int? = nil, _ message: String, help: String, unknownColumn: String? = nil,
    columns: [String] = []
  ) {
    self.init([
      TableError(
        line: line, message: message, help: help, unknownColumn: unknownColumn, columns: columns)
    ])
  }
}
