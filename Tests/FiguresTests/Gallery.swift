import Figures
import NeuralNetworks
import Plotting

/// A picture of the gallery: a figure with its drawing at two pixels per point.
struct GalleryPicture: Sendable, CustomStringConvertible {
  let name: String
  let figure: any Figure
  let drawing: Drawing
  var description: String { name }

  init(_ name: String, _ figure: any Figure, _ drawing: Drawing? = nil) {
    self.name = name
    self.figure = figure
    self.drawing = drawing ?? figure.drawing
  }
}

extension GalleryPicture {
  /// Every kind of figure, of the runs and sweeps that look most unlike.
  static let all: [GalleryPicture] =
    Sheet.all.map { GalleryPicture($0.description, $0.figure, $0.drawing) } + cards + networks
    + differences + numberDifferences + activations + sheets

  private static func run(_ name: String) -> SampleRun {
    guard let run = SampleRun.all.first(where: { $0.name == name }) else {
      preconditionFailure("there is no sample run \(name)")
    }
    return run
  }

  static let cards = ["moons", "ten classes", "diverged", "one feature"].map { name in
    let run = run(name)
    return GalleryPicture(
      "card of \(name)",
      RunCard(run.view, scales: run.scales, id: "4f1c9a2e", version: "nn-sweep 1.0.0"))
  }

  static let networks = SampleNetwork.all.filter {
    ["16 and 16", "64 wide", "thirty classes", "diverged", "no number"].contains($0.name)
  }.map {
    GalleryPicture("network \($0)", NetworkDiagram($0.view, network: $0.network))
  }

  static let differences = [
    ("moons", "no boundary"), ("diverged", "moons"), ("ten classes", "ten classes"),
  ].map { a, b in
    GalleryPicture("difference of \(a) and \(b)", DifferenceMap(run(a).view, run(b).view))
  }

  static let numberDifferences = SampleRun.regressions.prefix(3).map { run in
    var other = run.view
    other.title = ["relu"] + run.view.title.dropFirst()
    other.logits = { points in run.view.logits(points).map { 0.7 * $0 + 0.3 } }
    return GalleryPicture("difference of numbers, \(run)", run.view.difference(from: other))
  }

  static let activations =
    [.relu, .sin].map { GalleryPicture("activation \($0)", ActivationCurve($0)) }
    + [GalleryPicture("all activations", ActivationSheet(Activation.all))]

  static let sheets = SheetsSituation.all.flatMap { situation in
    situation.pages.map { GalleryPicture("\($0.title), \(situation.name)", $0.figure, $0.drawing) }
  }
}
