import NeuralNetworks
import Testing

@testable import Sweeps

/// Runs that are made to fail, and what is said of them.
struct `The diagnosis of a run` {
  private func diagnosis(
    _ spec: String, tables: [String: String] = [:]
  ) async throws -> (RunDiagnosis, RunResult) {
    let result = try #require(try await TrainedSweep(spec, tables: tables).results.first)
    return (try #require(result.diagnosis), result)
  }

  private func failure(
    _ spec: String, tables: [String: String] = [:]
  ) async throws -> FirstNotFinite {
    let (diagnosis, result) = try await diagnosis(spec, tables: tables)
    #expect(result.status == .diverged)
    let failure = try #require(diagnosis.firstNotFinite)
    #expect(failure.epoch == result.epochs)
    #expect(!failure.losses.isEmpty || !failure.layers.isEmpty)
    return failure
  }

  private static func spec(
    _ training: String, rate: String, hidden: String = "[8]", activation: String = "relu"
  ) -> String {
    """
    { "name": "sample", "datasets": [{"kind": "moons", "samples": 200}],
      "networks": [{"hidden": \(hidden)}], "activations": ["\(activation)"],
      "optimizers": [{"kind": "sgd", "learning_rate": \(rate)}], "training": {\(training)} }
    """
  }

  @Test func `blames a learning rate by which the gradient grew`() async throws {
    // A decay that overshoots: in each step the weights double and change their signs.
    let spec = Self.spec(#""epochs": 300, "batch_size": 200, "l2": 0.5"#, rate: "6")
    let failure = try await failure(spec)
    #expect(failure.cause == .learningRate && failure.epoch > 5)
    #expect(failure.reason.hasPrefix("gradient norm "), "\(failure.reason)")
    let end = try #require(failure.reason.split(separator: " in epoch 1, ").last)
    #expect(end.contains("e") && end.hasSuffix(" in epoch \(failure.epoch)"), "\(end)")
  }

  @Test func `blames a learning rate that ends all in the first epoch`() async throws {
    let failure = try await failure(Self.spec(#""epochs": 9"#, rate: "1e15", hidden: "[8, 8]"))
    #expect(failure.cause == .learningRate && failure.epoch <= 2)
    #expect(!failure.layers.isEmpty)
  }

  @Test func `blames data that are far from unit scale`() async throws {
    let rows = (0..<80).map { "\($0 % 2 == 0 ? 1 : -3)e6,\($0 % 7)e6,\($0 / 2 % 2)\n" }.joined()
    let spec = """
      { "datasets": [{"kind": "csv", "path": "large.csv"}], "networks": [{"hidden": [4, 4, 4]}],
        "activations": ["leaky_relu"], "optimizers": [{"kind": "sgd", "learning_rate": 0.1}],
        "training": {"epochs": 60} }
      """
    let failure = try await failure(spec, tables: ["large.csv": "a,b,kind\n" + rows])
    #expect(failure.cause == .unitScale)
    #expect(failure.reason == "largest feature 6e6; standardize the data")
  }

  @Test func `blames initial weights that are too large`() async throws {
    let initializer = #"{"kind": "uniform", "scale": 1e16}"#
    let failure = try await failure(
      Self.spec(#""epochs": 9, "initializer": \#(initializer)"#, rate: "0.1", hidden: "[8, 8, 8]"))
    #expect(failure.cause == .initialWeights && failure.epoch <= 1)
    #expect(failure.reason.hasPrefix("up to "), "\(failure.reason)")
  }

  @Test func `is read back from its document as it was, of every run`() async throws {
    let overshooting = Self.spec(#""epochs": 300, "batch_size": 200, "l2": 0.5"#, rate: "6")
    for spec in [overshooting, TrainedSweep.moons, Self.spec(#""epochs": 2"#, rate: "0.1")] {
      let trained = try await TrainedSweep(spec)
      let (results, errors) = try StoredSweep(reading: trained.folder).results()
      #expect(errors.isEmpty)
      #expect(results.map { $0.diagnosis } == trained.results.map { $0.diagnosis })
      #expect(
        results.map { $0.trained.layersNotFinite }
          == trained.results.map { $0.trained.layersNotFinite })
    }
  }

  @Test func `has for each hidden layer what its activation can have`() async throws {
    let (relu, result) = try await diagnosis(
      Self.spec(#""epochs": 5"#, rate: "0.1", hidden: "[6, 4]"))
    #expect(relu.hiddenLayers.map { $0.activation } == ["relu", "relu"])
    #expect(relu.hiddenLayers.allSatisfy { $0.activity.dead != nil })
    #expect(relu.hiddenLayers.allSatisfy { $0.activity.saturatedLow == nil })
    #expect(relu.firstNotFinite == nil && result.status == .finished)
    let error = try #require(relu.calibrationError)
    #expect(error > 0 && error < 0.5)
    let (tanh, _) = try await diagnosis(
      Self.spec(#""epochs": 5"#, rate: "0.1", activation: "tanh"))
    #expect(tanh.hiddenLayers.allSatisfy { $0.activity.dead == nil })
    #expect(tanh.hiddenLayers.allSatisfy { $0.activity.saturatedHigh != nil })
    let names = tanh.json["hidden_layers"]?.array?.first?.keys
    #expect(names == ["activation", "saturated_low", "saturated_high"])
  }

  @Test func `counts units that a bias has killed`() async throws {
    // Steps so long that units fall silent for every sample.
    let (diagnosis, result) = try await diagnosis(
      Self.spec(#""epochs": 3"#, rate: "30", hidden: "[16]"))
    #expect(result.status == .finished)
    let dead = try #require(diagnosis.hiddenLayers[0].activity.dead)
    #expect(dead > 0.25 && dead < 1)
    #expect((dead * 16).rounded() == dead * 16)
  }

  @Test func `is not missed in a folder of a version that made none`() async throws {
    let trained = try await TrainedSweep(TrainedSweep.moons, picked: [0])
    let result = trained.results[0]
    let folder = "runs/tanh/seed-0"
    let diagnosis = try #require(result.diagnosis)
    let older = History(epochs: result.trained.history.epochs).table
    let table = String(decoding: try trained.bytes("\(folder)/metrics.csv"), as: UTF8.self)
    #expect(table.hasPrefix("epoch,") && table != older)
    try trained.edit("\(folder)/metrics.csv", table, older)
    try trained.edit("\(folder)/run.json", CRC32.text(table.utf8), CRC32.text(older.utf8))
    let whole = try JSONValue(stored: trained.path("\(folder)/run.json"))
    guard case .object(let members) = whole else { preconditionFailure("an object") }
    let rest = JSONValue.object(members.filter { $0.key != "diagnosis" })
    try Files.write(Array(rest.prettyText.utf8), to: trained.path("\(folder)/run.json"))

    let (results, errors) = try StoredSweep(reading: trained.folder).results()
    #expect(errors.isEmpty && results.count == 1)
    #expect(results[0].diagnosis == nil && diagnosis.firstNotFinite == nil)
    #expect(results[0].trained.history.epochs == result.trained.history.epochs)
    #expect(try RunFolder.difference(of: result, from: trained.path(folder)) == nil)
    try trained.edit("\(folder)/metrics.csv", "\n2,", "\n2,7")
    let difference = try RunFolder.difference(of: result, from: trained.path(folder))
    #expect(difference?.hasPrefix("epoch 2, train_loss: 7") == true)
  }

  @Test func `that cannot be read is damage`() async throws {
    let trained = try await TrainedSweep(TrainedSweep.moons, picked: [0])
    let path = "runs/tanh/seed-0/run.json"
    try trained.edit(path, "\"hidden_layers\"", "\"hidden\"")
    let (results, errors) = try StoredSweep(reading: trained.folder).results()
    #expect(results.isEmpty)
    #expect(
      errors == [StoredError(trained.path(path), .damaged("its diagnosis cannot be read"))])
  }
}

extension JSONValue {
  fileprivate var keys: [String]? {
    if case .object(let members) = self { members.map { $0.key } } else { nil }
  }
}
