import Sweeps

/// What a user wants for the rows and columns of sheets; nil for the usual.
struct ChosenAxes {
  let rows: SheetAxis?
  let columns: SheetAxis?

  /// - Throws: A ``Refusal`` for what is no axis, for one that the sweep does not vary, and for one
  ///   that is asked for twice.
  init(rows: String?, columns: String?, of plan: Plan) throws(Refusal) {
    let varying = plan.varyingAxes
    self.rows = try Self.axis(rows, "--rows", varying)
    self.columns = try Self.axis(columns, "--columns", varying)
    guard let axis = self.rows, axis == self.columns else { return }
    let others = varying.filter { $0 != axis }.map { $0.rawValue }
    throw Refusal(
      .usage, error: "--rows and --columns are both \(axis.rawValue)",
      help: others.isEmpty
        ? "the sweep varies nothing else; leave one of them out"
        : "give one of them another axis: \(others.joined(separator: ", "))")
  }

  private static func axis(
    _ name: String?, _ option: String, _ varying: [SheetAxis]
  ) throws(Refusal) -> SheetAxis? {
    guard let name else { return nil }
    let names = SheetAxis.allCases.map { $0.rawValue }
    guard let axis = SheetAxis(rawValue: name) else {
      throw Refusal(
        .usage, error: "unknown axis \(name.quoted) in \(option)",
        help: Spelling.suggestion(for: name, in: names) + "known: "
          + names.joined(separator: ", "))
    }
    guard varying.contains(axis) else {
      let here = varying.map { $0.rawValue }
      throw Refusal(
        .usage, error: "the sweep does not vary the \(axis.rawValue)",
        help: here.isEmpty
          ? "it has one configuration" : "it varies: \(here.joined(separator: ", "))")
    }
    return axis
  }
}
