import Glibc
import Sweeps

/// A spec on disk, on standard input, or in another file.
struct SpecFile {
  let path: String
  let source: SourceText
  /// What the spec names, relative to its folder.
  let files: NearbyFiles
  /// The values of which are in the source already.
  let overrides: [Override]

  /// - Throws: A ``Refusal`` when there is no such file or it cannot be read.
  init(reading path: String) throws(Refusal) {
    self.path = path
    overrides = []
    files = Self.files(beside: path)
    do throws(FileError) {
      source = SourceText(
        file: path == "-" ? "stdin" : path, bytes: try Files.read(path, upTo: Files.inputLimit))
    } catch {
      throw Refusal(noSuchFile: path, error)
    }
  }

  /// - Parameter files: By default those beside `path`.
  init(path: String, spec: JSONValue, files: NearbyFiles? = nil) {
    self.path = path
    overrides = []
    self.files = files ?? Self.files(beside: path)
    source = SourceText(file: path, bytes: Array(spec.prettyText.utf8))
  }

  /// With some values replaced.
  func setting(_ overrides: [Override]) -> SpecFile {
    SpecFile(
      path: path, source: overrides.reduce(source) { $1.applied(to: $0) }, files: files,
      overrides: overrides)
  }

  static func files(beside path: String) -> NearbyFiles {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    return NearbyFiles(
      read: { try Files.readOrdinary($0.hasPrefix("/") ? $0 : folder + $0) },
      names: { Files.names(in: folder + $0) })
  }

  /// Warnings go to standard error.
  ///
  /// - Throws: A ``Refusal`` that tells every problem at once.
  func plan(maximumRuns: Int) throws(Refusal) -> Plan {
    let (specification, problems) = Specification.read(source, files: files)
    guard let specification else { throw refusal(problems) }
    let (plan, planning) = Plan.make(specification, maximumRuns: maximumRuns)
    guard let plan else { throw refusal(problems + planning) }
    let warnings = problems + planning
    if !warnings.isEmpty { Terminal.standardError.write(source.render(warnings) + "\n") }
    return plan
  }
}

extension SpecFile {
  private init(path: String, source: SourceText, files: NearbyFiles, overrides: [Override]) {
    self.path = path
    self.source = source
    self.files = files
    self.overrides = overrides
  }

  private func refusal(_ problems: [Problem]) -> Refusal {
    let set = overrides.map { " --set \($0.text.printable)" }.joined()
    return Refusal(
      .badSpec,
      set.isEmpty
        ? String(source.render(problems).dropLast())
        : source.render(problems) + "note: this is the spec with\(set)")
  }
}

extension Refusal {
  fileprivate init(noSuchFile path: String, _ error: FileError) {
    guard error.number == ENOENT else {
      self.init(.noSuchFile, error: "cannot read \(path): \(error.reason)")
      return
    }
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let names = Files.names(in: folder.isEmpty ? "." : folder).filter { $0.hasSuffix(".json") }
    self.init(
      .noSuchFile, error: "no such file: \(path)",
      help: Spelling.nearest(to: name, in: names).map { "did you mean \(folder)\($0)?" })
  }
}
