import Datasets
import NeuralNetworks

/// A sweep as its folder holds it.
public struct StoredSweep {
  public let plan: Plan
  /// The runs that were trained last: all of the plan, or those selected.
  public let sweep: Sweep
  private let files: NearbyFiles

  /// Reads `sweep.json` and `plan.csv`.
  public init(reading folder: String) throws(StoredError) {
    let path = "\(folder)/sweep.json"
    let description = try JSONValue(stored: path)
    try Self.checkRevision(description, path)
    files = TableCopies.files(description["tables"] ?? .object([]), in: folder)
    plan = try Self.plan(description, path, files: files)
    let items = try Self.items(of: plan, in: "\(folder)/plan.csv")
    let (name, files) = (plan.name, files)
    sweep = try reading(path) { () throws(Problem) in
      let set = description["set"]?.array ?? []
      let overrides = try set.map { (text) throws(Problem) in try Override(text.string ?? "") }
      return try Sweep(name, items, folder: folder, overrides: overrides, files: files)
    }
  }

  /// All runs of the plan.
  public func whole() throws(Problem) -> Sweep {
    try Sweep(
      plan.name, Array(plan), folder: sweep.folder, overrides: sweep.overrides,
      engine: sweep.engine, files: files)
  }

  /// What came of the runs, in the plan's order, and why there is nothing of others.
  public func results() -> (results: [RunResult], errors: [StoredError]) {
    var results: [RunResult] = []
    var errors: [StoredError] = []
    for item in sweep.items {
      do throws(StoredError) {
        let data = sweep.data(of: item.run)
        results.append(try RunFolder.read(item, in: sweep.folder, data: data))
      } catch {
        errors.append(error)
      }
    }
    return (results, errors)
  }

  /// One run of the plan with its data, also one that was not trained last.
  public func result(
    of item: Plan.Item
  ) throws(StoredError) -> (result: RunResult, data: Dataset) {
    let files = files
    let data = try reading("\(sweep.folder)/sweep.json") { () throws(Problem) in
      try item.run.data(files)
    }
    return (try RunFolder.read(item, in: sweep.folder, data: data), data)
  }

  private static func checkRevision(
    _ description: JSONValue, _ path: String
  ) throws(StoredError) {
    guard let revision = description["engine_revision"]?.integer else {
      throw StoredError(path, .damaged("it has no engine_revision"))
    }
    guard revision == EngineRevision.current else {
      throw StoredError(path, .outdated(.revision(revision)))
    }
  }

  /// The plan of the spec that `sweep.json` holds.
  private static func plan(
    _ description: JSONValue, _ path: String, files: NearbyFiles
  ) throws(StoredError) -> Plan {
    guard let name = description["name"]?.string, let spec = description["spec"] else {
      throw StoredError(path, .damaged("it has no name or no spec"))
    }
    let source = SourceText(file: "\(name).json", bytes: Array(spec.prettyText.utf8))
    let (specification, problems) = Specification.read(source, files: files)
    // A sweep of any size that was once planned is planned again.
    let made = specification.map { Plan.make($0, maximumRuns: .max) }
    guard let plan = made?.plan else {
      let first = (problems + (made?.problems ?? [])).first { $0.severity == .error }
      throw StoredError(path, .damaged("its spec: \(first?.message ?? "unreadable")"))
    }
    return plan
  }

  private static func items(
    of plan: Plan, in path: String
  ) throws(StoredError) -> [Plan.Item] {
    let bytes = try Files.stored(path)
    return try reading(path) { () throws(Problem) in
      var items: [Plan.Item] = []
      for (line, cells) in try CSV.rows(of: bytes, header: SweepTables.planColumns) {
        guard let index = Int(cells[0]), plan.indices.contains(index),
          index > items.last?.index ?? -1, SweepTables.planRow(plan[index]) == cells
        else { throw Problem(at: nil, "line \(line): this is no run of the spec") }
        items.append(plan[index])
      }
      guard !items.isEmpty else { throw Problem(at: nil, "it has no run") }
      return items
    }
  }
}
