import Foundation
import Testing

@testable import Sweeps

struct `A run that diverges, and when` {
  /// A decay that overshoots: in each epoch, of one step, the weights double and change their signs.
  private static func spec(epochs: Int) -> String {
    """
    { "name": "growing", "datasets": [{"kind": "moons", "samples": 60}],
      "networks": [{"hidden": [4]}], "activations": ["relu"],
      "optimizers": [{"kind": "sgd", "learning_rate": 6}],
      "training": {"epochs": \(epochs), "batch_size": 60, "l2": 0.5} }
    """
  }

  private func trained(_ spec: String) throws -> (ending: Program.Ending, files: [String: Data]) {
    let folder = try Folder()
    let file = try folder.write(spec, to: "growing.json")
    let ending = try Program.run([file, "-o", folder.url("out").path])
    return (ending, try folder.results(under: "out"))
  }

  private func description(_ files: [String: Data]) throws -> JSONValue {
    let json = try #require(files.first { $0.key.hasSuffix("run.json") }).value
    return try JSONValue.parse(SourceText(file: "run.json", bytes: Array(json)))
  }

  @Test func `is in the middle or at the end, as the epochs have it`() throws {
    let (ending, files) = try trained(Self.spec(epochs: 300))
    #expect(ending.status == 0)
    let description = try description(files)
    let epoch = try #require(description["epochs"]?.integer)
    #expect(description["status"]?.string == "diverged" && (5..<295).contains(epoch))
    #expect(ending.errors.contains("seed 0  diverged in epoch \(epoch)\n"), "\(ending.errors)")
    let failure = try #require(description["diagnosis"]?["first_not_finite"])
    #expect(failure["epoch"]?.integer == epoch)
    #expect(failure["cause"]?.string == "learning_rate")

    let end = try trained(Self.spec(epochs: epoch))
    #expect(try self.description(end.files)["status"]?.string == "diverged")
    #expect(end.ending.errors.contains("seed 0  diverged in epoch \(epoch)\n"))
    let before = try trained(Self.spec(epochs: epoch - 1))
    #expect(try self.description(before.files)["status"]?.string == "finished")
    #expect(before.ending.output.hasPrefix("growing: 1 run, 1 ok in "))
    for files in [files, end.files, before.files] {
      #expect(files.keys.filter { $0.hasSuffix(".png") }.count == 3)
    }
  }

  @Test func `is before the first epoch where the data are too large`() throws {
    let folder = try Folder()
    let rows = (0..<40).map { "\($0 % 2 == 0 ? 1 : -3)e38,\($0 % 3)e38,\($0 % 2)\n" }.joined()
    _ = try folder.write("a,b,kind\n" + rows, to: "large.csv")
    let spec = try folder.write(
      """
      { "datasets": [{"kind": "csv", "path": "large.csv"}], "networks": [{"hidden": [4]}],
        "activations": ["relu"], "optimizers": ["sgd"], "training": {"epochs": 3} }
      """, to: "large.json")
    let ending = try Program.run([spec, "-o", folder.url("out").path])
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.errors.contains("diverged in epoch 0\n"), "\(ending.errors)")
    #expect(ending.output.hasPrefix("large: 1 run, 0 ok, 1 diverged in "))
    let files = try folder.results(under: "out")
    #expect(files.keys.filter { $0.hasSuffix(".png") }.count == 3)
    let description = try description(files)["diagnosis"]?["first_not_finite"]
    #expect(description?["cause"]?.string == "unit_scale" && description?["epoch"]?.integer == 0)
    #expect(description?["losses"]?.array?.isEmpty == false)
    let status = try Program.run(["status", folder.url("out").path, "--failed"])
    #expect(status.output.contains("diverged in epoch 0\n"), "\(status.output)")
  }
}
