import Datasets
import NeuralNetworks

extension RunFolder {
  /// Reads the folder of a run: the result that was written, to the bit.
  static func read(
    _ item: Plan.Item, in sweepFolder: String, data: Dataset
  ) throws(StoredError) -> RunResult {
    try read(item, at: "\(sweepFolder)/\(path(of: item))", data: data)
  }

  static func read(
    _ item: Plan.Item, at folder: String, data: Dataset
  ) throws(StoredError) -> RunResult {
    guard Files.isFolder(folder) else { throw StoredError(folder, .missing) }
    let stored = StoredRun(
      folder: folder, description: try JSONValue(stored: "\(folder)/run.json"))
    try stored.check(isOf: item.run)
    let inputs = data.described(by: item.run.features)
    let diagnosis = try stored.diagnosis()
    let trained = Trained(
      network: try stored.network(of: item.run, on: inputs),
      history: try stored.history(of: item.run), ending: try stored.ending(),
      layersNotFinite: diagnosis?.firstNotFinite?.layers ?? [])
    return RunResult(
      item: item, trained: trained,
      train: stored.final(of: item.run, isTrain: true)
        ?? trained.network.metrics(item.run.loss, on: inputs.train),
      validation: stored.final(of: item.run, isTrain: false)
        ?? trained.network.metrics(item.run.loss, on: inputs.validation),
      seconds: stored.description["seconds"]?.number ?? 0,
      failure: stored.description["error"]?.string, diagnosis: diagnosis)
  }
}

/// The files of one run, with what `run.json` says of them.
private struct StoredRun {
  let folder: String
  let description: JSONValue

  private var path: String { "\(folder)/run.json" }

  func check(isOf run: Run) throws(StoredError) {
    guard let revision = description["engine_revision"]?.integer else {
      throw StoredError(path, .damaged("it has no engine_revision"))
    }
    guard revision == EngineRevision.current else {
      throw StoredError(path, .outdated(.revision(revision)))
    }
    guard let stored = description["run"] else {
      throw StoredError(path, .damaged("it has no run"))
    }
    guard stored.canonicalText == run.json.canonicalText else {
      throw StoredError(
        path, .outdated(.run(run.json.differences(from: stored).joined(separator: ", "))))
    }
  }

  func ending() throws(StoredError) -> Trained.Ending {
    switch description["status"]?.string.flatMap({ RunResult.Status(rawValue: $0) }) {
    case .finished: return .finished
    case .stopped: return .stopped
    case .diverged: return .diverged
    case .failed: return .abandoned
    case nil: throw StoredError(path, .damaged("its status is unknown"))
    }
  }

  /// Nil when the run was written by a version without diagnoses.
  func diagnosis() throws(StoredError) -> RunDiagnosis? {
    guard let json = description["diagnosis"] else { return nil }
    guard let diagnosis = RunDiagnosis(json) else {
      throw StoredError(path, .damaged("its diagnosis cannot be read"))
    }
    return diagnosis
  }

  /// As measured when it was written; nil when they were not finite, which JSON cannot hold.
  func final(of run: Run, isTrain: Bool) -> Metrics? {
    let metrics = Metric.all(of: run.loss.task).filter { $0.isTrain == isTrain }
    let numbers = metrics.compactMap { description["final"]?[$0.rawValue]?.number }
    return numbers.count == metrics.count ? Metrics(numbers.map { Float($0) }[...]) : nil
  }

  func network(of run: Run, on data: Dataset) throws(StoredError) -> Network {
    let name = "model.safetensors"
    let bytes = try bytes(of: name)
    let widths = [data.features] + run.hidden + [run.loss.outputs(classes: data.classes)]
    return try reading("\(folder)/\(name)") { () throws(Problem) in
      try SafeTensors.decode(bytes, widths: widths, activations: run.activations)
    }
  }

  func history(of run: Run) throws(StoredError) -> History {
    let name = "metrics.csv"
    let bytes = try bytes(of: name)
    return try reading("\(folder)/\(name)") { () throws(Problem) in
      let history = try History(table: bytes, run.loss.task)
      guard history.epochs.count - 1 == description["epochs"]?.integer,
        history.epochs.count - 1 <= run.epochs
      else { throw Problem(at: nil, "it has not as many epochs as the run") }
      return history
    }
  }

  /// The bytes of a file, held against its checksum.
  private func bytes(of name: String) throws(StoredError) -> [UInt8] {
    let bytes = try Files.stored("\(folder)/\(name)")
    guard description["crc32"]?[name]?.string == CRC32.text(bytes) else {
      throw StoredError("\(folder)/\(name)", .damaged("its checksum is not the one in run.json"))
    }
    return bytes
  }
}
