import CairoRendering
import Figures
import Sweeps

/// A run as its picture alone tells of it, on whatever machine.
struct PicturedRun {
  let path: String
  let plan: Plan
  let item: Plan.Item
  let sweep: Sweep
  let caption: Caption
  let figure: RunFigure
  /// How it went.
  let metrics: JSONValue
  /// Of a figure that shares them.
  let scales: SharedScales?

  init(_ path: String) throws {
    self.path = path
    let notes = try PictureNotes(reading: path)
    guard let identity = notes["nn-sweep:config"],
      let figure = notes["nn-sweep:figure"].flatMap({ RunFigure(rawValue: $0) })
    else {
      throw Refusal(
        .badSpec, error: "\(path) shows no single run",
        help: "name a picture in boundary, loss or accuracy, or a run's folder")
    }
    self.figure = figure
    metrics = try notes.json("nn-sweep:metrics", of: path)
    scales =
      notes["nn-sweep:limits"] == nil
      ? nil : SharedScales(try notes.json("nn-sweep:limits", of: path))
    guard scales != nil || !figure.sharesScales else {
      throw Refusal(.badSpec, error: "\(path) does not tell the limits of its axes")
    }
    guard let words = RunWords(try notes.json("nn-sweep:words", of: path)) else {
      throw Refusal(.badSpec, error: "\(path): its nn-sweep:words are not what this program writes")
    }
    caption = Caption(words: words, command: notes["nn-sweep:command"] ?? "")
    let run = try notes.run(of: path)
    let plots = JSONValue.Member("plots", try notes.json("nn-sweep:plots", of: path))
    let spec = run.specification(named: "pictured").appending([plots])
    let file = SpecFile(path: path, spec: spec, files: Self.files(of: run, beside: path))
    let plan = try file.plan(maximumRuns: 1)
    guard let item = plan.first, item.run.identity == identity else {
      throw Refusal(
        .badSpec, error: "\(path) is of a run that this program cannot make",
        help: "it says \(notes["Software"] ?? "nothing of its program"), this is \(Version.text)")
    }
    self.plan = plan
    self.item = item
    sweep = try refusing {
      try Sweep(plan.name, [item], folder: "outputs/\(plan.name)", files: file.files)
    }
  }
}

extension PicturedRun {
  /// A table is looked for where the spec's path leads from the picture, then in the folder of the
  /// sweep that the picture may still be in.
  private static func files(of run: Run, beside path: String) -> NearbyFiles {
    let checksum = run.dataset.settings["crc32"]?.text ?? ""
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return TableCopies.files(
      SpecFile.files(beside: path), or: checksum, in: "\(folder)..")
  }
}

extension PictureNotes {
  fileprivate func run(of path: String) throws(Refusal) -> Run {
    let config = try json("nn-sweep:config", of: path)
    do throws(Problem) {
      return try Run(json: config)
    } catch {
      throw Refusal(.badSpec, error: "\(path): its nn-sweep:config: \(error.message)")
    }
  }

  /// A note that is a document.
  fileprivate func json(_ keyword: String, of path: String) throws(Refusal) -> JSONValue {
    do throws(Problem) {
      let text = self[keyword] ?? ""
      return try JSONValue.parse(SourceText(file: keyword, bytes: Array(text.utf8)))
    } catch {
      throw Refusal(
        .badSpec, error: "\(path): its \(keyword) cannot be read: \(error.message)",
        help: "it may be of an earlier version; name the run's folder")
    }
  }
}
