import Plotting
import Sweeps

/// The configurations of a sweep in rows and columns.
public struct SheetGrid: Sendable {
  /// What is written beside a row or over a column.
  public struct Header: Hashable, Sendable {
    public var title: String
    /// In smaller letters under the title; may be empty.
    public var detail: String

    public init(_ title: String, detail: String = "") {
      self.title = title
      self.detail = detail
    }

    /// The first value, or the first of its parts, over the others.
    init(_ values: [String?]) {
      let texts = values.compactMap { $0 }
      let first = texts.first ?? (values.isEmpty ? "" : "–")
      let parts = first.split(separator: "; ", maxSplits: 1).map { String($0) }
      self.init(
        parts.first ?? first,
        detail: (parts.dropFirst() + texts.dropFirst()).joined(separator: ", "))
    }
  }

  /// "activation × optimizer"
  public var axes: String
  /// What all configurations of this grid have, where there are other grids.
  public var common: [String]
  /// Empty when each place has a header of its own.
  public var rows: [Header]
  /// Over the first row only; empty when each place has a header of its own.
  public var columns: [Header]
  /// `[rows][columns]`; nil where the plan has nothing.
  public var cells: [[ConfigurationView?]]
  /// `[rows][columns]`; empty when rows and columns have headers.
  public var cellHeaders: [[Header]] = []

  public init(
    axes: String, common: [String] = [], rows: [Header], columns: [Header],
    cells: [[ConfigurationView?]]
  ) {
    precondition(cells.count == rows.count, "a header for each row")
    precondition(cells.allSatisfy { $0.count == columns.count }, "a header for each column")
    self.axes = axes
    self.common = common
    self.rows = rows
    self.columns = columns
    self.cells = cells
  }

  /// Configurations one after another, from row to row, each under a header of its own.
  public init(
    axes: String, common: [String] = [], running cells: [(Header, ConfigurationView)]
  ) {
    let count = max(1, (cells.count + SheetGrid.longestRow - 1) / SheetGrid.longestRow)
    let width = max(1, (cells.count + count - 1) / count)
    let lines = stride(from: 0, to: cells.count, by: width).map { start in
      (start..<start + width).map { $0 < cells.count ? cells[$0] : nil }
    }
    self.axes = axes
    self.common = common
    rows = []
    columns = []
    self.cells = lines.map { $0.map { $0?.1 } }
    cellHeaders = lines.map { $0.map { $0?.0 ?? Header("") } }
  }

  /// Most configurations beside one another when they run on from row to row.
  static let longestRow = 6

  var rowCount: Int { cells.count }
  var columnCount: Int { cells.first?.count ?? 0 }
  var isRunning: Bool { !cellHeaders.isEmpty }

  /// What the maps of the grid show.
  enum MapKind {
    /// The probability of the second of two classes.
    case probability
    /// The likeliest of several classes.
    case regions
  }

  var mapKinds: Set<MapKind> {
    let maps = cells.flatMap { $0 }.compactMap { $0?.seeds.first { $0.map != nil }?.map }
    return Set(maps.map { $0.fields.count == 1 ? .probability : .regions })
  }

  /// Nothing stands here, not even an empty place: the last row of a running grid may be shorter.
  func isBlank(_ row: Int, _ column: Int) -> Bool {
    isRunning && cells[row][column] == nil
  }
}

extension SheetGrid {
  /// All configurations of a sweep, on as many grids as the axes ask for.
  public static func grids(
    _ sweep: SweepView, by axes: SheetAxes, order: SheetOrder = .spec
  ) -> [SheetGrid] {
    let groups = Grouping(sweep.places, by: axes.sheets)
    return groups.keys.map { key in
      grid(groups[key], by: axes, common: key.compactMap { $0 }, order: order, score: sweep.score)
    }
  }

  private static func grid(
    _ configurations: [ConfigurationView], by axes: SheetAxes, common: [String], order: SheetOrder,
    score: Score
  ) -> SheetGrid {
    let rows = Grouping(configurations, by: axes.rows).ordered(order, score)
    let columns = Grouping(configurations, by: axes.columns).ordered(order, score)
    let names = [axes.rows, axes.columns].filter { !$0.isEmpty }.map { SheetGrid.name(of: $0) }
    let title = names.joined(separator: " × ")
    if axes.rows.isEmpty {
      return SheetGrid(
        axes: title, common: common,
        running: columns.keys.flatMap { key in columns[key].map { (Header(key), $0) } })
    }
    return SheetGrid(
      axes: title, common: common, rows: rows.keys.map { Header($0) },
      columns: columns.keys.map { Header($0) },
      cells: rows.keys.map { row in
        columns.keys.map { column in
          rows[row].first { $0.values(of: axes.columns) == column }
        }
      })
  }

  /// "activation", "optimizer", "learning rate": the sections, or the parameter of a single field.
  static func name(of fields: [String]) -> String {
    if fields.count == 1, let dot = fields[0].firstIndex(of: ".") {
      return String(fields[0][dot...].dropFirst().map { $0 == "_" ? " " : $0 })
    }
    var sections: [String] = []
    for field in fields {
      let section = String(field.prefix { $0 != "." })
      let word = section == "dataset" ? "data set" : section
      if !sections.contains(word) { sections.append(word) }
    }
    return sections.joined(separator: ", ")
  }
}

/// Configurations by the values of some fields, in the order of their first appearance.
private struct Grouping {
  var keys: [[String?]] = []
  private var members: [[String?]: [ConfigurationView]] = [:]

  init(_ configurations: [ConfigurationView], by fields: [String]) {
    for configuration in configurations {
      let key = configuration.values(of: fields)
      if members[key] == nil { keys.append(key) }
      members[key, default: []].append(configuration)
    }
  }

  subscript(key: [String?]) -> [ConfigurationView] { members[key] ?? [] }

  /// The keys by the mean of their members' means, those without a mean last.
  func ordered(_ order: SheetOrder, _ score: Score) -> Grouping {
    guard order == .score else { return self }
    let means = keys.map { key in Spread(self[key].compactMap { $0.spread?.mean })?.mean }
    let places = keys.indices.sorted { a, b in
      switch (means[a], means[b]) {
      case (let first?, let second?):
        first == second ? a < b : score.isBetter(first, than: second)
      case (.some, nil): true
      case (nil, .some): false
      case (nil, nil): a < b
      }
    }
    var grouping = self
    grouping.keys = places.map { keys[$0] }
    return grouping
  }
}
