import Sweeps

/// The sections that a user wants for the rows and columns of sheets; nil for the usual ones.
struct ChosenAxes {
  let rows: Section?
  let columns: Section?

  /// - Throws: A ``Refusal`` for what is no section, for a section that the sweep does not vary,
  ///   and for one that is asked for twice.
  init(rows: String?, columns: String?, of results: [RunResult]) throws(Refusal) {
    let varying = Self.varying(results)
    self.rows = try Self.section(rows, "--rows", varying)
    self.columns = try Self.section(columns, "--columns", varying)
    guard let section = self.rows, section == self.columns else { return }
    let others = varying.filter { $0 != section }.map { $0.rawValue }
    throw Refusal(
      .usage, error: "--rows and --columns are both \(section.rawValue)",
      help: others.isEmpty
        ? "the sweep varies nothing else; leave one of them out"
        : "give one of them another section: \(others.joined(separator: ", "))")
  }

  private static func section(
    _ name: String?, _ option: String, _ varying: [Section]
  ) throws(Refusal) -> Section? {
    guard let name else { return nil }
    let names = Section.allCases.map { $0.rawValue }
    let singular = Section.allCases.first { $0.key == name }
    guard let section = Section(rawValue: name) ?? singular else {
      throw Refusal(
        .usage, error: "unknown section \(name.quoted) in \(option)",
        help: Spelling.suggestion(for: name, in: names) + "known: "
          + names.joined(separator: ", "))
    }
    guard section != .dataset || varying == [.dataset] || !varying.contains(.dataset) else {
      throw Refusal(
        .usage, error: "each data set has sheets of its own; \(option) cannot be dataset",
        help: "the sweep also varies: "
          + varying.filter { $0 != .dataset }.map { $0.rawValue }.joined(separator: ", "))
    }
    guard varying.contains(section) else {
      let here = varying.map { $0.rawValue }
      throw Refusal(
        .usage, error: "the sweep does not vary the \(section.rawValue)",
        help: here.isEmpty
          ? "it has one configuration" : "it varies: \(here.joined(separator: ", "))")
    }
    return section
  }

  /// The sections of which the results have several alternatives.
  private static func varying(_ results: [RunResult]) -> [Section] {
    Section.allCases.filter { section in
      Set(results.map { $0.item.configuration.alternative(section)?.text }).count > 1
    }
  }
}
