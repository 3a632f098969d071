import Sweeps

/// Which fields of a sweep make the rows of a sheet, which the columns, and which the sheets.
///
/// A field belongs to a section, such as `optimizer.learning_rate` to `optimizer`, and those of
/// `stop` to `training`; a section's fields stay together.
public struct SheetAxes: Hashable, Sendable {
  /// Empty when configurations run on from row to row.
  public var rows: [String]
  public var columns: [String]
  public var sheets: [String]

  /// Up to so many rows other sections are folded into them; more rows go to sheets of their own.
  static let foldedRows = 12
  /// As many columns as a page has room for.
  static let foldedColumns = 10

  public init(rows: [String], columns: [String], sheets: [String] = []) {
    self.rows = rows
    self.columns = columns
    self.sheets = sheets
  }

  /// Activations down and optimizers across; where one of them does not vary, the two sections with
  /// the most alternatives, the longer one down. Axes may be chosen instead.
  ///
  /// The other sections are folded into the rows; into the columns where data sets or seeds run
  /// down, so that each configuration is a column. A single section with several fields is spread
  /// over rows and columns when that fills half of the places; else it runs on from row to row.
  /// Data sets that are not an axis are on sheets of their own. Where rows and columns that nobody
  /// chose would be half empty, as of draws from ranges, configurations run on from row to row.
  public init(_ sweep: SweepView, rows: SheetAxis? = nil, columns: SheetAxis? = nil) {
    let alternatives = Alternatives(sweep)
    let chosen = SheetAxes.choice(alternatives, rows: rows, columns: columns)
    guard let across = chosen.columns else {
      self = alternatives.spread(alternatives.varying.first)
      return
    }
    let fromRows = chosen.rows == .dataset || chosen.rows == .seed
    var folded = alternatives.fields(fromRows ? across : chosen.rows)
    let limit = fromRows ? SheetAxes.foldedColumns : SheetAxes.foldedRows
    var sheets: [String] = []
    for section in alternatives.varying where section != chosen.rows && section != across {
      let fields = alternatives.fields(section)
      if section == .dataset || alternatives.count(fields + folded) > limit {
        sheets += fields
      } else {
        folded += fields
      }
    }
    self.init(
      rows: fromRows ? alternatives.fields(chosen.rows) : folded,
      columns: fromRows ? folded : alternatives.fields(across), sheets: sheets)
    if rows == nil, columns == nil, alternatives.areSparse(on: self) {
      let own = alternatives.varying.filter { $0 != .dataset }.flatMap { alternatives.fields($0) }
      self.init(
        rows: [], columns: own.filter { alternatives.count([$0]) > 1 },
        sheets: alternatives.count(alternatives.fields(.dataset)) > 1
          ? alternatives.fields(.dataset) : [])
    }
  }

  private static func choice(
    _ alternatives: Alternatives, rows: SheetAxis?, columns: SheetAxis?
  ) -> (rows: SheetAxis?, columns: SheetAxis?) {
    let varying = alternatives.varying
    let preferred: [SheetAxis] = [.activation, .optimizer]
    let usual =
      preferred.allSatisfy { varying.contains($0) }
      ? preferred : alternatives.byCount(varying)
    let free = usual.filter { $0 != rows && $0 != columns }
    switch (rows, columns) {
    case (let rows?, let columns?): return (rows, columns)
    case (let rows?, nil): return (rows, free.first)
    case (nil, let columns?): return (free.first, columns)
    case (nil, nil): return usual.count > 1 ? (usual[0], usual[1]) : (nil, nil)
    }
  }
}

/// The values that the fields of a sweep take.
private struct Alternatives {
  let configurations: [ConfigurationView]
  let fields: [String]

  init(_ sweep: SweepView) {
    configurations = sweep.places
    fields = sweep.places.first?.coordinates.map { $0.field } ?? []
  }

  /// In the order of the sections, seeds last.
  var varying: [SheetAxis] { SheetAxis.allCases.filter { count(fields($0)) > 1 } }

  func fields(_ axis: SheetAxis?) -> [String] {
    guard let axis else { return [] }
    return fields.filter { field in
      let section = field.prefix { $0 != "." }
      return section == axis.rawValue || (axis == .training && section == "stop")
    }
  }

  /// How many combinations of values there are.
  func count(_ fields: [String]) -> Int { Set(configurations.map { $0.values(of: fields) }).count }

  /// Whether at most half of the places of rows and columns have a configuration.
  func areSparse(on axes: SheetAxes) -> Bool {
    let places = count(axes.sheets + axes.rows) * count(axes.columns)
    return 2 * count(axes.sheets + axes.rows + axes.columns) <= places
  }

  /// The two with the most alternatives, the longer one first; of equals the earlier one.
  func byCount(_ axes: [SheetAxis]) -> [SheetAxis] {
    let counts = axes.map { count(fields($0)) }
    let order = axes.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    return order.prefix(2).map { axes[$0] }
  }

  /// A single axis: over rows and columns by its first field and the others, or in a row.
  func spread(_ axis: SheetAxis?) -> SheetAxes {
    let own = fields(axis).filter { count([$0]) > 1 }
    guard let first = own.first, own.count > 1 else { return SheetAxes(rows: [], columns: own) }
    let rest = Array(own.dropFirst())
    let places = count([first]) * count(rest)
    return 2 * count(own) >= places && count(rest) > 1
      ? SheetAxes(rows: [first], columns: rest) : SheetAxes(rows: [], columns: own)
  }
}
