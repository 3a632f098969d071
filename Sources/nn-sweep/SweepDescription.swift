import Figures
import NeuralNetworks
import Plotting
import Sweeps

/// `sweep.json`: what a sweep was, and how it went.
struct SweepDescription {
  let plan: Plan
  let source: SourceText
  /// The limits that all pictures share; nil before there are any.
  var scales: SharedScales?
  var results: [RunResult] = []
  /// The paths of the pictures of the whole sweep, from its folder.
  var sheets: [String] = []
  var seconds = 0.0
  let jobs: Int
  /// The values that replace some of the spec's.
  let overrides: [Override]

  init(of sweep: Sweep, as plan: Plan, source: SourceText, jobs: Int) {
    self.plan = plan
    self.source = source
    self.jobs = jobs
    overrides = sweep.overrides
  }

  /// Says no longer what the pictures are like.
  mutating func forgetPictures() {
    scales = nil
    sheets = []
  }

  /// How the pictures of a sweep look.
  struct Look: Equatable {
    /// What all curves share.
    let limits: JSONValue?
    /// As in the spec.
    let plots: JSONValue?
    /// As in the spec: the sheets go by it.
    let rank: JSONValue?
    let version: JSONValue?
    /// The paths of the pictures of the whole sweep, from its folder.
    var sheets: [String] = []

    /// The sheets follow from the rest.
    static func == (one: Look, other: Look) -> Bool { one.texts == other.texts }

    /// Texts, in which a number is the same whether it was read or is to be written.
    private var texts: [String?] { [limits, plots, rank, version].map { $0?.canonicalText } }
  }

  /// What `sweep.json` of a folder says of the look of its pictures; nil where there is none.
  static func look(in folder: String) -> Look? {
    do {
      let bytes = try Files.read("\(folder)/sweep.json")
      let document = try JSONValue.parse(SourceText(file: "sweep.json", bytes: bytes))
      return Look(
        limits: document["limits"], plots: document["spec"]?["plots"],
        rank: document["spec"]?["rank"], version: document["version"],
        sheets: document["sheets"]?.array?.compactMap { $0.string } ?? [])
    } catch {
      return nil
    }
  }

  /// - Precondition: the spec was read without an error.
  func look() throws(Problem) -> Look {
    let spec = try JSONValue.parse(source)
    return Look(
      limits: limits, plots: spec["plots"], rank: spec["rank"], version: .string(Version.text))
  }

  var limits: JSONValue { scales?.json ?? .null }

  /// - Precondition: the spec was read without an error.
  func json() throws(Problem) -> JSONValue {
    [
      "format": 1,
      "name": .string(plan.name),
      "spec": try JSONValue.parse(source),
      "set": .array(overrides.map { .string($0.text) }),
      "tables": TableCopies.json(plan),
      "runs": ResultDocument.counts(results),
      "limits": limits,
      "sheets": .array(sheets.map { .string($0) }),
      "version": .string(Version.text),
      "engine_revision": .integer(EngineRevision.current),
      "seconds": .number(seconds),
      "jobs": .integer(jobs),
      "host": .string(Host.name),
    ]
  }
}
