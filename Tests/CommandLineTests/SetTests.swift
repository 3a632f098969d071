import Foundation
import Testing

@testable import Sweeps

struct `A sweep with a value of the command line` {
  static let spec = """
    {
      "name": "sample",
      "datasets": [{"kind": "moons", "samples": 60}],
      "networks": [{"hidden": [4]}],
      "activations": ["tanh", "relu"],
      "optimizers": ["adam"],
      "training": {"epochs": 3}
    }
    """

  /// The optimizers that have a momentum.
  private static let owners = Catalog.optimizers.map { $0.kind }
    .filter { $0.parameter("momentum") != nil }.map { $0.name }.joined(separator: ", ")
  private static let fields = Catalog.training.parameters.map { "training.\($0.name)" }
    .joined(separator: ", ")

  @Test func `is that of the spec with the value, in a folder of its own`() throws {
    let folder = try Folder()
    _ = try folder.write(Self.spec, to: "sample.json")
    #expect(try Program.run(["./sample.json", "-q"], in: folder.url).status == 0)
    let before = try folder.files(under: "outputs/sample")
    let set = ["--set", "training.epochs=5", "--set", "dataset.noise=0.3"]
    let ending = try Program.run(["./sample.json"] + set, in: folder.url)
    #expect(ending.status == 0, "\(ending.errors)")
    let name = "outputs/sample@training.epochs5@dataset.noise0.3"
    #expect(ending.output.contains("pictures  \(name)/boundary  "))
    #expect(try folder.files(under: "outputs/sample") == before)

    let written = Self.spec.replacing("\"epochs\": 3", with: "\"epochs\": 5")
      .replacing("\"samples\": 60", with: "\"noise\": 0.3, \"samples\": 60")
    let other = try folder.write(written, to: "other.json")
    #expect(try Program.run([other, "-q", "-o", folder.url("other").path]).status == 0)
    let (one, two) = (try folder.results(under: name), try folder.results(under: "other"))
    #expect(one.keys.sorted() == two.keys.sorted())
    let runs = one.filter { $0.key.hasPrefix("runs/") }
    #expect(runs.count == 6)
    for (name, bytes) in runs { #expect(two[name]?.timeless == bytes.timeless, "\(name)") }
  }

  @Test func `carries on, and is read, drawn and named as it was made`() throws {
    let folder = try Folder()
    _ = try folder.write(Self.spec, to: "sample.json")
    let set = ["./sample.json", "--set", "activation=[\"sin\", \"tanh\"]"]
    #expect(try Program.run(set + ["-q"], in: folder.url).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url("outputs").path)
    let name = try #require(names.first)
    #expect(names.count == 1 && name.hasPrefix("sample@activation--sin---tanh--~"))
    let again = try Program.run(set, in: folder.url)
    #expect(again.output.hasPrefix("sample: 2 runs, 2 ok, nothing to train\n"))
    let status = try Program.run(["status", "outputs/\(name)"], in: folder.url)
    #expect(status.output == "sample: 2 runs in outputs/\(name): 2 finished\n")

    let files = try folder.results(under: "outputs/\(name)")
    #expect(try Program.run(["render", "outputs/\(name)"], in: folder.url).status == 0)
    #expect(try folder.results(under: "outputs/\(name)") == files)
    let picture = "outputs/\(name)/loss/sin_seed-0.png"
    let about = try Program.run(["inspect", picture], in: folder.url)
    let command =
      "nn-sweep sample.json --set 'activation=[\"sin\", \"tanh\"]' --config 'sin' --seed 0"
    #expect(about.output.contains(command), "\(about.output)")
    #expect(
      try Program.shell(
        command.replacing("sample.json", with: "./sample.json") + " -n",
        in: folder.url
      ).output.contains("finished, skipped"))
    #expect(try Program.run(["rerun", picture], in: folder.url).status == 0)
  }

  @Test(arguments: [
    (
      "training.epochs=-3", 65,
      """
      ./sample.json:7:26: error: "epochs" must be at least 0 and at most 1000000, found -3
          7 |   "training": {"epochs": -3}
            |                          ^^
      note: this is the spec with --set training.epochs=-3

      """
    ),
    (
      "optimizer.momentum=0.9", 65,
      """
      ./sample.json:6:35: error: optimizer "adam" has no "momentum"
          6 |   "optimizers": [{"kind": "adam", "momentum": 0.9}],
            |                                   ^^^^^^^^^^
      help: "momentum" belongs to \(owners)
      note: this is the spec with --set optimizer.momentum=0.9

      """
    ),
    (
      "training.epoch=3", 64,
      """
      error: unknown field "training.epoch" in --set
      help: did you mean "training.epochs"? known: \(fields)

      """
    ),
    (
      "epochs", 64,
      """
      error: --set "epochs" is no KEY=VALUE
      help: write for example training.epochs=50

      """
    ),
  ])
  func `that does not fit is told with its place`(
    _ set: String, _ status: Int32, _ words: String
  ) throws {
    let folder = try Folder()
    _ = try folder.write(Self.spec, to: "sample.json")
    let ending = try Program.run(["./sample.json", "--set", set], in: folder.url)
    #expect(ending.status == status)
    #expect(ending.errors == words)
    #expect(try folder.files().keys.sorted() == ["sample.json"])
  }
}
