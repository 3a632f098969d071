import Foundation
import Testing

@testable import Sweeps

struct `How a run stands` {
  /// A small sweep of four runs, all of which are in its folder.
  private static func sweep(
    _ trained: TrainedSweep
  ) throws -> Sweep {
    try Sweep(
      trained.plan.name, Array(trained.plan), folder: trained.folder, files: NearbyFiles([:]))
  }

  @Test func `is found for every run in the plan's order, whatever the number of jobs`()
    async throws
  {
    let trained = try await TrainedSweep(TrainedSweep.moons, picked: [0, 2, 3])
    for jobs in [1, 3] {
      let survey = try await Self.sweep(trained).survey(jobs: jobs)
      #expect(survey.entries.map { $0.item.index } == [0, 1, 2, 3])
      #expect(survey.entries.map { $0.standing } == [.finished, .new, .finished, .finished])
      #expect(survey.results.map { $0.bits } == trained.results.map { $0.bits })
    }
  }

  @Test func `is new in a folder that is not there`() async throws {
    let trained = try await TrainedSweep(TrainedSweep.moons)
    let sweep = try Sweep(
      "sample", Array(trained.plan), folder: "\(trained.folder)/none", files: NearbyFiles([:]))
    #expect(await sweep.survey(jobs: 2).entries.allSatisfy { $0.standing == .new })
  }

  @Test func `is interrupted after a start without an end`() async throws {
    let trained = try await TrainedSweep(TrainedSweep.moons, picked: [0])
    let lines = [
      #"{"event":"started","config":"tanh","seed":1,"time":1}"#,
      #"{"event":"started","config":"relu","seed":0,"time":2}"#,
      #"{"event":"ended","config":"relu","seed":0,"status":"finished","seconds":1,"time":3}"#,
      #"{"event":"started","config":"relu","se"#,
    ]
    try Files.write(
      lines.joined(separator: "\n"), to: "\(trained.folder)/journal/elsewhere-1-1.jsonl")
    let survey = try await Self.sweep(trained).survey(jobs: 1)
    #expect(survey.entries.map { $0.standing } == [.finished, .interrupted, .new, .new])
  }

  @Test(arguments: [
    ("\"epochs\": 4", "\"epochs\": 9", Standing.changed("training.epochs 9 -> 4")),
    (
      "\"kind\": \"moons\"", "\"kind\": \"circles\"",
      .changed("dataset.kind \"circles\" -> \"moons\"")
    ),
    ("\"engine_revision\": 1", "\"engine_revision\": 7", .outdated(7)),
    (
      "\"status\": \"finished\"", "\"status\": \"fine\"",
      .damaged("run.json: its status is unknown")
    ),
    ("\"run\": ", "\"ran\": ", .damaged("run.json: it has no run")),
  ])
  func `follows from its description`(
    _ old: String, _ new: String, _ standing: Standing
  ) async throws {
    let trained = try await TrainedSweep(TrainedSweep.moons)
    try trained.edit("runs/tanh/seed-1/run.json", old, new)
    let survey = try await Self.sweep(trained).survey(jobs: 1)
    #expect(survey.entries[1].standing == standing)
    #expect(survey.entries.count { $0.standing == .finished } == 3)
  }

  @Test(arguments: ["metrics.csv", "model.safetensors", "run.json"])
  func `is damaged without a file`(_ name: String) async throws {
    let trained = try await TrainedSweep(TrainedSweep.moons)
    try trained.remove("runs/relu/seed-0/\(name)")
    let survey = try await Self.sweep(trained).survey(jobs: 1)
    #expect(survey.entries[2].standing == .damaged("\(name) is missing"))
  }
}

struct `What the dead left` {
  private static func folder() -> String {
    FileManager.default.temporaryDirectory
      .appendingPathComponent("nn-sweep-\(UUID().uuidString)").path
  }

  @Test func `goes, and what the living write stays`() throws {
    let folder = Self.folder()
    let host = Host.name.fileNameSafe
    // No process has a number this high.
    let dead = "\(host)-2147483646"
    let gone = [
      ".sweep.json.tmp-\(dead)", "loss/.a_seed-1.png.tmp-\(dead)",
      "runs/a/.seed-1.tmp-\(dead)/run.json", "runs/a/.seed-2.tmp-\(dead).old/run.json",
    ]
    let kept = [
      "sweep.json", ".lock", "loss/a_seed-1.png", "loss/.b_seed-1.png.tmp-\(host)-\(getpid())",
      "runs/a/.seed-3.tmp-elsewhere-2147483646/run.json", "runs/a/seed-1/run.json", ".tmp-",
    ]
    for name in gone + kept {
      let path = "\(folder)/\(name)"
      try Files.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
      try Files.write("{}", to: path)
    }
    Leftovers.remove(from: folder)
    #expect(kept.allSatisfy { Files.exists("\(folder)/\($0)") })
    #expect(!gone.contains { Files.exists("\(folder)/\($0)") })
    try FileManager.default.removeItem(atPath: folder)
  }
}

struct `A value in a spec's place` {
  private static let spec = SourceText(
    file: "x.json",
    bytes: Array(
      """
      { "datasets": ["moons"], "activations": ["tanh"],
        "optimizers": ["adam", {"kind": "sgd", "momentum": 0.9}],
        "training": { "epochs": 5 } }
      """.utf8))

  @Test(arguments: [
    ("training.epochs=50", "training", #"{"epochs":50}"#),
    ("training.batch_size=8", "training", #"{"batch_size":8,"epochs":5}"#),
    ("training.epochs=[5, 50]", "training", #"{"epochs":[5,50]}"#),
    ("activation=relu", "activations", #"["relu"]"#),
    (#"activation=["relu", "tanh"]"#, "activations", #"["relu","tanh"]"#),
    (
      "optimizer.learning_rate=0.1", "optimizers",
      #"[{"kind":"adam","learning_rate":0.1},{"learning_rate":0.1,"kind":"sgd","momentum":0.9}]"#
    ),
    ("dataset.noise=0.3", "datasets", #"[{"kind":"moons","noise":0.3}]"#),
    ("network.hidden=[3, 2]", "networks", #"[{"hidden":[3,2]}]"#),
    ("seed=4", "seeds", "[4]"), ("seed=[4, 5]", "seeds", "[4,5]"),
    (#"seed={"count": 2}"#, "seeds", #"{"count":2}"#),
  ])
  func `replaces what was there, and adds what was not`(
    _ text: String, _ section: String, _ json: String
  ) throws {
    let spec = try Override(text).applied(to: Self.spec)
    #expect(try JSONValue.parse(spec)[section]?.compactText == json)
    #expect(spec.bytes.count { $0 == UInt8(ascii: "\n") } == 2)
  }

  @Test(arguments: [
    (["training.epochs=50"], "@training.epochs50"),
    (["training.epochs=5e1", "activation=relu"], "@training.epochs50@activationrelu"),
    (["network.hidden=[8,8]"], "@network.hidden-8-8-~c6b60b3f"),
    (["network.hidden=[8.8]"], "@network.hidden-8.8-~c532df51"),
    (["dataset.path=../../x"], "@dataset.path..-..-x~15d89087"),
  ])
  func `gives its sweep a folder of its own`(_ texts: [String], _ suffix: String) throws {
    let overrides = try texts.map { try Override($0) }
    #expect(overrides.folderSuffix == suffix)
  }

  @Test func `of any length gives its folder a name that files can have`() throws {
    let label = String(repeating: "x", count: 300)
    let names = try ["a", "b"].map { try [Override("optimizer.label=\(label)\($0)")].folderSuffix }
    #expect(names[0] != names[1] && names.allSatisfy { $0.utf8.count == 100 })
  }

  @Test func `leaves alone what cannot be read`() throws {
    for text in ["{", "[1]", "5", ""] {
      let spec = SourceText(file: "x.json", bytes: Array(text.utf8))
      #expect(try Override("dataset.noise=1").applied(to: spec).bytes == spec.bytes)
    }
  }

  @Test(arguments: [
    ("epochs", "--set \"epochs\" is no KEY=VALUE", "write for example training.epochs=50"),
    (
      "training.epoch=5", "unknown field \"training.epoch\" in --set",
      "did you mean \"training.epochs\"?"
    ),
  ])
  func `is refused where there is none`(_ text: String, _ message: String, _ help: String) {
    do throws(Problem) {
      _ = try Override(text)
      Issue.record("it was taken")
    } catch {
      #expect(error.message == message)
      #expect(error.help?.hasPrefix(help) == true)
    }
  }
}
