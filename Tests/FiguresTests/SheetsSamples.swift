import Datasets
import Foundation
import NeuralNetworks
import Plotting
import Sweeps

@testable import Figures

/// A sweep with known answers: maps and histories by formula, without any training.
struct SampleSweep {
  var activations = ["relu", "tanh", "sigmoid", "sin"]
  var optimizers = ["sgd", "momentum", "rmsprop", "adam"]
  /// Fields beside those two, each with its values.
  var others: [(field: String, values: [String])] = []
  var seeds = 5
  var epochs = 200
  var data = SampleRun.moons(400)
  var outputs = 1
  /// Maps by formula on a few nodes alone.
  var isCoarse = false
  /// Part of the maps is not a number.
  var isBroken = false
  /// The epoch at which a seed of a configuration, by its place, diverged.
  var divergence: (_ configuration: Int, _ seed: Int) -> Int? = { _, _ in nil }
  /// The epoch at which the time limit ended it.
  var lateness: (_ configuration: Int, _ seed: Int) -> Int? = { _, _ in nil }
  /// Configurations, by their place, that were never run.
  var missing: Set<Int> = []
  /// By their place; the first place is the best unless told.
  var ties: Set<Int> = []

  /// A map that bends more in some configurations than in others, and differs from seed to seed.
  private func logits(_ c: Int, _ s: Int) -> @Sendable ([Float]) -> [Float] {
    let shift = 0.12 * sin(Double(7 * s + c))
    let bend = 0.5 - 0.11 * Double(c % 5)
    let outputs = outputs
    return SampleRun.pointwise(data.features) { x in
      let y = x.count > 1 ? x[1] : 0
      let z =
        6 * (0.25 + shift + bend * sin(2.2 * (x[0] + 0.8)) - y + (0.4 + shift) * (x[0] - 0.5))
      guard outputs > 1 else { return [z] }
      return (0..<outputs).map { k in
        let (u, v) = SampleRun.corners[k % SampleRun.corners.count]
        return -1.5 * (pow(x[0] - u - shift, 2) + pow(y - v, 2))
      }
    }
  }

  private func seed(_ c: Int, _ s: Int, on ground: MapGround?) -> SeedView {
    let wobble = sin(Double(11 * s + 3 * c))
    let accuracy = 0.93 - 0.006 * Double(c) + 0.008 * wobble
    let (diverged, late) = (divergence(c, s), lateness(c, s))
    var history = SampleRun.history(
      diverged ?? late ?? epochs, from: 0.66 + 0.02 * wobble,
      to: 0.2 + 0.012 * Double(c) + 0.02 * wobble,
      accuracy: accuracy)
    if let diverged {
      history.epochs[history.epochs.count - 1] = SampleRun.epoch(
        diverged, train: (.nan, 0.5), validation: (.nan, 0.5))
    }
    let points = Double(data.validation.count)
    let run = SampleRun(
      "c\(c) s\(s)", data, history: history, outputs: outputs, logits: logits(c, s))
    return SeedView(
      seed: UInt32(s + 1),
      outcome: diverged.map { .diverged(epoch: $0) } ?? late.map { .outOfTime(epoch: $0) }
        ?? .finished, history: history, score: (accuracy * points).rounded() / points,
      map: ground.map { map(of: run.view, on: $0) })
  }

  /// As the program makes it, or every fifth node of that.
  private func map(of run: RunView, on ground: MapGround) -> CoarseMap {
    guard isCoarse || isBroken else { return CoarseMap(run, on: ground) }
    let (columns, rows) = (17, 11)
    var nodes: [Float] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let (right, down) = (Double(column) / 16, Double(row) / 10)
        nodes.append(Float(ground.x.low + ground.x.width * right))
        nodes.append(Float(ground.y.high - ground.y.width * down))
      }
    }
    let fields = run.decisions(nodes).map { field in
      field.enumerated().map { isBroken && $0 < 40 ? Float.nan : Float($1) }
    }
    return CoarseMap(columns: columns, rows: rows, fields: fields)
  }

  private var combinations: [[ConfigurationView.Coordinate]] {
    let axes =
      [("activation", activations), ("optimizer", optimizers)]
      .filter { $0.1.count > 1 } + others.map { ($0.field, $0.values) }
    return axes.reduce([[]]) { lines, axis in
      lines.flatMap { line in axis.1.map { line + [.init(axis.0, $0)] } }
    }
  }

  var view: SweepView {
    let ground = MapGround.shared(by: [[data]])[0]
    let all = combinations.enumerated().map { c, coordinates in
      ConfigurationView(
        coordinates, seeds: (0..<seeds).map { seed(c, $0, on: ground) }, rank: 0, standing: .behind,
        ground: ground)
    }
    var kept = all.enumerated().filter { !missing.contains($0.offset) }.map { $0.element }
    let order = kept.indices.sorted { a, b in
      let (x, y) = (kept[a], kept[b])
      return (x.failures.count, -(x.spread?.mean ?? 0), a)
        < (y.failures.count, -(y.spread?.mean ?? 0), b)
    }
    for (n, place) in order.enumerated() {
      kept[place].rank = n + 1
      kept[place].standing = n == 0 ? .best : ties.contains(n) ? .tied : .behind
    }
    return SweepView(
      name: "moons", facts: ["moons, 400 points, noise 0.25", "2–16–16–1"],
      lossName: "binary cross-entropy",
      score: Score(points: data.validation.count, seeds: seeds), epochs: epochs,
      scales: SharedScales(
        over: kept.flatMap { $0.seeds.map { $0.history } }, points: data.train.count,
        classes: data.classes),
      classNames: data.classNames, configurations: kept)
  }

  var grids: [SheetGrid] {
    let view = view
    return SheetGrid.grids(view, by: SheetAxes(view))
  }
}
