import NeuralNetworks

/// `runs/CONFIG/seed-N/`: what a run is, how it went, and its weights.
public enum RunFolder {
  public static func path(of item: Plan.Item) -> String {
    path(configuration: item.configuration.name, seed: Int(item.seed))
  }

  static func path(configuration: String, seed: Int) -> String {
    "runs/\(configuration)/seed-\(seed)"
  }

  /// Writes the folder of a run; it appears whole or not at all.
  public static func write(
    _ result: RunResult, in sweepFolder: String
  ) throws(FileError) {
    let files = [
      (name: "metrics.csv", bytes: Array(result.trained.history.table.utf8)),
      (name: "model.safetensors", bytes: SafeTensors.encode(result.trained.network)),
    ]
    let description = description(of: result, files: files)
    let reason = result.failure.map { [(name: "error.txt", bytes: Array("\($0)\n".utf8))] } ?? []
    try Files.writeFolder(
      "\(sweepFolder)/\(path(of: result.item))",
      files: files + reason + [(name: "run.json", bytes: Array(description.prettyText.utf8))])
  }

  /// `run.json`.
  static func description(
    of result: RunResult, files: [(name: String, bytes: [UInt8])]
  ) -> JSONValue {
    let run = result.item.run
    let checksums = files.map { JSONValue.Member($0.name, .string(CRC32.text($0.bytes))) }
    let failure = result.failure.map { [JSONValue.Member("error", .string($0))] } ?? []
    let diagnosis = result.diagnosis.map { [JSONValue.Member("diagnosis", $0.json)] } ?? []
    let members: JSONValue = [
      "format": 1,
      "id": .string(run.id),
      "configuration": .string(result.item.configuration.name),
      "seed": .integer(Int(result.item.seed)),
      "run": run.json,
      "engine_revision": .integer(EngineRevision.current),
      "version": .string(Version.text),
      "status": .string(result.status.rawValue),
      "epochs": .integer(result.epochs),
      "final": result.final,
      "best": result.best,
      "crc32": .object(checksums),
      "seconds": .number(result.seconds),
      "host": .string(Host.name),
    ]
    return members.appending(diagnosis + failure)
  }
}

extension RunResult {
  /// The metrics at the end.
  var final: JSONValue {
    .object(Metric.all(of: task).map { JSONValue.Member($0.rawValue, .float(score($0))) })
  }

  /// The epoch with the lowest validation loss.
  var best: JSONValue {
    guard let best = bestEpoch else { return .null }
    let metrics = Metric.all(of: task).filter { !$0.isTrain }
    return .object(
      [JSONValue.Member("epoch", .integer(best.number))]
        + metrics.map { JSONValue.Member($0.rawValue, .float($0.value(best))) })
  }

  /// How it went, without what differs from machine to machine.
  public var summary: JSONValue {
    [
      "status": .string(status.rawValue), "epochs": .integer(epochs), "final": final,
      "best": best,
    ]
  }
}
