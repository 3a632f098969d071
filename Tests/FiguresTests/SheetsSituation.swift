import NeuralNetworks
import Sweeps
import Testing

@testable import Figures

/// Every picture of a whole sweep in every situation.
struct SheetsSituation: Sendable, CustomTestStringConvertible {
  let name: String
  let pages: [SheetsPage]
  var testDescription: String { name }

  init(_ name: String, _ sample: SampleSweep, scale: Double = 2) {
    self.init(name, sample.view, scale: scale)
  }

  init(_ name: String, _ view: SweepView, scale: Double = 2) {
    self.name = name
    let grids = SheetGrid.grids(view, by: SheetAxes(view))
    let sheets = grids.flatMap { grid in
      SheetTile.allCases.flatMap { ContactSheet.pages(view, grid, tile: $0, scale: scale) }
    }
    let curves = grids.flatMap { grid in
      CurveQuantity.allCases.flatMap { AggregateCurves.figures(view, grid, $0, scale: scale) }
    }
    let figures: [any Figure] = sheets + curves + [SweepSummary(view)]
    pages = figures.map { SheetsPage($0, scale: scale) }
  }

  static let small = (activations: ["relu", "tanh", "sigmoid"], optimizers: ["sgd", "adam"])

  static func sample(
    seeds: Int = 3, epochs: Int = 30, _ change: (inout SampleSweep) -> Void = { _ in }
  ) -> SampleSweep {
    var sample = SampleSweep(
      activations: small.activations, optimizers: small.optimizers, seeds: seeds, epochs: epochs,
      data: SampleRun.moons(60), isCoarse: true)
    change(&sample)
    return sample
  }

  /// Everything that can be missing.
  static var failing: SampleSweep {
    sample {
      $0.divergence = { c, s in c == 0 || (c == 3 && s == 1) ? 1 + 4 * s : nil }
      $0.missing = [4]
      $0.ties = [1, 2]
    }
  }

  /// The time limit ended all seeds of a configuration, and one of another.
  static var late: SampleSweep {
    sample { $0.lateness = { c, s in c == 0 || (c == 3 && s == 1) ? 1 + s : nil } }
  }

  static var solving: SweepView {
    var view = failing.view
    view.score.solved = 0.9
    return view
  }

  static let all = [
    SheetsSituation("three seeds", sample()),
    SheetsSituation("one seed", sample(seeds: 1)),
    SheetsSituation("nine seeds", sample(seeds: 9)),
    SheetsSituation("no epoch", sample(epochs: 0)),
    SheetsSituation("one epoch", sample(epochs: 1)),
    SheetsSituation("failures", failing),
    SheetsSituation("solved by some", solving),
    SheetsSituation("out of time", late),
    SheetsSituation(
      "diverged and out of time",
      sample {
        $0.divergence = { c, s in c < 2 && s == 0 ? 3 : nil }
        $0.lateness = { c, s in c == 0 && s > 0 || c == 2 ? 2 : nil }
      }),
    SheetsSituation("nothing but failures", sample { $0.divergence = { _, s in 1 + s } }),
    SheetsSituation(
      "one configuration", sample { ($0.activations, $0.optimizers) = (["a"], ["b"]) }),
    SheetsSituation(
      "one axis", sample { ($0.activations, $0.optimizers) = ((0..<8).map { "a\($0)" }, ["b"]) }),
    SheetsSituation(
      "many columns", sample(seeds: 2) { $0.optimizers = (0..<26).map { "optimizer number \($0)" } }
    ),
    SheetsSituation(
      "many rows", sample(seeds: 2) { $0.activations = (0..<45).map { "activation \($0)" } }),
    SheetsSituation("thirty seeds", sample(seeds: 30)),
    SheetsSituation(
      "long names",
      sample {
        $0.activations = (0..<3).map { "an activation with a name that has no end, number \($0)" }
        $0.optimizers = (0..<9).map { "an optimizer with a name that has no end, number \($0)" }
      }),
    SheetsSituation(
      "folded",
      sample {
        $0.others = [
          ("optimizer.learning_rate", ["learning rate 0.1", "learning rate 0.01"]),
          ("network", ["small", "large"]),
        ]
      }),
    SheetsSituation(
      "four classes",
      sample {
        $0.data = SampleRun.blobs(80, centres: SampleRun.corners, names: ["a", "b", "c", "d"])
        $0.outputs = 4
      }),
    SheetsSituation("not a number", sample { $0.isBroken = true }),
    SheetsSituation(
      "one feature",
      sample {
        $0.data = SampleRun.data(40, features: 1) { n, noise in ([noise.normal()], n % 2) }
        $0.outputs = 1
      }),
  ]
}
