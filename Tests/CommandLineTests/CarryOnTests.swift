import Foundation
import Testing

/// A sweep of four runs that is trained into a folder of its own.
private struct Sample {
  let folder: Folder
  let spec: String

  static let text = """
    { "name": "sample", "datasets": [{"kind": "moons", "samples": 60}], "networks": [{"hidden": [4]}],
      "activations": ["tanh", "relu"], "optimizers": [{"kind": "adam", "learning_rate": 0.05}],
      "training": {"epochs": 3}, "seeds": [0, 1] }
    """

  init(_ text: String = text) throws {
    folder = try Folder()
    spec = try folder.write(text, to: "sample.json")
  }

  var out: String { folder.url("out").path }

  @discardableResult
  func run(_ options: String...) throws -> Program.Ending {
    try Program.run([spec, "-o", out] + options)
  }

  /// The reason of each run.
  func reasons(_ options: String...) throws -> [String] {
    let lines = try Program.run([spec, "-o", out, "--dry-run"] + options).output
    return lines.split(separator: "\n").dropFirst(2).map { line in
      String(line.split(separator: "seed ")[1].dropFirst(3))
    }
  }

  func edit(_ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: spec, encoding: .utf8)
    #expect(text.contains(old))
    _ = try folder.write(text.replacing(old, with: new), to: "sample.json")
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: folder.url("out/\(name)"))
  }
}

struct `The same command again` {
  @Test func `trains nothing and touches nothing`() throws {
    let sample = try Sample()
    try sample.run()
    let first = try sample.folder.files(under: "out")
    let again = try sample.run()
    #expect(again.status == 0)
    #expect(again.output.hasPrefix("sample: 4 runs, 4 ok, nothing to train\n"))
    #expect(again.errors == "")
    #expect(try sample.folder.files(under: "out") == first)
    #expect(try sample.reasons() == Array(repeating: "finished, skipped", count: 4))
  }

  @Test func `trains what a changed spec adds, and changed`() throws {
    let sample = try Sample()
    try sample.run()
    let first = try sample.folder.results(under: "out")
    try sample.edit("\"seeds\": [0, 1]", "\"seeds\": [0, 1, 2]")
    #expect(
      try sample.reasons() == [
        "finished, skipped", "finished, skipped", "new", "finished, skipped", "finished, skipped",
        "new",
      ])
    #expect(try sample.run().output.hasPrefix("sample: 6 runs, 6 ok, 2 of them trained now in "))
    let second = try sample.folder.results(under: "out")
    for (name, bytes) in first where name.hasPrefix("runs/") { #expect(second[name] == bytes) }

    try sample.edit("\"epochs\": 3", "\"epochs\": 5")
    #expect(
      try sample.reasons()
        == Array(repeating: "changed: training.epochs 3 -> 5", count: 6))
    #expect(try sample.run().output.hasPrefix("sample: 6 runs, 6 ok in "))
  }

  @Test func `keeps what got another name by what a changed spec adds`() throws {
    let sample = try Sample(Sample.text.replacing("\"tanh\", \"relu\"", with: "\"tanh\""))
    try sample.run()
    let before = try sample.folder.results(under: "out")
    try sample.edit("\"tanh\"", "\"tanh\", \"relu\"")
    #expect(
      try sample.reasons() == [
        "finished as moons_4_tanh_adam, skipped", "finished as moons_4_tanh_adam, skipped", "new",
        "new",
      ])
    #expect(try sample.run().output.hasPrefix("sample: 4 runs, 4 ok, 2 of them trained now in "))
    let whole = try Sample()
    try whole.run()
    let (one, other) = (
      try sample.folder.results(under: "out"), try whole.folder.results(under: "out")
    )
    #expect(
      before["runs/moons_4_tanh_adam/seed-0/metrics.csv"] == one["runs/tanh/seed-0/metrics.csv"])
    #expect(one.keys.sorted() == other.keys.sorted())
    for (name, bytes) in one { #expect(other[name]?.timeless == bytes.timeless, "\(name)") }
  }

  @Test func `draws only what is missing`() throws {
    let sample = try Sample()
    try sample.run()
    let first = try sample.folder.results(under: "out")
    try sample.remove("loss/tanh_seed-1.png")
    try sample.remove("boundary/relu_seed-0.png")
    _ = try sample.folder.write("cut", to: "out/accuracy/relu_seed-1.png")
    try sample.remove("sheets/summary.png")
    #expect(
      try sample.reasons() == [
        "finished, skipped", "damaged: loss picture missing", "damaged: boundary picture missing",
        "damaged: accuracy picture missing",
      ])
    #expect(try sample.run().output.hasPrefix("sample: 4 runs, 4 ok, nothing to train\n"))
    let second = try sample.folder.results(under: "out")
    #expect(first.keys.sorted() == second.keys.sorted())
    for (name, bytes) in first { #expect(second[name]?.timeless == bytes.timeless, "\(name)") }
  }

  @Test(arguments: [
    ("metrics.csv", "damaged: metrics.csv: its checksum is not the one in run.json"),
    ("model.safetensors", "damaged: model.safetensors: its checksum is not the one in run.json"),
    ("run.json", "damaged: run.json: 1:4: something follows the end of the document"),
  ])
  func `trains again what is damaged`(_ file: String, _ reason: String) throws {
    let sample = try Sample()
    try sample.run()
    let first = try sample.folder.results(under: "out")
    _ = try sample.folder.write("{} cut", to: "out/runs/relu/seed-1/\(file)")
    #expect(try sample.reasons()[3] == reason)
    #expect(try sample.run().output.hasPrefix("sample: 4 runs, 4 ok, 1 of them trained now in "))
    let second = try sample.folder.results(under: "out")
    for (name, bytes) in first { #expect(second[name]?.timeless == bytes.timeless, "\(name)") }
  }

  @Test func `trains again what another engine revision trained`() throws {
    let sample = try Sample()
    try sample.run()
    let path = sample.folder.url("out/runs/tanh/seed-0/run.json").path
    let text = try String(contentsOfFile: path, encoding: .utf8)
    _ = try sample.folder.write(
      text.replacing("\"engine_revision\": 1", with: "\"engine_revision\": 0"),
      to: "out/runs/tanh/seed-0/run.json")
    #expect(try sample.reasons()[0] == "engine revision 0 -> 1")
    #expect(try sample.run().output.contains(", 1 of them trained now in "))
  }

  @Test func `with --fresh trains everything again, to the same bytes`() throws {
    let sample = try Sample()
    try sample.run()
    let first = try sample.folder.results(under: "out")
    #expect(try sample.reasons("--fresh") == Array(repeating: "fresh", count: 4))
    let again = try sample.run("--fresh", "--seed", "1")
    #expect(again.output.hasPrefix("sample: 4 runs, 4 ok, 2 of them trained now in "))
    let second = try sample.folder.results(under: "out")
    #expect(first.keys.sorted() == second.keys.sorted())
    for (name, bytes) in first { #expect(second[name]?.timeless == bytes.timeless, "\(name)") }
  }

  @Test func `with --failed finds nothing where nothing failed`() throws {
    let sample = try Sample()
    try sample.run()
    let ending = try sample.run("--failed")
    #expect(ending.status == 4)
    #expect(ending.errors == "error: no run failed, diverged or was interrupted\n")
  }

  @Test func `draws nothing without plots, and all of it later`() throws {
    let sample = try Sample()
    try sample.run("--no-plots")
    #expect(try sample.folder.results(under: "out").keys.allSatisfy { !$0.hasSuffix(".png") })
    #expect(try sample.run().output.hasPrefix("sample: 4 runs, 4 ok, nothing to train\n"))
    let whole = try Sample()
    try whole.run()
    let (one, other) = (
      try sample.folder.results(under: "out"), try whole.folder.results(under: "out")
    )
    #expect(one.keys.sorted() == other.keys.sorted())
    for (name, bytes) in one { #expect(other[name]?.timeless == bytes.timeless, "\(name)") }
  }

  @Test func `in shards gives what it gives in one go`() throws {
    let (whole, parts) = (try Sample(), try Sample())
    try whole.run()
    for shard in ["2/3", "3/3", "1/3"] { #expect(try parts.run("--shard", shard).status == 0) }
    let (one, other) = (
      try whole.folder.results(under: "out"), try parts.folder.results(under: "out")
    )
    #expect(one.keys.sorted() == other.keys.sorted())
    for (name, bytes) in one { #expect(other[name]?.timeless == bytes.timeless, "\(name)") }
  }

  @Test(arguments: ["0/3", "4/3", "1", "a/b", "1/0"])
  func `knows what is no shard`(_ shard: String) throws {
    #expect(try Sample().run("--shard", shard).status == 64)
  }
}

struct `A run that takes too long` {
  static let endless = Sample.text.replacing("\"epochs\": 3", with: "\"epochs\": 100000")

  @Test func `has failed, with its reason, and everything else goes on`() throws {
    let sample = try Sample(Self.endless)
    let ending = try sample.run("--time-limit", "30ms", "--limit", "2")
    #expect(ending.status == 1)
    #expect(ending.output.hasPrefix("sample: 2 runs, 0 ok, 2 failed in "))
    #expect(ending.errors.contains("tanh seed 0  gave up after 0.03 s, at epoch "))
    let files = try sample.folder.results(under: "out")
    let reason = String(decoding: files["runs/tanh/seed-0/error.txt"] ?? Data(), as: UTF8.self)
    #expect(reason.hasPrefix("gave up after 0.03 s, at epoch ") && reason.hasSuffix("\n"))
    #expect(files["boundary/tanh_seed-1.png"] != nil)
    let about = try Program.run(["inspect", "\(sample.out)/loss/tanh_seed-1.png"])
    #expect(about.output.contains(", time limit at epoch "), "\(about.output)")
    #expect(try sample.reasons() == ["failed before", "failed before", "new", "new"])
    #expect(try sample.reasons("--failed") == ["failed before", "failed before"])
  }

  @Test func `ends the sweep with --fail-fast`() throws {
    let sample = try Sample(Self.endless)
    let ending = try sample.run("--time-limit", "20ms", "--fail-fast", "-j1")
    #expect(ending.status == 1)
    #expect(ending.output.hasPrefix("sample: 1 run, 0 ok, 1 failed in "))
  }

  @Test(arguments: ["0s", "5", "fast", "-3s", "1e400s"])
  func `is measured in a length of time`(_ span: String) throws {
    #expect(try Sample().run("--time-limit=\(span)").status == 64)
  }
}

struct `A run that diverges` {
  @Test func `fails the program only with --strict`() throws {
    let text = Sample.text.replacing(
      "\"adam\", \"learning_rate\": 0.05", with: "\"sgd\", \"learning_rate\": 1e12")
    let sample = try Sample(text)
    #expect(try sample.run().status == 0)
    #expect(try sample.run("--strict").status == 3)
    #expect(try sample.run("--failed").output.contains(" diverged, 2 of them trained now in "))
  }
}

struct `A folder that another process works in` {
  @Test func `is busy`() throws {
    let sample = try Sample()
    try sample.run()
    let line = "flock '\(sample.out)/.lock' nn-sweep '\(sample.spec)' -o '\(sample.out)'"
    let ending = try Program.shell(line)
    #expect(ending.status == 75)
    #expect(
      ending.errors == """
        error: \(sample.out) is busy: another nn-sweep works in it
        help: wait for it, or write elsewhere with --out DIR

        """)
  }

  @Test func `is shared by shards`() throws {
    let sample = try Sample()
    try sample.run()
    let line =
      "flock -s '\(sample.out)/.lock' nn-sweep '\(sample.spec)' -o '\(sample.out)' --shard 1/2"
    #expect(try Program.shell(line).status == 0)
  }
}
