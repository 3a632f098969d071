import CairoRendering
import Datasets
import NeuralNetworks
import Plotting

@testable import Sweeps

extension Reader {
  /// Specs, read and planned. The examples are the seeds, which the script copies.
  static let spec = Reader(name: "spec", seeds: { [] }) { bytes in
    let source = SourceText(file: "fuzz.json", bytes: bytes)
    let files = NearbyFiles(
      read: { path in
        guard path == "data/iris.csv" else { throw FileError(path: path, number: 2) }
        return smallTable
      }, names: { _ in ["iris.csv"] })
    let (specification, problems) = Specification.read(source, files: files)
    precondition((specification == nil) == problems.hasErrors, "a spec, or why there is none")
    hold(problems, source)
    guard let specification else { return }
    let (plan, more) = Plan.make(specification, maximumRuns: 2000)
    precondition((plan == nil) == more.hasErrors, "a plan, or why there is none")
    hold(more, source)
    guard let plan else { return }
    precondition(!plan.isEmpty && plan.name.isFileNameSafe, "runs under a name")
    let names = Set(plan.configurations.map { $0.name.lowercased() })
    precondition(names.count == plan.configurations.count, "a name for each configuration")
    for index in [0, plan.count - 1] { hold(plan[index]) }
  }

  private static func hold(_ problems: [Problem], _ source: SourceText) {
    for problem in problems {
      guard let place = problem.place else { continue }
      precondition(place.upperBound <= source.bytes.count, "a place within the file")
    }
    let text = source.render(problems)
    precondition(text == text.printableLines, "nothing that steers a terminal")
  }

  private static func hold(_ item: Plan.Item) {
    let run = item.run
    precondition(item.identity == run.identity, "one identity")
    let again = sure { try Run(json: run.json) }
    precondition(again == run, "a run is read back")
  }

  /// Runs as `run.json` and pictures have them.
  static let run = Reader(
    name: "run",
    seeds: {
      let spec = #"{"datasets": ["spirals"], "activations": ["tanh"], "optimizers": ["adam"]}"#
      let source = SourceText(file: "x.json", bytes: Array(spec.utf8))
      let files = NearbyFiles(read: { throw FileError(path: $0) }, names: { _ in [] })
      let plan = Specification.read(source, files: files).specification.flatMap {
        Plan.make($0).plan
      }
      return plan.map { [Array($0[0].run.json.prettyText.utf8)] } ?? []
    }
  ) { bytes in
    do throws(Problem) {
      let value = try JSONValue.parse(SourceText(file: "run.json", bytes: bytes))
      let text = SourceText(file: "again.json", bytes: Array(value.prettyText.utf8))
      let same = sure { try JSONValue.parse(text) }
      precondition(same.canonicalText == value.canonicalText, "JSON is read back")
      let run = try Run(json: value)
      let again = sure { try Run(json: run.json) }
      precondition(again == run, "a run is read back")
    } catch {
      precondition(!error.message.isEmpty, "a reason")
    }
  }

  /// `metrics.csv`
  static let history = Reader(
    name: "history",
    seeds: {
      let metrics = Metrics(loss: 0.25, accuracy: .nan)
      return [
        Array(
          History(epochs: [
            .init(
              number: 0, train: metrics, validation: metrics, gradientNorm: nil, learningRate: nil),
            .init(
              number: 1, train: metrics, validation: metrics, gradientNorm: -.infinity,
              learningRate: 1e-5),
          ]).table.utf8)
      ]
    }
  ) { bytes in
    do throws(Problem) {
      let history = try History(table: bytes)
      let again = sure { try History(table: Array(history.table.utf8)) }
      precondition(again.table == history.table, "read back")
    } catch {
      precondition(!error.message.isEmpty, "a reason")
    }
  }

  /// CSV files of users.
  static let table = Reader(name: "table", seeds: { [smallTable] }) { bytes in
    do throws(TableErrors) {
      let table = try Table(parsing: bytes)
      let samples = table.samples
      precondition(samples.points.count == samples.labels.count * samples.features, "whole rows")
      precondition(samples.points.allSatisfy { $0.isFinite }, "numbers")
      precondition(Set(samples.labels) == Set(table.classNames.indices), "classes")
    } catch {
      precondition(error.errors.allSatisfy { $0.line ?? 1 > 0 }, "a line")
    }
  }

  private static let smallTable = Array(
    "a,\"b \"\"c\"\"\",kind\r\n1,-2e-3,x\r\n3,4,\"y\nz\"\r\n".utf8)

  /// `model.safetensors`
  static let weights = Reader(
    name: "weights",
    seeds: {
      let network = Network(
        widths: [2, 3, 2], activations: [.tanh], initializer: .heNormal, seed: 3)
      return [SafeTensors.encode(network)]
    }
  ) { bytes in
    do throws(Problem) {
      let network = try SafeTensors.decode(bytes, widths: [2, 3, 2], activations: [.tanh])
      precondition(network.isFinite, "numbers")
    } catch {
      precondition(!error.message.isEmpty, "a reason")
    }
  }

  /// What pictures say of themselves.
  static let picture = Reader(
    name: "picture",
    seeds: {
      var canvas = try Canvas()
      var png = try PNGEncoder()
      try canvas.paint(Drawing(size: Size(4, 4), marks: []))
      return [try png.encode(canvas, notes: [.init("Title", "a"), .init("nn-sweep:config", "{}")])]
    }
  ) { bytes in
    do throws(PNGTextError) {
      let notes = try PNGText.notes(in: bytes)
      precondition(!notes.isEmpty, "notes")
    } catch {
      precondition(!error.description.isEmpty, "a reason")
    }
    // A chunk on its own with the right checksum, since those are hard to come by.
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    do throws(PNGTextError) {
      _ = try PNGText.notes(in: signature + chunk("iTXt", bytes) + chunk("IEND", []))
    } catch {
      precondition(error == .noNotes, "a whole file")
    }
  }

  private static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    func word(_ value: UInt32) -> [UInt8] { withUnsafeBytes(of: value.bigEndian) { Array($0) } }
    let body = Array(type.utf8) + content
    return word(UInt32(content.count)) + body + word(CRC32.checksum(body))
  }
}

/// What cannot fail.
private func sure<Result>(_ body: () throws -> Result) -> Result {
  do {
    return try body()
  } catch {
    fatalError("\(error)")
  }
}
