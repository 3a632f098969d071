import Sweeps

/// Which fields of a sweep make the rows of a sheet, which the columns, and which the sheets.
///
/// A field belongs to a section, such as `optimizer.learning_rate` to `optimizer`; a section's
/// fields stay together.
public struct SheetAxes: Hashable, Sendable {
  /// Empty when configurations run on from row to row.
  public var rows: [String]
  public var columns: [String]
  public var sheets: [String]

  /// Up to so many rows other sections are folded into them; more rows go to sheets of their own.
  static let foldedRows = 12

  public init(rows: [String], columns: [String], sheets: [String] = []) {
    self.rows = rows
    self.columns = columns
    self.sheets = sheets
  }

  /// Activations down and optimizers across; where one of them does not vary, the two sections with
  /// the most alternatives, the longer one down. Sections may be chosen instead.
  ///
  /// A single section with several fields is spread over rows and columns when that fills half of
  /// the places; else it runs on from row to row. Data sets that are not an axis are on sheets of
  /// their own.
  public init(_ sweep: SweepView, rows: Section? = nil, columns: Section? = nil) {
    let alternatives = Alternatives(sweep)
    let varying = alternatives.varying
    let chosen = SheetAxes.choice(varying, alternatives, rows: rows, columns: columns)
    guard let across = chosen.columns else {
      self = alternatives.spread(varying.first)
      return
    }
    var down = alternatives.fields(chosen.rows)
    var sheets: [String] = []
    for section in varying where section != chosen.rows && section != across {
      let folded = alternatives.fields(section) + down
      if section == .dataset || alternatives.count(folded) > SheetAxes.foldedRows {
        sheets += alternatives.fields(section)
      } else {
        down += alternatives.fields(section)
      }
    }
    self.init(rows: down, columns: alternatives.fields(across), sheets: sheets)
  }

  private static func choice(
    _ varying: [Section], _ alternatives: Alternatives, rows: Section?, columns: Section?
  ) -> (rows: Section?, columns: Section?) {
    let preferred: [Section] = [.activation, .optimizer]
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
    configurations = sweep.configurations
    fields = sweep.configurations.first?.coordinates.map { $0.field } ?? []
  }

  /// In the order of the sections.
  var varying: [Section] { Section.allCases.filter { count(fields($0)) > 1 } }

  func fields(_ section: Section?) -> [String] {
    guard let section else { return [] }
    return fields.filter { $0.prefix { $0 != "." } == section.rawValue }
  }

  /// How many combinations of values there are.
  func count(_ fields: [String]) -> Int { Set(configurations.map { $0.values(of: fields) }).count }

  /// The two with the most alternatives, the longer one first; of equals the earlier one.
  func byCount(_ sections: [Section]) -> [Section] {
    let counts = sections.map { count(fields($0)) }
    let order = sections.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    return order.prefix(2).map { sections[$0] }
  }

  /// A single section: over rows and columns by its first field and the others, or in a row.
  func spread(_ section: Section?) -> SheetAxes {
    let own = fields(section).filter { count([$0]) > 1 }
    guard let first = own.first, own.count > 1 else { return SheetAxes(rows: [], columns: own) }
    let rest = Array(own.dropFirst())
    let places = count([first]) * count(rest)
    return 2 * count(own) >= places && count(rest) > 1
      ? SheetAxes(rows: [first], columns: rest) : SheetAxes(rows: [], columns: own)
  }
}
