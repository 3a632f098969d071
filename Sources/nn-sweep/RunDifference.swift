import CairoRendering
import Datasets
import Figures
import Sweeps

/// The picture of what two runs do differently.
struct RunDifference {
  private let a: RunPlace.Found
  private let b: RunPlace.Found
  private let figure: any Figure

  /// - Throws: A ``Refusal`` for runs that cannot be laid over each other.
  init(of a: RunPlace.Found, and b: RunPlace.Found) throws(Refusal) {
    guard a.data == b.data else {
      throw Refusal(
        .usage, error: "the two runs were trained on different data",
        help: "compare runs of one data set, with the same samples, noise and seed of the data")
    }
    self.a = a
    self.b = b
    figure = a.view.difference(from: b.view)
  }

  var text: String { figure.altText }

  /// In the folder of the first run's sweep.
  var usualPath: String {
    let names = [a, b].map { "\($0.result.item.configuration.name)_seed-\($0.result.item.seed)" }
    let ids = [a, b].map { $0.result.item.run.id }
    let name = names.joined(separator: "_vs_")
    return "\(a.sweep.sweep.folder)/differences/"
      + (name.utf8.count > 200 ? ids.joined(separator: "_vs_") : name) + ".png"
  }

  func draw(to path: String) throws {
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try Files.makeFolder(String(path[..<slash]))
    }
    let folders = [a, b].map {
      "\($0.sweep.sweep.usualFolder)/\(RunFolder.path(of: $0.result.item))"
    }
    try Painter().write(
      figure, command: "nn-sweep compare \(folders.joined(separator: " "))",
      notes: [
        PNGEncoder.Note("nn-sweep:config-a", a.result.item.run.identity),
        PNGEncoder.Note("nn-sweep:config-b", b.result.item.run.identity),
      ], to: path)
  }
}
