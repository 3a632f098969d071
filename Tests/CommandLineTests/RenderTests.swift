import Foundation
import Testing

struct `Drawing a finished sweep again` {
  @Test func `gives the bytes that training gave, and changes nothing else`() throws {
    let sweep = try FinishedSweep()
    let before = try sweep.files()
    for name in ["boundary", "loss", "accuracy", "sheets"] { try sweep.remove(name) }
    let ending = try sweep.run(["render", "sample/", "-j1"])
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(
      ending.output == """
        sample: drew 4 runs again
        pictures  sample/boundary  sample/loss  sample/accuracy  sample/sheets

        """)
    #expect(ending.errors == "")
    #expect(before.keys.filter { $0.hasSuffix(".png") }.count >= 3 * 4 + 4)
    #expect(try sweep.files() == before)
  }

  @Test func `of a table needs no file outside the sweep's folder`() throws {
    let folder = try Folder()
    let rows = (0..<30).map { "\($0),\(($0 * 7) % 11),\($0 < 15 ? "low" : "high")\n" }
    _ = try folder.write("size,weight,kind\n" + rows.joined(), to: "table.csv")
    let spec = try folder.write(
      """
      { "name": "table", "datasets": [{"kind": "csv", "path": "table.csv"}],
        "activations": ["tanh"], "optimizers": ["adam"], "training": {"epochs": 3} }
      """, to: "table.json")
    let trained = try Program.run([spec, "-q", "-o", folder.url("out").path])
    #expect(trained.status == 0, "\(trained.errors)")
    let before = try folder.files(under: "out")
    let elsewhere = folder.url("moved").path
    try FileManager.default.moveItem(atPath: folder.url("out").path, toPath: elsewhere)
    try FileManager.default.removeItem(at: folder.url("table.csv"))
    let ending = try Program.run(["render", elsewhere, "-q"])
    #expect(ending.status == 0 && ending.output == "", "\(ending.errors)")
    #expect(try folder.files(under: "moved") == before)
  }

  @Test func `draws what is there, and says what is not`() throws {
    let sweep = try FinishedSweep()
    try sweep.remove("runs/tanh_adam/seed-0")
    try Data("{".utf8).write(to: URL(filePath: sweep.path("runs/relu_slow/seed-0/run.json")))
    for name in ["boundary", "sheets"] { try sweep.remove(name) }
    let ending = try sweep.run(["render", "sample"])
    #expect(ending.status == 0)
    #expect(
      ending.errors == """
        warning: 2 of 4 runs have no result
          sample/runs/tanh_adam/seed-0 is missing
          sample/runs/relu_slow/seed-0/run.json is damaged: 1:2: "{" opened at 1:1 is never closed

        """)
    #expect(ending.output.hasPrefix("sample: drew 2 runs again, 2 have no result\n"))
    #expect(try sweep.folder.files(under: "sample/boundary").count == 2)
  }

  @Test func `works when the program was stopped before its end`() throws {
    let sweep = try FinishedSweep()
    for name in ["summary.csv", "configs.csv", "loss", "accuracy", "sheets", "runs/relu_adam"] {
      try sweep.remove(name)
    }
    let ending = try sweep.run(["render", "sample"])
    #expect(ending.status == 0)
    #expect(ending.output.hasPrefix("sample: drew 3 runs again, 1 has no result\n"))
  }
}

struct `A folder that is no sweep's` {
  @Test(arguments: ["render", "compare"])
  func `is told`(_ command: String) throws {
    let sweep = try FinishedSweep(options: ["--limit", "1"])
    let folder = sweep.folder
    try FileManager.default.createDirectory(
      at: folder.url("empty"), withIntermediateDirectories: true)
    let help = "help: name a folder that nn-sweep SPEC.json wrote, such as outputs/moons\n"
    for (name, status, words) in [
      ("sampel", 66, "error: no such folder: sampel\nhelp: did you mean sample?\n"),
      ("nothing", 66, "error: no such folder: nothing\n"),
      ("sample.json", 66, "error: sample.json is not a folder\n"),
      ("empty", 66, "error: empty is empty\n" + help),
      (".", 66, "error: . is no sweep's folder: ./sweep.json is missing\n" + help),
    ] {
      let ending = try sweep.run([command, name])
      #expect(ending.status == Int32(status))
      #expect(ending.errors == words)
      #expect(ending.output == "")
    }
    try sweep.remove("plan.csv")
    let planless = try sweep.run([command, "sample"])
    #expect(planless.status == 66)
    #expect(
      planless.errors == "error: sample is no sweep's folder: sample/plan.csv is missing\n" + help)
    try Data("[]".utf8).write(to: URL(filePath: sweep.path("sweep.json")))
    let damaged = try sweep.run([command, "sample"])
    #expect(damaged.status == 65)
    #expect(
      damaged.errors == """
        error: sample/sweep.json is damaged: its format is not 1
        help: train the sweep again; what is finished gives the same numbers

        """)
  }

  @Test func `or has no result is told`() throws {
    let sweep = try FinishedSweep(options: ["--limit", "2"])
    try sweep.remove("runs")
    let ending = try sweep.run(["render", "sample"])
    #expect(ending.status == 66)
    #expect(
      ending.errors == """
        error: no run of sample has a result: sample/runs/tanh_slow/seed-0 is missing
        help: train it: nn-sweep sample.json

        """)
  }
}
