import Figures
import Sweeps

/// A run as it was, to be trained again: by its folder, or by what its picture says of it.
struct RunOriginal {
  let sweep: Sweep
  let plan: Plan
  let item: Plan.Item
  private let pictures: Pictures
  private let evidence: Evidence

  /// What tells how the run went.
  private enum Evidence {
    /// Its folder, and the limits of its curves.
    case folder(String, scales: SharedScales?)
    case picture(PicturedRun)
  }

  init(_ place: String) throws {
    let path = place.withoutSlashes
    if path.hasSuffix(".png"), !Files.isFolder(path) {
      let pictured = try PicturedRun(path)
      (plan, item, sweep) = (pictured.plan, pictured.item, pictured.sweep)
      pictures = Pictures(of: sweep, as: plan.plots, caption: pictured.caption)
      evidence = .picture(pictured)
    } else {
      let (stored, item) = try RunPlace(path).locate()
      plan = stored.plan
      self.item = item
      sweep = try refusing { try stored.whole() }
      pictures = Pictures(of: sweep, as: plan.plots)
      let limits = SweepDescription.look(in: sweep.folder)?.limits
      evidence = .folder(path, scales: limits.flatMap { SharedScales($0) })
    }
  }

  /// What came of training again, held against what was there.
  struct Comparison {
    /// `metrics`, `weights`, `boundary`.
    var compared: [String]
    /// The first thing that is not the same.
    var difference: String?

    var isIdentical: Bool { difference == nil }

    var text: String {
      difference.map { "differs: \($0)\n" } ?? "identical: \(compared.joined(separator: ", "))\n"
    }
  }

  func comparison() throws -> Comparison {
    let result = sweep.train(item)
    switch evidence {
    case .picture(let pictured):
      var comparison = Comparison(
        compared: ["metrics"], difference: result.difference(from: pictured.metrics))
      try compare(
        pictured.figure, of: result, scales: pictured.scales, with: pictured.path, &comparison)
      return comparison
    case .folder(let path, let scales):
      var comparison = Comparison(
        compared: ["metrics", "weights"],
        difference: try difference(of: result, from: path))
      for figure in plan.plots.figures where scales != nil || !figure.sharesScales {
        try compare(figure, of: result, scales: scales, with: nil, &comparison)
      }
      return comparison
    }
  }

  private func difference(
    of result: RunResult, from folder: String
  ) throws(Refusal) -> String? {
    do throws(StoredError) {
      return try RunFolder.difference(of: result, from: folder)
    } catch {
      throw Refusal(
        .badSpec, error: "\(error)", help: "train the run again: nn-sweep \(plan.name).json")
    }
  }

  /// Draws a picture again and holds it against the file that is there, in each of its formats.
  ///
  /// - Parameter path: Of the PNG file alone; nil for where pictures of the sweep are.
  private func compare(
    _ figure: RunFigure, of result: RunResult, scales: SharedScales?, with path: String?,
    _ comparison: inout Comparison
  ) throws {
    let files = try pictures.files(of: figure, result, scales: scales, by: try Painter(plan.plots))
    for (format, bytes) in files where path == nil || format == .png {
      let file = path ?? "\(pictures.path(of: figure, item)).\(format.rawValue)"
      guard Files.exists(file) else { continue }
      let name = "\(figure.rawValue).\(format.rawValue)"
      comparison.compared.append(name)
      let isSame = try Files.read(file) == bytes
      if !isSame { comparison.difference = comparison.difference ?? "\(name) is drawn otherwise" }
    }
  }
}
