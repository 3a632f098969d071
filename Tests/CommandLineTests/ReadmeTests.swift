import Foundation
import Testing

@testable import Sweeps

struct `The README` {
  static let text: String = {
    do {
      return try String(
        contentsOf: Program.root.appendingPathComponent("README.md"), encoding: .utf8)
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// The lines of its code blocks in the language.
  static func code(_ language: String) -> [String] {
    var blocks: [String] = []
    var inside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        inside = line == "```\(language)"
        if inside { blocks.append("") }
      } else if inside {
        blocks[blocks.count - 1] += line + "\n"
      }
    }
    return blocks
  }

  static let commands = code("sh").flatMap { $0.split(separator: "\n") }.map { String($0) }

  /// A sweep with the names of the one in the commands.
  static let moons = """
    { "name": "moons", "datasets": [{"kind": "moons", "samples": 60}],
      "networks": [{"hidden": [4]}], "activations": ["tanh", "relu"],
      "optimizers": ["sgd", "adam"], "training": {"epochs": 3}, "seeds": [3] }
    """

  @Test func `has commands for a finished sweep that work`() throws {
    let folder = try Folder()
    let trained = try Program.run(
      [try folder.write(Self.moons, to: "moons.json"), "-q"], in: folder.url)
    #expect(trained.status == 0, "\(trained.errors)")
    let lines = Self.commands.filter { $0.contains(" outputs/") || $0.contains(" plot ") }
    #expect(lines.count == 9)
    for line in lines {
      let ending = try Program.shell(line, in: folder.url)
      #expect(ending.status == 0, "\(line)\n\(ending.errors)")
    }
  }

  @Test(
    arguments: commands.filter { line in
      line.hasPrefix("nn-sweep ") && ![" outputs/", " plot "].contains { line.contains($0) }
    })
  func `has commands that work`(_ line: String) throws {
    let folder = try Folder()
    let trains = line.contains(".json ") && !line.hasPrefix("nn-sweep check")
    let parts = line.split(separator: "#", maxSplits: 1)
    let options = trains ? " --limit 1 --out '\(folder.url("out").path)'" : ""
    let ending = try Program.shell(parts[0] + options)
    #expect(ending.status == 0, "\(ending.errors)")
  }

  @Test func `tests with the command that the checks run`() throws {
    let run = try String(
      contentsOf: Program.root.appendingPathComponent(".ci/run"), encoding: .utf8)
    let test = try #require(Self.commands.first { $0.contains("swift test") })
    #expect(run.contains("\n\(test)\n"))
  }

  @Test func `shows a spec that is one`() throws {
    let folder = try Folder()
    let spec = try #require(Self.code("json").first)
    let ending = try Program.run(["check", try folder.write(spec, to: "example.json")])
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.output.hasSuffix(": 30 configurations × 5 seeds = 150 runs\n"))
  }

  @Test func `lists every word of a spec`() {
    func row(_ name: String, _ words: [String]) -> String {
      "| `\(name)` | " + words.map { "`\($0)`" }.joined(separator: " ") + " |"
    }
    for section in [Section.dataset, .activation, .optimizer] {
      #expect(Self.text.contains(row(section.key, section.kinds.map(\.name))))
    }
    #expect(Self.text.contains(row("training", Catalog.training.parameters.map(\.name))))
    #expect(Self.text.contains(row("plots", PlotsReader.keys)))
    #expect(Self.text.contains(row("plots.figures", RunFigure.allCases.map(\.rawValue))))
    #expect(Self.text.contains(row("training.clip", Catalog.clippings.map(\.kind.name))))
    #expect(Self.text.contains(row("training.loss", Catalog.losses.map(\.kind.name))))
    #expect(
      Self.text.contains(row("training.initializer", Catalog.initializers.map(\.kind.name))))
    #expect(Self.text.contains(row("training.schedule", Catalog.schedules.map(\.kind.name))))
  }

  @Test func `shows pictures that are there`() throws {
    let pictures = Self.text.matches(of: /\]\((outputs\/[^)]*)\)/).map { String($0.output.1) }
    #expect(pictures.count == 4)
    for picture in pictures {
      let path = Program.root.appendingPathComponent(picture).path
      #expect(FileManager.default.fileExists(atPath: path), "\(picture)")
    }
  }
}
