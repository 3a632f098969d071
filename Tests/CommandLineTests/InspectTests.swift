import Foundation
import Testing

@testable import Sweeps

struct `Inspecting a picture` {
  static let picture = "sample/accuracy/tanh_adam_seed-0.png"

  @Test func `tells the run that it shows and how it went`() throws {
    let sweep = try FinishedSweep(options: ["--config", "tanh_adam"])
    let ending = try sweep.run(["inspect", Self.picture])
    #expect(ending.status == 0, "\(ending.errors)")
    let lines = ending.output.split(separator: "\n").map { String($0) }
    #expect(lines[0] == "title         tanh · adam · seed 0: accuracy")
    #expect(lines.contains("command       nn-sweep sample.json --config 'tanh_adam' --seed 0"))
    #expect(lines.contains("software      nn-sweep \(Version.text)"))
    #expect(lines.contains("config"))
    #expect(lines.contains("    \"status\": \"finished\""))
  }

  @Test func `with --json gives the run of its folder`() throws {
    let sweep = try FinishedSweep(options: ["--config", "tanh_adam"])
    let ending = try sweep.run(["inspect", "--json", Self.picture])
    let said = try JSONValue.parse(SourceText(file: "x", bytes: Array(ending.output.utf8)))
    let bytes = try Files.read(sweep.path("runs/tanh_adam/seed-0/run.json"))
    let run = try JSONValue.parse(SourceText(file: "run.json", bytes: bytes))
    for member in ["status", "epochs", "final", "best"] {
      #expect(said["metrics"]?[member]?.canonicalText == run[member]?.canonicalText)
    }
    let config = try #require(said["config"])
    let shown = try #require(run["run"])
    #expect(try Run(json: config) == Run(json: shown))
  }

  @Test func `gives the diagnosis of its folder`() throws {
    let sweep = try FinishedSweep(options: ["--config", "tanh_adam"])
    let bytes = try Files.read(sweep.path("runs/tanh_adam/seed-0/run.json"))
    let run = try JSONValue.parse(SourceText(file: "run.json", bytes: bytes))
    let told = try #require(run["diagnosis"])
    #expect(told["first_not_finite"] == .null)
    #expect(told["hidden_layers"]?.array?.first?["activation"]?.string == "tanh")
    let ending = try sweep.run(["inspect", "--json", Self.picture])
    let said = try JSONValue.parse(SourceText(file: "x", bytes: Array(ending.output.utf8)))
    #expect(said["diagnosis"]?.canonicalText == told.canonicalText)
    let text = try sweep.run(["inspect", Self.picture]).output
    #expect(text.contains("\ndiagnosis\n") && text.contains("expected_calibration_error"))
  }

  @Test func `that is none or not ours takes one sentence, exit 65`() throws {
    let sweep = try FinishedSweep(options: ["--limit", "1"])
    let name = "boundary/tanh_slow_seed-0.png"
    let bytes = try #require(try sweep.files()[name])
    func inspect(_ bytes: Data) throws -> Program.Ending {
      try bytes.write(to: sweep.folder.url("x.png"))
      return try sweep.run(["inspect", "x.png"])
    }
    let foreign = Data(
      [UInt8](bytes).replacing(Array("Software".utf8), with: Array("Softwear".utf8)))
    for (file, words) in [
      (Data(), "This is not a PNG picture."),
      (Data("{}".utf8), "This is not a PNG picture."),
      (bytes.prefix(1000), "The picture ends too early, after 1000 bytes. Draw it again."),
      (foreign, "The picture was changed: the CRC-32 of its iTXt chunk at byte "),
    ] {
      let ending = try inspect(file)
      #expect(ending.status == 65)
      #expect(ending.errors.hasPrefix("error: x.png: \(words)"), "\(ending.errors)")
      #expect(ending.errors.split(separator: "\n").count == 1)
      #expect(ending.output == "")
    }
    let none = try sweep.run(["inspect", "nothing.png"])
    #expect(none.status == 66)
    #expect(none.errors == "error: cannot read nothing.png: No such file or directory\n")
  }

  @Test func `of another program says so`() throws {
    let folder = try Folder()
    let other = Data(base64Encoded: Self.otherPicture) ?? Data()
    try other.write(to: folder.url("other.png"))
    let ending = try Program.run(["inspect", "other.png"], in: folder.url)
    #expect(ending.status == 65)
    #expect(
      ending.errors
        == "error: other.png: This picture says nothing about its run; nn-sweep did not draw it, "
        + "or its texts were removed.\n")
  }

  /// One black pixel, by the PNG specification.
  static let otherPicture =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
}

struct `Plotting activations` {
  @Test func `draws each under its name in specs, and all`() throws {
    let folder = try Folder()
    let ending = try Program.run(["plot", "activations", "-o", "here"], in: folder.url)
    #expect(ending.status == 0, "\(ending.errors)")
    let names = Catalog.activations.map { "\($0.kind.name).png" } + ["activations.png"]
    #expect(ending.output == "pictures  here  (\(names.count))\n")
    let first = try folder.files(under: "here")
    #expect(Set(first.keys) == Set(names))
    _ = try Program.run(["plot", "activations", "-o", "here"], in: folder.url)
    #expect(try folder.files(under: "here") == first)
  }

  @Test func `is all that can be plotted without training`() throws {
    let ending = try Program.run(["plot", "losses"])
    #expect(ending.status == 64)
    #expect(ending.errors.contains("activations"))
  }
}
