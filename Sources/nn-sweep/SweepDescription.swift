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
  var seconds = 0.0
  let jobs: Int

  /// What `sweep.json` of a folder says of the limits; nil where there is none.
  static func limits(in folder: String) -> JSONValue? {
    do {
      let bytes = try Files.read("\(folder)/sweep.json")
      return try JSONValue.parse(SourceText(file: "sweep.json", bytes: bytes))["limits"]
    } catch {
      return nil
    }
  }

  var limits: JSONValue {
    guard let scales else { return .null }
    return [
      "loss": [.number(scales.loss.low), .number(scales.loss.high)],
      "loss_scale": scales.lossKind == .logarithmic ? "log" : "linear",
      "accuracy": [.number(scales.accuracyFloor), 1],
    ]
  }

  /// - Precondition: the spec was read without an error.
  func json() throws(Problem) -> JSONValue {
    [
      "format": 1,
      "name": .string(plan.name),
      "spec": try JSONValue.parse(source),
      "tables": TableCopies.json(plan),
      "runs": ResultDocument.counts(results),
      "limits": limits,
      "version": .string(Version.text),
      "engine_revision": .integer(EngineRevision.current),
      "seconds": .number(seconds),
      "jobs": .integer(jobs),
      "host": .string(Host.name),
    ]
  }
}
