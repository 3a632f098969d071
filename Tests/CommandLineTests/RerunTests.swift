import Foundation
import Testing

struct `A run that is trained again` {
  static let spec = """
    { "name": "again", "networks": [{"hidden": [4]}], "activations": ["tanh", "relu"],
      "datasets": [{"kind": "moons", "samples": 60},
                   {"kind": "csv", "path": "points.csv", "label": "name"}],
      "optimizers": [{"kind": "adam", "learning_rate": 0.05}], "training": {"epochs": 3},
      "plots": {"figures": ["boundary", "loss", "accuracy", "card", "network"],
                "formats": ["png", "svg"], "loss_scale": "log"},
      "seeds": [0, 1] }
    """
  static let points = """
    x,y,name
    0,0,a
    1,0.5,b
    0.2,-0.1,a
    0.9,0.7,b
    0.1,0.3,a
    1.1,0.4,b
    -0.3,0.2,a
    0.8,1,b
    """

  /// A folder with the sweep in `out`.
  static func trained() throws -> Folder {
    let folder = try Folder()
    _ = try folder.write(points, to: "points.csv")
    let spec = try folder.write(spec, to: "again.json")
    #expect(try Program.run([spec, "-q", "-o", folder.url("out").path]).status == 0)
    return folder
  }

  @Test func `from its folder is identical, as are its pictures in all formats`() throws {
    let folder = try Self.trained()
    let figures = ["boundary", "loss", "accuracy", "card", "network"]
    let files = figures.flatMap { ["\($0).png", "\($0).svg"] }
    for dataset in ["moons", "points"] {
      for run in ["tanh/seed-0", "relu/seed-1"] {
        let ending = try Program.run(["rerun", folder.url("out/runs/\(dataset)_\(run)").path])
        #expect(ending.status == 0, "\(ending.errors)")
        let compared = (["metrics", "weights"] + files).joined(separator: ", ")
        #expect(ending.output == "identical: \(compared)\n")
      }
    }
  }

  @Test(arguments: Program.examples)
  func `of an example is identical, from its folder and from a picture`(
    _ example: String
  ) throws {
    let folder = try Folder()
    let out = folder.url("out")
    let ending = try Program.run([
      "experiments/\(example)", "--limit", "1", "-q", "-o", out.path,
    ])
    #expect(ending.status == 0, "\(ending.errors)")
    let files = try folder.results(under: "out").keys
    let run = try #require(files.first { $0.hasSuffix("/run.json") }).dropLast(9)
    let picture = files.first { $0.contains("_seed-") && $0.hasSuffix(".png") }
    for place in [String(run), picture].compactMap({ $0 }) {
      let again = try Program.run(["rerun", out.appendingPathComponent(place).path])
      #expect(again.output.hasPrefix("identical: metrics"), "\(again.output)\(again.errors)")
    }
  }

  @Test func `from its picture alone is identical, without the sweep's folder`() throws {
    let folder = try Self.trained()
    let elsewhere = try Folder()
    for figure in ["boundary", "loss", "accuracy", "card", "network"] {
      let picture = elsewhere.url("picture.png")
      try? FileManager.default.removeItem(at: picture)
      try FileManager.default.copyItem(
        at: folder.url("out/\(figure)/moons_relu_seed-1.png"), to: picture)
      let ending = try Program.run(["rerun", picture.path], in: elsewhere.url)
      #expect(ending.status == 0, "\(ending.errors)")
      #expect(ending.output == "identical: metrics, \(figure).png\n")
    }
  }

  @Test func `tells the first epoch and column that differ`() throws {
    let folder = try Self.trained()
    let name = "out/runs/moons_tanh/seed-0/metrics.csv"
    let table = try String(contentsOf: folder.url(name), encoding: .utf8)
    var lines = table.split(separator: "\n").map { String($0) }
    var cells = lines[3].split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    let validation = cells[3]
    cells[3] = "0.25"
    lines[3] = cells.joined(separator: ",")
    _ = try folder.write(lines.joined(separator: "\n") + "\n", to: name)
    let ending = try Program.run(["rerun", folder.url("out/runs/moons_tanh/seed-0").path])
    #expect(ending.status == 1)
    #expect(ending.output == "differs: epoch 2, validation_loss: 0.25 -> \(validation)\n")
  }

  @Test func `tells a picture that was touched`() throws {
    let folder = try Self.trained()
    let other = try Data(contentsOf: folder.url("out/loss/moons_tanh_seed-1.png"))
    try other.write(to: folder.url("out/loss/moons_tanh_seed-0.png"))
    let ending = try Program.run(["rerun", folder.url("out/runs/moons_tanh/seed-0").path])
    #expect(ending.status == 1)
    #expect(ending.output == "differs: loss.png is drawn otherwise\n")
  }

  @Test func `with other values is a variation in a folder of its own`() throws {
    let folder = try Self.trained()
    let run = folder.url("out/runs/points_tanh/seed-0").path
    let ending = try Program.run(
      ["rerun", run, "--set", "training.epochs=5", "--set", "activation=relu", "-o", "varied"],
      in: folder.url)
    #expect(ending.status == 0, "\(ending.errors)")
    let first = ending.output.split(separator: "\n").first.map { String($0) }
    #expect(
      first?.hasPrefix("again_points_tanh_seed-0: network.activations ") == true
        && first?.hasSuffix("training.epochs 3 -> 5") == true, "\(ending.output)")
    let files = try folder.results(under: "varied")
    #expect(files.keys.filter { $0.hasSuffix(".png") }.count == 3)
    let metrics = files.first { $0.key.hasSuffix("metrics.csv") }?.value ?? Data()
    #expect(String(decoding: metrics, as: UTF8.self).split(separator: "\n").count == 7)
  }

  @Test(arguments: [
    (
      ["out/runs/moons_tanh/seed-0", "--set", "epochs"], 64,
      "error: --set \"epochs\" is no KEY=VALUE"
    ),
    (
      ["out/runs/moons_tanh/seed-0", "--set", "training.epoch=2"], 64,
      "error: unknown field \"training.epoch\" in --set"
    ),
    (["out/sheets/moons_loss.png"], 65, "error: out/sheets/moons_loss.png shows no single run"),
    (["out"], 64, "error: out is a sweep's folder, not a run's"),
    (["out/runs/none"], 66, "error: no such folder or picture: out/runs/none"),
    (["points.csv"], 66, "error: .. is no sweep's folder: ../sweep.json is missing"),
  ])
  func `is refused where there is none`(
    _ arguments: [String], _ status: Int32, _ words: String
  ) throws {
    let folder = try Self.trained()
    let ending = try Program.run(["rerun"] + arguments, in: folder.url)
    #expect(ending.status == status)
    #expect(ending.errors.hasPrefix(words), "\(ending.errors)")
  }
}

struct `The state of a sweep` {
  @Test func `is told by its folder and by its spec`() throws {
    let folder = try `A run that is trained again`.trained()
    let spec = folder.url("again.json").path
    let text = try Program.run(["status", folder.url("out").path])
    #expect(text.output == "again: 8 runs in \(folder.url("out").path): 8 finished\n")
    try FileManager.default.removeItem(at: folder.url("out/runs/points_relu/seed-1"))
    _ = try folder.write("", to: "out/runs/moons_tanh/seed-0/model.safetensors")
    let status = try Program.run(["status", folder.url("out").path])
    #expect(
      status.output == """
        again: 8 runs in \(folder.url("out").path): 6 finished, 1 damaged, 1 missing
          #  configuration  seed    state
          0  moons_tanh     seed 0  damaged: model.safetensors: its checksum is not the one in run.json
          7  points_relu    seed 1  missing

        """)
    let none = try Program.run(["status", spec], in: folder.url)
    #expect(none.output.hasPrefix("again: 8 runs in outputs/again: 8 missing\n"))
    let json = try Program.run(["status", folder.url("out").path, "--json"])
    #expect(json.output.contains("\"missing\": 1"))
  }

  @Test func `has runs that its spec no longer has, until they are pruned`() throws {
    let folder = try `A run that is trained again`.trained()
    let spec = folder.url("again.json")
    let out = folder.url("out").path
    let text = try String(contentsOf: spec, encoding: .utf8)
    _ = try folder.write(text.replacing("[0, 1]", with: "[1]"), to: "again.json")
    #expect(try Program.run([spec.path, "-q", "-o", out]).status == 0)
    let status = try Program.run(["status", out])
    #expect(
      status.output.hasSuffix("4 runs no longer in the spec: nn-sweep prune \(out)\n"))
    let named = try Program.run(["prune", out, "-n"])
    #expect(named.output.hasPrefix("again: would remove 4 runs from \(out)\n"))
    let before = try folder.results(under: "out")
    let pruned = try Program.run(["prune", out])
    #expect(pruned.output.contains("\n  runs/points_relu/seed-0\n"))
    let after = try folder.results(under: "out")
    #expect(before.keys.filter { $0.contains("seed-0") }.count == 4 * (3 + 10))
    #expect(after == before.filter { !$0.key.contains("seed-0") })
  }
}
