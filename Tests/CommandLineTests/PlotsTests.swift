import Foundation
import Testing

@Suite struct `The plots of a sweep` {
  private func spec(_ plots: String) -> String {
    """
    { "name": "plots", "datasets": [{"kind": "moons", "samples": 60}], "networks": [{"hidden": [4]}],
      "activations": ["tanh", "relu"], "optimizers": [{"kind": "adam", "learning_rate": 0.05}],
      "training": {"epochs": 3}, "plots": \(plots) }
    """
  }

  private func files(_ plots: String, _ options: String...) throws -> [String: Data] {
    let folder = try Folder()
    let path = try folder.write(spec(plots), to: "spec.json")
    let ending = try Program.run([path, "-o", folder.url("out").path] + options)
    #expect(ending.status == 0, "\(ending.errors)")
    return try folder.files(under: "out")
  }

  private func pictures(_ files: [String: Data]) -> Set<String> {
    Set(files.keys.filter { !$0.hasPrefix("sheets/") && $0.contains("seed-0.") })
  }

  @Test func `are the figures that the spec names, in each of its formats`() throws {
    let files = try files(#"{"figures": ["card", "network"], "formats": ["svg", "pdf"]}"#)
    var expected: Set<String> = []
    for name in ["tanh", "relu"] {
      for figure in ["card", "network"] {
        for format in ["svg", "pdf"] { expected.insert("\(figure)/\(name)_seed-0.\(format)") }
      }
    }
    #expect(pictures(files) == expected)
    #expect(files["sheets/contact-sheet.svg"] != nil && files["sheets/summary.pdf"] != nil)
    #expect(!files.keys.contains { $0.hasSuffix(".png") })
    for (name, bytes) in files where name.hasSuffix(".svg") {
      #expect(String(decoding: bytes, as: UTF8.self).contains("<title>"), "\(name)")
    }
  }

  @Test func `are the same bytes with one job and with two`() throws {
    let plots = #"{"figures": ["card", "network", "boundary"], "formats": ["svg", "pdf"]}"#
    let (one, two) = (try files(plots, "-j1"), try files(plots, "-j2"))
    let names = one.keys.filter { $0.hasSuffix(".svg") || $0.hasSuffix(".pdf") }
    #expect(names.count >= 12)
    for name in names { #expect(one[name] == two[name], "\(name)") }
  }

  @Test func `may leave out the runs`() throws {
    let files = try files(#"{"figures": []}"#)
    #expect(pictures(files) == [])
    #expect(files["sheets/contact-sheet.png"] != nil)
  }

  @Test func `have the scale, compression and loss axis of the spec, and the same numbers`() throws
  {
    let usual = try files(#"{"figures": ["loss"]}"#)
    let large = try files(
      #"{"figures": ["loss"], "scale": 4, "png_level": 12, "loss_scale": "log"}"#)
    for (files, width) in [(usual, 960), (large, 1920)] {
      let picture = try #require(files["loss/tanh_seed-0.png"])
      #expect(picture[16..<20].reduce(0) { $0 << 8 | Int($1) } == width)
    }
    let description = String(decoding: large["sweep.json"] ?? Data(), as: UTF8.self)
    #expect(description.contains(#""loss_scale": "log""#))
    for name in usual.keys where name.hasSuffix(".csv") || name.hasSuffix(".safetensors") {
      #expect(usual[name] == large[name], "\(name)")
    }
  }

  @Test func `have the width and the true boundary of the spec, and the same numbers`() throws {
    let usual = try files(#"{"figures": ["boundary"]}"#)
    let narrow = try files(#"{"figures": ["boundary"], "width": 234, "true_boundary": true}"#)
    for (files, width) in [(usual, 960), (narrow, 468)] {
      let picture = try #require(files["boundary/tanh_seed-0.png"])
      #expect(picture[16..<20].reduce(0) { $0 << 8 | Int($1) } == width)
      let words = String(decoding: picture, as: UTF8.self)
      #expect(words.contains("Dots: the true boundary.") == (width == 468))
    }
    for name in usual.keys where name.hasSuffix(".csv") || name.hasSuffix(".safetensors") {
      #expect(usual[name] == narrow[name], "\(name)")
    }
  }

  @Test func `are told at the end`() throws {
    let folder = try Folder()
    let path = try folder.write(spec(#"{"figures": ["network"]}"#), to: "spec.json")
    let out = folder.url("out").path
    let ending = try Program.run([path, "-o", out])
    #expect(ending.output.contains("\npictures  \(out)/network  \(out)/sheets\n"))
  }

  @Test func `follow the spec for runs that were trained before, too`() throws {
    let folder = try Folder()
    let out = folder.url("out").path
    _ = try Program.run([try folder.write(spec("{}"), to: "spec.json"), "-o", out])
    let path = try folder.write(
      spec(#"{"figures": ["boundary", "loss", "network"], "scale": 1}"#), to: "spec.json")
    let ending = try Program.run([path, "-o", out, "--only", "activation=relu"])
    #expect(ending.status == 0, "\(ending.errors)")
    let files = try folder.files(under: "out")
    #expect(files["network/tanh_seed-0.png"] != nil)
    for (name, width) in [("boundary", 480), ("loss", 480), ("network", 560)] {
      let picture = try #require(files["\(name)/tanh_seed-0.png"])
      #expect(picture[16..<20].reduce(0) { $0 << 8 | Int($1) } == width, "\(name)")
    }
  }

  @Test func `are drawn again as they were`() throws {
    let folder = try Folder()
    let plots = #"{"figures": ["card", "network"], "formats": ["png", "svg"], "scale": 1}"#
    let path = try folder.write(spec(plots), to: "spec.json")
    _ = try Program.run([path, "-o", folder.url("out").path])
    let before = try folder.files(under: "out")
    let ending = try Program.run(["render", folder.url("out").path])
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(try folder.files(under: "out") == before)
  }
}
