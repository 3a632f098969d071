import Sweeps

extension AggregateCurves {
  /// The configurations of a grid, a picture for each column with its rows as groups; of a running
  /// grid a single picture. More groups than can be told apart become panels.
  public static func figures(
    _ sweep: SweepView, _ grid: SheetGrid, _ quantity: CurveQuantity, scale: Double = 2
  ) -> [any Figure] {
    let count =
      grid.isRunning ? grid.cells.reduce(0) { $0 + $1.count { $0 != nil } } : grid.rowCount
    guard count <= limit else {
      let tile: SheetTile = quantity == .loss ? .loss : .accuracy
      return ContactSheet.pages(sweep, grid, tile: tile, scale: scale)
    }
    return grid.groups.map {
      AggregateCurves(sweep, quantity, by: $0.axis, common: $0.common, groups: $0.members)
    }
  }
}

extension SheetGrid {
  /// Configurations that are compared in one picture.
  struct Group {
    let axis: String
    let common: [String]
    let members: [(name: String, configuration: ConfigurationView)]
  }

  /// One for each column; of a running grid a single one.
  var groups: [Group] {
    guard !isRunning else {
      let members = zip(cellHeaders, cells).flatMap { headers, cells in
        zip(headers, cells).compactMap { header, cell in cell.map { (header.line, $0) } }
      }
      return [Group(axis: axes, common: common, members: members)]
    }
    let axis = axes.split(separator: " × ").first.map { String($0) } ?? axes
    return columns.indices.map { column in
      Group(
        axis: axis, common: [columns[column].line] + common,
        members: rows.indices.compactMap { row in
          cells[row][column].map { (rows[row].line, $0) }
        })
    }.filter { !$0.members.isEmpty }
  }
}

extension SheetGrid.Header {
  /// In one line: "sgd, learning rate 0.1".
  var line: String { detail.isEmpty ? title : "\(title), \(detail)" }
}
