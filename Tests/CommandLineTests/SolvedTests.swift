import Foundation
import Testing

@testable import Sweeps

struct `A sweep that says what is solved` {
  private static let spec = """
    { "name": "solved", "datasets": [{"kind": "blobs", "samples": 60, "centers": 2}],
      "networks": [{"hidden": [8]}], "activations": ["relu"],
      "optimizers": [{"label": "good", "kind": "adam", "learning_rate": 0.1},
                     {"label": "bad", "kind": "sgd", "learning_rate": 1e12}],
      "training": {"epochs": 20}, "seeds": {"count": 3}, "rank": {"solved": 0.9} }
    """

  @Test func `tells it in the table, in configs.csv and in JSON`() throws {
    let folder = try Folder()
    let spec = try folder.write(Self.spec, to: "solved.json")
    let ending = try Program.run([spec, "-o", folder.url("out").path])
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.output.contains(" solved "), "\(ending.output)")
    #expect(ending.output.contains("  3 of 3 (44–100%)  "))
    #expect(ending.output.contains("  0 of 3 (0–56%)  "))
    #expect(
      ending.output.contains(
        "  solved: final validation_accuracy of 0.9 or more, of all seeds; in brackets Wilson's 95% "
          + "interval\n"))
    let csv = String(
      decoding: try folder.files(under: "out")["configs.csv"] ?? Data(), as: UTF8.self)
    #expect(csv.contains(",n,solved,solved_share,solved_low,solved_high,"))
    #expect(csv.contains("\nbad,bad,3,3,0,0,0,0,"), "\(csv)")
    let json = try Program.run([spec, "--json", "-o", folder.url("out").path]).output
    let document = try JSONValue.parse(SourceText(file: "x", bytes: Array(json.utf8)))
    #expect(document["rank"]?["solved"]?.number == 0.9)
    let best = document["configurations"]?.array?.first
    #expect(best?["solved"]?["count"]?.integer == 3 && best?["solved"]?["share"]?.number == 1)
  }
}
