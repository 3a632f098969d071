import Foundation
import Testing

struct `A sweep` {
  @Test func `writes a folder and three pictures a run, its sheets and its tables`() throws {
    let folder = try Folder()
    let ending = try Program.run(["experiments/quick.json", "-o", folder.url("out").path])
    #expect(ending.status == 0, "\(ending.errors)")
    let names = Set(try folder.results(under: "out").keys)
    var expected: Set = ["plan.csv", "summary.csv", "configs.csv", "sweep.json"]
    for name in ["contact-sheet", "loss", "accuracy", "summary"] {
      expected.insert("sheets/\(name).png")
    }
    for name in ["tanh", "relu"] {
      for seed in 0...1 {
        for figure in ["boundary", "loss", "accuracy"] {
          expected.insert("\(figure)/\(name)_seed-\(seed).png")
        }
        for file in ["run.json", "metrics.csv", "model.safetensors"] {
          expected.insert("runs/\(name)/seed-\(seed)/\(file)")
        }
      }
    }
    #expect(names == expected)
  }

  @Test func `tells progress on stderr and the result on stdout`() throws {
    let folder = try Folder()
    let out = folder.url("out").path
    let ending = try Program.run(["experiments/quick.json", "-j1", "-o", out])
    let progress = ending.errors.split(separator: "\n")
    #expect(progress.first == "quick: 4 runs, 1 at a time, into \(out)")
    #expect(progress.count == 5)
    #expect(progress[1].hasPrefix("[1/4] tanh seed 0  validation accuracy "))
    #expect(ending.output.hasPrefix("quick: 4 runs, 4 ok in "))
    #expect(ending.output.contains("± is the standard deviation over 2 seeds (n − 1)\n"))
    #expect(
      ending.output.hasSuffix(
        """
        pictures  \(out)/boundary  \(out)/loss  \(out)/accuracy  \(out)/sheets
        tables    \(out)/summary.csv  \(out)/configs.csv

        """))
  }

  @Test func `with --quiet says nothing`() throws {
    let folder = try Folder()
    let ending = try Program.run(["experiments/quick.json", "-q", "-o", folder.url("out").path])
    #expect(ending.status == 0)
    #expect(ending.output == "" && ending.errors == "")
  }

  @Test func `with --json gives one document`() throws {
    let folder = try Folder()
    let ending = try Program.run([
      "experiments/quick.json", "--json", "-o", folder.url("out").path,
    ])
    struct Document: Decodable {
      struct Runs: Decodable { let total, ok, diverged, failed: Int }
      struct Configuration: Decodable { let name: String, rank: Int }
      let name: String
      let runs: Runs
      let configurations: [Configuration]
    }
    let document = try JSONDecoder().decode(Document.self, from: Data(ending.output.utf8))
    #expect(document.name == "quick")
    #expect(document.runs.ok == 4 && document.runs.total == 4)
    #expect(Set(document.configurations.map(\.name)) == ["tanh", "relu"])
    #expect(document.configurations.map(\.rank) == [1, 2])
  }

  @Test func `with --dry-run tells its runs and writes nothing`() throws {
    let folder = try Folder()
    let ending = try Program.run([
      "experiments/quick.json", "-n", "--seed", "1", "-o", folder.url("out").path,
    ])
    #expect(ending.status == 0)
    let lines = ending.output.split(separator: "\n")
    #expect(
      lines[0] == "quick: 2 configurations × 2 seeds = 4 runs, 2 of them selected")
    #expect(lines.count == 4)
    #expect(lines[2].contains("tanh") && lines[2].hasSuffix("seed 1  new"))
    #expect(try folder.files().isEmpty)
  }

  @Test func `keeps what is selected`() throws {
    let folder = try Folder()
    let ending = try Program.run([
      "experiments/quick.json", "--only", "activation=tanh", "--limit", "1", "-q", "-o",
      folder.url("out").path,
    ])
    #expect(ending.status == 0)
    let runs = try folder.files(under: "out/runs").keys.filter { $0.hasSuffix("run.json") }
    #expect(runs == ["tanh/seed-0/run.json"])
  }

  @Test func `of a network that diverges has results and pictures all the same`() throws {
    let folder = try Folder()
    let spec = try folder.write(
      """
      { "datasets": [{"kind": "moons", "samples": 60}], "activations": ["relu"],
        "optimizers": [{"kind": "sgd", "learning_rate": 1e12}], "training": {"epochs": 5} }
      """, to: "spec.json")
    let ending = try Program.run([spec, "-o", folder.url("out").path])
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.output.hasPrefix("spec: 1 run, 0 ok, 1 diverged in "))
    #expect(ending.errors.contains("diverged in epoch "))
    let files = try folder.files(under: "out")
    #expect(files.keys.filter { $0.hasSuffix(".png") }.count == 3)
    let summary = String(decoding: files["summary.csv"] ?? Data(), as: UTF8.self)
    #expect(summary.contains(",diverged,"))
  }

  @Test func `reads its spec from standard input`() throws {
    let ending = try Program.shell("nn-sweep - --dry-run < experiments/quick.json")
    #expect(ending.status == 0)
    #expect(ending.output.hasPrefix("quick: 2 configurations"))
  }
}

struct `The program` {
  @Test func `checks every example`() throws {
    #expect(Program.examples.count >= 9)
    let ending = try Program.run(["check"] + Program.examples.map { "experiments/\($0)" })
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(
      ending.output.contains(
        "experiments/moons.json: 16 configurations × 8 seeds = 128 runs\n"))
  }

  @Test func `prints the schema that is committed`() throws {
    let committed = try String(
      contentsOf: Program.root.appendingPathComponent("experiments/experiment.schema.json"),
      encoding: .utf8)
    #expect(try Program.run(["schema"]).output == committed)
  }

  @Test func `explains itself`() throws {
    let help = try Program.run(["--help"])
    #expect(help.status == 0)
    for word in ["--only", "--seed", "--jobs", "check", "schema", "exit status"] {
      #expect(help.output.contains(word))
    }
  }
}
