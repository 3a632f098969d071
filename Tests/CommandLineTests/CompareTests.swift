import Foundation
import Testing

struct `Comparing a finished sweep` {
  @Test func `writes the sheets that training wrote`() throws {
    let sweep = try FinishedSweep()
    let before = try sweep.files()
    try sweep.remove("sheets")
    let ending = try sweep.run(["compare", "sample"])
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.output.hasPrefix("sample: 4 runs, 4 ok\n"))
    #expect(ending.output.contains("\nsheet     sample/sheets/contact-sheet.png\n"))
    #expect(try sweep.files() == before)
  }

  @Test func `by chosen axes writes sheets of their own`() throws {
    let sweep = try FinishedSweep()
    let before = try sweep.files()
    let ending = try sweep.run([
      "compare", "sample", "--rows", "optimizer", "--columns", "activation",
    ])
    #expect(ending.status == 0, "\(ending.errors)")
    let after = try sweep.files()
    let new = after.keys.filter { before[$0] == nil }.sorted()
    let kinds = Set(new.compactMap { $0.split(separator: "_").first })
    #expect(kinds == ["sheets/accuracy", "sheets/contact-sheet", "sheets/loss", "sheets/summary"])
    #expect(new.allSatisfy { $0.contains("_rows-optimizer_columns-activation") })
    for (name, bytes) in before { #expect(after[name] == bytes, "\(name)") }
    let about = try sweep.run(["inspect", "sample/\(new[1])"])
    #expect(
      about.output.contains(
        "nn-sweep compare outputs/sample --rows optimizer --columns activation\n"))
  }

  @Test(arguments: [
    (
      ["--rows", "optimzer"],
      """
      error: unknown axis "optimzer" in --rows
      help: did you mean "optimizer"? known: dataset, network, activation, optimizer, training, seed

      """
    ),
    (
      ["--columns", "network"],
      """
      error: the sweep does not vary the network
      help: it varies: activation, optimizer

      """
    ),
    (
      ["--rows", "optimizer", "--columns", "optimizer"],
      """
      error: --rows and --columns are both optimizer
      help: give one of them another axis: activation

      """
    ),
  ])
  func `by axes that it does not have is told, exit 64`(
    _ options: [String], _ words: String
  ) throws {
    let sweep = try FinishedSweep()
    let ending = try sweep.run(["compare", "sample"] + options)
    #expect(ending.status == 64)
    #expect(ending.errors == words)
  }
}

struct `Comparing two runs` {
  @Test func `by folder and by picture gives the same picture`() throws {
    let sweep = try FinishedSweep()
    let folders = ["sample/runs/tanh_adam/seed-0", "sample/runs/relu_adam/seed-0/"]
    let ending = try sweep.run(["compare"] + folders)
    #expect(ending.status == 0, "\(ending.errors)")
    let path = "sample/differences/tanh_adam_seed-0_vs_relu_adam_seed-0.png"
    #expect(
      ending.output.hasPrefix(
        "Difference of two runs, tanh vs relu · adam · seed 0 on moons, 60 points"))
    #expect(ending.output.hasSuffix("\npicture   \(path)\n"))
    let picture = try Data(contentsOf: sweep.folder.url(path))

    let pictures = ["boundary/tanh_adam_seed-0.png", "../loss/relu_adam_seed-0.png"]
    let within = try Program.run(
      ["compare"] + [pictures[0], "loss/relu_adam_seed-0.png", "-o", "new/folder/d.png"],
      in: sweep.folder.url("sample"))
    #expect(within.status == 0, "\(within.errors)")
    #expect(try Data(contentsOf: sweep.folder.url("sample/new/folder/d.png")) == picture)
    let beside = try Program.run(
      ["compare", "tanh_adam_seed-0.png", pictures[1], "-o", "d.png"],
      in: sweep.folder.url("sample/boundary"))
    #expect(beside.status == 0, "\(beside.errors)")
    #expect(try Data(contentsOf: sweep.folder.url("sample/boundary/d.png")) == picture)
  }

  @Test func `finds a run that was not selected the last time`() throws {
    let sweep = try FinishedSweep()
    let again = try sweep.run(["sample.json", "-q", "-o", "sample", "--only", "activation=relu"])
    #expect(again.status == 0)
    let ending = try sweep.run([
      "compare", "sample/runs/tanh_adam/seed-0", "sample/boundary/relu_slow_seed-0.png",
    ])
    #expect(ending.status == 0, "\(ending.errors)")
  }

  @Test func `that cannot be compared is told`() throws {
    let sweep = try FinishedSweep(
      """
      { "name": "sample", "activations": ["tanh"], "optimizers": ["adam"],
        "datasets": [{"kind": "moons", "samples": [40, 60]}], "training": {"epochs": 1} }
      """)
    let runs = try FileManager.default.contentsOfDirectory(atPath: sweep.path("runs")).sorted()
    let folders = runs.map { "sample/runs/\($0)/seed-0" }
    try sweep.remove("runs/\(runs[1])/seed-0/metrics.csv")
    for (places, status, words) in [
      (
        ["sample", folders[0]], 64,
        """
        error: sample is a sweep's folder, not a run's
        help: name a run's folder, sample/runs/CONFIGURATION/seed-N

        """
      ),
      (
        [folders[0], "sample/boundary"], 66,
        """
        error: sample/boundary is no run's folder: it has no run.json
        help: name a run's folder or a picture of it

        """
      ),
      (
        ["sample/nothing.png", folders[0]], 66,
        "error: no such folder or picture: sample/nothing.png\n"
      ),
      (
        [folders[0], folders[1]], 65,
        "error: \(folders[1])/metrics.csv is missing\nhelp: train the run again\n"
      ),
      (
        ["sample/sheets/loss.png", folders[0]], 65,
        """
        error: sample/sheets/loss.png shows no single run
        help: name a picture in boundary, loss or accuracy, or a run's folder

        """
      ),
    ] {
      let ending = try sweep.run(["compare"] + places)
      #expect(ending.status == Int32(status))
      #expect(ending.errors == words)
    }
    #expect(try sweep.run(["sample.json", "-q", "-o", "sample"]).status == 0)
    let different = try sweep.run(["compare"] + folders)
    #expect(different.status == 64)
    #expect(
      different.errors == """
        error: the two runs were trained on different data
        help: compare runs of one data set, with the same samples, noise and seed of the data

        """)
  }

  @Test func `of one feature draws both curves and their difference`() throws {
    let folder = try Folder()
    let rows = (0..<40).map { "\(Double($0) / 10),\($0 < 20 ? "low" : "high")" }
    _ = try folder.write("width,size\n" + rows.joined(separator: "\n"), to: "t.csv")
    let spec = try folder.write(
      """
      { "datasets": [{"kind": "csv", "path": "t.csv"}], "networks": [{"hidden": [4]}],
        "activations": ["tanh", "relu"], "optimizers": ["adam"], "training": {"epochs": 3} }
      """, to: "line.json")
    _ = try Program.run([spec, "-q", "-o", folder.url("line").path])
    let ending = try Program.run(
      ["compare", "line/runs/tanh/seed-0", "line/runs/relu/seed-0", "-o", "pair.png"],
      in: folder.url)
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.output.contains("% of the range differs"))
    #expect(ending.output.hasSuffix("picture   pair.png\n"))
  }
}
