extension SheetGrid {
  /// Parts of about equal size with no more rows and columns than these, headers repeated.
  func pages(rows: Int, columns: Int) -> [SheetGrid] {
    SheetGrid.parts(rowCount, of: rows).flatMap { down in
      SheetGrid.parts(columnCount, of: columns).map { across in self[down, across] }
    }
  }

  private subscript(down: Range<Int>, across: Range<Int>) -> SheetGrid {
    var part = self
    part.rows = rows.isEmpty ? [] : Array(rows[down])
    part.columns = columns.isEmpty ? [] : Array(columns[across])
    part.cells = cells[down].map { Array($0[across]) }
    part.cellHeaders = isRunning ? cellHeaders[down].map { Array($0[across]) } : []
    return part
  }

  /// As few ranges as can be, as equal as can be.
  static func parts(_ count: Int, of largest: Int) -> [Range<Int>] {
    let parts = max(1, (count + largest - 1) / largest)
    return (0..<parts).map { $0 * count / parts..<($0 + 1) * count / parts }
  }
}
