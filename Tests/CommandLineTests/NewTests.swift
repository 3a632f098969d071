import Foundation
import Testing

@testable import Sweeps

struct `The command new` {
  @Test(arguments: [[]] + Starter.allCases.map { [$0.rawValue] })
  func `prints a spec that trains`(_ kind: [String]) throws {
    let folder = try Folder()
    let printed = try Program.run(["new"] + kind)
    #expect(printed.status == 0 && printed.errors.isEmpty)
    _ = try folder.write(printed.output, to: "new.json")
    let trained = try Program.run(
      ["./new.json", "--limit", "1", "--no-plots", "-q"], in: folder.url)
    #expect(trained.status == 0, "\(trained.errors)")
    #expect(trained.errors.isEmpty)
  }

  @Test func `prints a spec for a table`() throws {
    let table = Program.root.appendingPathComponent("experiments/data/iris.csv").path
    let folder = try Folder()
    _ = try folder.write(try Program.run(["new", table]).output, to: "new.json")
    let trained = try Program.run(
      ["./new.json", "--limit", "1", "--no-plots", "-q"], in: folder.url)
    #expect(trained.status == 0 && trained.errors.isEmpty, "\(trained.errors)")
  }

  @Test func `prints the spec of a page of TensorFlow Playground`() throws {
    let folder = try Folder()
    let printed = try Program.run([
      "new", "--playground",
      "https://playground.tensorflow.org/#dataset=gauss&learningRate=0.1&fps=9",
    ])
    #expect(printed.status == 0)
    #expect(printed.errors == "warning: the page has no \"fps\"\n")
    _ = try folder.write(printed.output, to: "page.json")
    let trained = try Program.run(
      ["./page.json", "--set", "training.epochs=5", "--limit", "1", "--no-plots", "-q"],
      in: folder.url)
    #expect(trained.status == 0, "\(trained.errors)")
  }

  /// A pipe might never begin.
  @Test func `for a table that is no file prints the spec without its columns`() throws {
    let folder = try Folder()
    #expect(mkfifo(folder.url("pipe.csv").path, 0o600) == 0)
    let ending = try Program.run(["new", "pipe.csv"], in: folder.url)
    #expect(ending.status == 0)
    #expect(ending.errors == "warning: cannot read pipe.csv: it is a named pipe\n")
    #expect(ending.output.contains("\"pipe.csv\""))
  }

  @Test(arguments: [
    (
      ["swep"],
      """
      error: unknown kind of spec 'swep'
      help: did you mean "sweep"? known: sweep, search, blocks, regression, and CSV files

      """
    ),
    (
      ["--playground", "https://example.org/"],
      """
      error: "https://example.org/" is no address of TensorFlow Playground
      help: write --playground 'https://playground.tensorflow.org/#activation=tanh&…'

      """
    ),
    (
      ["https://playground.tensorflow.org/#seed=1"],
      """
      error: an address of TensorFlow Playground comes after --playground
      help: nn-sweep new --playground 'https://playground.tensorflow.org/#seed=1'

      """
    ),
    (
      ["sweep", "--playground", "https://playground.tensorflow.org/"],
      "error: a kind and --playground are two specs; ask for one of them\n"
    ),
  ])
  func `refuses what is none, exit 64`(_ arguments: [String], _ words: String) throws {
    let ending = try Program.run(["new"] + arguments)
    #expect(ending.status == 64)
    #expect(ending.errors == words)
    #expect(ending.output.isEmpty)
  }
}
