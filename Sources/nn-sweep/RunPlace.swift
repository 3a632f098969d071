import CairoRendering
import Datasets
import Figures
import Sweeps

/// A run that is pointed at: by its folder, or by one of its pictures.
struct RunPlace {
  /// `outputs/moons/runs/tanh_adam/seed-3`, `outputs/moons/boundary/tanh_adam_seed-3.png`
  let path: String

  init(_ path: String) {
    self.path = path.withoutSlashes
  }

  struct Found {
    let sweep: StoredSweep
    let result: RunResult
    let data: Dataset

    var view: RunView { RunView(result, data: data, plots: sweep.plan.plots) }
  }

  func find() throws(Refusal) -> Found {
    let (sweep, item) = try locate()
    do throws(StoredError) {
      let (result, data) = try sweep.result(of: item)
      return Found(sweep: sweep, result: result, data: data)
    } catch {
      throw Refusal(.badSpec, error: "\(error)", help: "train the run again")
    }
  }

  /// The run itself, whatever is left of what came of it.
  func locate() throws(Refusal) -> (sweep: StoredSweep, item: Plan.Item) {
    let isFolder = Files.isFolder(path)
    guard isFolder || Files.exists(path) else {
      throw Refusal(.noSuchFile, error: "no such folder or picture: \(path)")
    }
    guard !Files.exists("\(path)/sweep.json") else {
      throw Refusal(
        .usage, error: "\(path) is a sweep's folder, not a run's",
        help: "name a run's folder, \(path)/runs/CONFIGURATION/seed-N")
    }
    guard !isFolder || Files.exists("\(path)/run.json") else {
      throw Refusal(
        .noSuchFile, error: "\(path) is no run's folder: it has no run.json",
        help: "name a run's folder or a picture of it")
    }
    let sweep = try FinishedSweep.stored(parent(levels: isFolder ? 3 : 2))
    return (sweep, isFolder ? try item(in: sweep) : try pictured(in: sweep))
  }

  /// The run whose folder this is, by the folder's names.
  private func item(in sweep: StoredSweep) throws(Refusal) -> Plan.Item {
    let names = path.split(separator: "/").suffix(2)
    let item = sweep.plan.first { item in
      RunFolder.path(of: item).split(separator: "/").suffix(2) == names
    }
    guard let item else {
      throw Refusal(
        .nothingMatched, error: "\(path) is no run of \(sweep.plan.name)",
        help: "a run's folder is runs/CONFIGURATION/seed-N in its sweep's")
    }
    return item
  }

  /// The run that the picture says it shows.
  private func pictured(in sweep: StoredSweep) throws(Refusal) -> Plan.Item {
    let picture = try PictureNotes(reading: path)
    guard let identity = picture["nn-sweep:config"] else {
      throw Refusal(
        .badSpec, error: "\(path) shows no single run",
        help: "name a picture in boundary, loss or accuracy, or a run's folder")
    }
    guard let item = sweep.plan.first(where: { $0.identity == identity }) else {
      throw Refusal(
        .nothingMatched,
        error: "the run of \(path) is not in the sweep of \(sweep.sweep.folder)",
        help: "pictures are found beside their sweep's sweep.json; name the run's folder")
    }
    return item
  }

  /// The folder so many levels above, by the path's own names where it has enough of them.
  private func parent(levels: Int) -> String {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    guard names.count > levels, !names.contains("..") else {
      let isFolder = Files.isFolder(path)
      let ups = Array(repeating: "..", count: isFolder ? levels : levels - 1)
      let start = isFolder ? [path] : names.count > 1 ? names.dropLast().map { String($0) } : []
      return (start + ups).joined(separator: "/")
    }
    let left = names.dropLast(levels)
    return left == [""] ? "/" : left.joined(separator: "/")
  }
}
