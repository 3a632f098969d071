import Foundation
import NeuralNetworks

@testable import Sweeps

/// A small sweep that was trained into a folder of its own, which goes with it.
final class TrainedSweep {
  let folder: String
  let plan: Plan
  let results: [RunResult]

  /// - Parameters:
  ///   - spec: As in a file.
  ///   - tables: The files that it names.
  ///   - picked: The places in the plan of the runs to train; nil for all.
  init(_ spec: String, tables: [String: String] = [:], picked: [Int]? = nil) async throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("nn-sweep-\(UUID().uuidString)").path
    let files = NearbyFiles(tables)
    let source = SourceText(file: "sample.json", bytes: Array(spec.utf8))
    guard let specification = Specification.read(source, files: files).specification,
      let plan = Plan.make(specification).plan
    else { preconditionFailure("the sample is a spec") }
    self.plan = plan
    let items = picked?.map { plan[$0] } ?? Array(plan)
    let sweep = try Sweep(plan.name, items, folder: folder, files: files)
    let description: JSONValue = [
      "format": 1, "name": .string(plan.name), "spec": try JSONValue.parse(source),
      "tables": TableCopies.json(plan), "engine_revision": 1,
    ]
    try sweep.begin(items, description, tables: TableCopies(plan, files: files))
    results = try await sweep.train(items, jobs: 1, makePictures: { .none }, observe: { _ in })
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  static let moons = """
    { "name": "sample", "datasets": [{"kind": "moons", "samples": 40}],
      "networks": [{"hidden": [3, 2]}], "activations": ["tanh", "relu"], "optimizers": ["adam"],
      "training": {"epochs": 4}, "seeds": [0, 1] }
    """

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  func bytes(_ name: String) throws -> [UInt8] { try Files.read(path(name)) }

  /// Replaces one text in a file by another.
  func edit(_ name: String, _ old: String, _ new: String) throws {
    let text = String(decoding: try bytes(name), as: UTF8.self)
    precondition(text.contains(old), "\(name) has no \(old)")
    try Files.write(text.replacing(old, with: new), to: path(name))
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }
}

extension RunResult {
  /// All numbers that were trained, to the bit; what is not a number is equal to itself.
  var bits: [UInt32] {
    let weights = trained.network.layers.flatMap { $0.weights.values + $0.biases }
    let epochs = trained.history.epochs.flatMap { epoch -> [Float] in
      let metrics = Metric.allCases.map { $0.value(epoch) }
      return metrics + [epoch.gradientNorm ?? -1, epoch.learningRate ?? -1]
    }
    let ends = [train.loss, train.accuracy, validation.loss, validation.accuracy]
    return (weights + epochs + trained.history.layerGradientNorms + ends).map {
      $0.isNaN ? Float.nan.bitPattern : $0.bitPattern
    }
  }
}
