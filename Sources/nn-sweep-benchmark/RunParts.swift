import CairoRendering
import Datasets
import Figures
import Glibc
import NeuralNetworks
import Sweeps
import Training

/// What one run of the moons costs, part by part: training, then each picture.
struct RunParts {
  private let item: Plan.Item
  private let plots: Plots
  private let data: Dataset
  private let engine: Engine

  init(_ engine: Engine) throws {
    let source = SourceText(file: "moons.json", bytes: Array(Self.spec.utf8))
    let files = NearbyFiles(read: { try Files.read($0) }, names: { Files.names(in: $0) })
    guard
      let specification = Specification.read(source, files: files).0,
      let plan = Plan.make(specification, maximumRuns: 1).0, let item = plan.first
    else { preconditionFailure("a spec without mistakes") }
    self.item = item
    self.engine = engine
    plots = plan.plots
    data = try item.run.data(files)
  }

  /// Of `experiments/moons.json`.
  private static let spec = """
    { "name": "moons",
      "datasets": [{"kind": "moons", "samples": 1250, "noise": 0.2}],
      "networks": [{"hidden": [16, 16]}], "activations": ["tanh"],
      "optimizers": [{"kind": "adam", "learning_rate": 0.01}],
      "training": {"epochs": 200, "batch_size": 32}, "seeds": [0] }
    """

  func lines() throws -> [String] {
    var trained: Trained?
    let training = Clock.fastest(of: 20) {
      trained = item.run.recipe.train(on: data, engine: engine)
    }
    guard let trained else { preconditionFailure("a training") }
    var metrics: [Metrics] = []
    let measuring = Clock.fastest(of: 20) {
      metrics = [data.train, data.validation].map {
        engine.metrics(trained.network, item.run.loss, on: $0)
      }
    }
    let result = RunResult(
      item: item, trained: trained, train: metrics[0], validation: metrics[1], seconds: training)
    let folder = "\(P_tmpdir)/nn-sweep-benchmark-\(getpid())"
    try Files.makeFolder(folder)
    defer { rmdir(folder) }
    return [
      "one run of moons: training \(milliseconds(training)), "
        + "metrics of the whole sets \(milliseconds(measuring))", "",
      "| picture | figure, ms | paint, ms | encode, ms | write, ms | bytes |",
      "| --- | ---: | ---: | ---: | ---: | ---: |",
    ] + (try plots.figures.map { try row($0, result, folder) })
  }

  private func row(_ kind: RunFigure, _ result: RunResult, _ folder: String) throws -> String {
    let scales = SharedScales(over: [result.trained.history], points: 1_000, classes: 2)
    var canvas = try Canvas()
    var png = try PNGEncoder(level: plots.pngLevel)
    let figure = kind.figure(of: result, data: data, scales: scales)
    var drawing = figure.drawing(scale: Double(plots.scale))
    let drawn = Clock.fastest(of: 20) {
      let figure = kind.figure(of: result, data: data, scales: scales)
      drawing = figure.drawing(scale: Double(plots.scale))
    }
    let painted = try Clock.fastest(of: 20) { try canvas.paint(drawing) }
    var file: [UInt8] = []
    let encoded = try Clock.fastest(of: 20) { file = try png.encode(canvas) }
    let path = "\(folder)/\(kind.rawValue).png"
    let written = try Clock.fastest(of: 20) { try Files.write(file, to: path) }
    unlink(path)
    let cells = [drawn, painted, encoded, written].map { decimal($0 * 1e3, places: 2) }
    return "| \(kind.rawValue) | \(cells.joined(separator: " | ")) | \(file.count) |"
  }
}

private func milliseconds(_ seconds: Double) -> String { "\(decimal(seconds * 1e3, places: 2)) ms" }
