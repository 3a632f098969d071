import Glibc
import Sweeps

/// A spec on disk, on standard input, or in another file.
struct SpecFile {
  let path: String
  let source: SourceText
  /// What the spec names, relative to its folder.
  let files: NearbyFiles

  /// - Throws: A ``Refusal`` when there is no such file or it cannot be read.
  init(reading path: String) throws(Refusal) {
    self.path = path
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
    self.files = files ?? Self.files(beside: path)
    source = SourceText(file: path, bytes: Array(spec.prettyText.utf8))
  }

  private static func files(beside path: String) -> NearbyFiles {
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
    guard let specification else { throw Refusal(.badSpec, source.render(problems)) }
    let (plan, planning) = Plan.make(specification, maximumRuns: maximumRuns)
    guard let plan else { throw Refusal(.badSpec, source.render(problems + planning)) }
    let warnings = problems + planning
    if !warnings.isEmpty { Terminal.standardError.write(source.render(warnings) + "\n") }
    return plan
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
