import Sweeps

/// A sweep's folder that a command reads, with what came of its runs.
struct FinishedSweep {
  let stored: StoredSweep
  /// Not empty.
  let results: [RunResult]
  /// How many runs have no result.
  let missing: Int

  /// What has no result is told on standard error, up to this many runs.
  private static let told = 8

  /// - Throws: A ``Refusal`` for a folder that is no sweep's, and when no run has a result.
  init(reading folder: String) throws(Refusal) {
    stored = try Self.stored(folder)
    let (results, errors) = stored.results()
    guard !results.isEmpty else {
      let reasons = errors.prefix(1).map { ": \($0)" }.joined()
      throw Refusal(
        .noSuchFile, error: "no run of \(folder) has a result\(reasons)",
        help: "train it: nn-sweep \(stored.plan.name).json")
    }
    self.results = results
    missing = errors.count
    tell(errors)
  }

  /// What is known of the sweep in a folder.
  static func stored(_ folder: String) throws(Refusal) -> StoredSweep {
    guard Files.isFolder(folder) else {
      throw Refusal(noSuchFolder: folder)
    }
    do throws(StoredError) {
      return try StoredSweep(reading: folder)
    } catch {
      throw Refusal(error, in: folder)
    }
  }

  private func tell(_ errors: [StoredError]) {
    guard !errors.isEmpty else { return }
    let total = stored.sweep.items.count
    let lines = errors.prefix(Self.told).map { "  \($0)\n" }
    let left = errors.count - lines.count
    Terminal.standardError.write(
      "warning: \(errors.count.grouped) of \(counted(total, "run")) "
        + "\(errors.count == 1 ? "has" : "have") no result\n" + lines.joined()
        + (left > 0 ? "  … \(left.grouped) more\n" : ""))
  }
}

extension Refusal {
  /// What is wrong with a folder that should be a sweep's.
  init(_ error: StoredError, in folder: String) {
    switch error.reason {
    case .missing:
      let isEmpty = Files.names(in: folder).isEmpty
      self.init(
        .noSuchFile,
        error: isEmpty
          ? "\(folder) is empty" : "\(folder) is no sweep's folder: \(error)",
        help: "name a folder that nn-sweep SPEC.json wrote, such as outputs/moons")
    case .refused: self.init(.noSuchFile, error: "\(error)")
    case .damaged, .outdated:
      self.init(
        .badSpec, error: "\(error)",
        help: "train the sweep again; what is finished gives the same numbers")
    }
  }

  init(noSuchFolder folder: String) {
    let path = folder.withoutSlashes
    let slash = path.lastIndex(of: "/")
    let parent = slash.map { String(path[...$0]) } ?? ""
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let names = Files.names(in: parent.isEmpty ? "." : parent)
    let isFile = names.contains(name)
    let suggestion = Spelling.nearest(to: name, in: names).map { "did you mean \(parent)\($0)?" }
    self.init(
      .noSuchFile,
      error: isFile ? "\(folder) is not a folder" : "no such folder: \(folder)",
      help: isFile ? nil : suggestion)
  }
}

extension String {
  /// A path without slashes at its end.
  var withoutSlashes: String {
    var path = self[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }
}
