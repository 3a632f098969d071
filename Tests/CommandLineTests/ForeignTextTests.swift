import Foundation
import Testing

/// With a font of rectangles (Fixtures/blocks.py), and without any font.
@Suite struct `Letters that the typeface lacks` {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures").path
    _ = try folder.write(
      """
      <fontconfig><dir>\(fixtures)</dir><cachedir>\(folder.url("cache").path)</cachedir></fontconfig>
      """, to: "blocks.conf")
    _ = try folder.write("<fontconfig></fontconfig>", to: "none.conf")
  }

  /// Trains two networks on a table whose classes have these names, and draws.
  private func sweep(
    classes: [String], fonts: String, jobs: Int = 1, formats: String = #""png", "svg""#
  ) throws -> (files: [String: Data], errors: String) {
    let rows = (0..<30).map { "\($0),\(($0 * 7) % 11),\(classes[$0 * classes.count / 30])\n" }
    _ = try folder.write("size,weight,kind\n" + rows.joined(), to: "table.csv")
    let spec = try folder.write(
      """
      { "name": "table", "datasets": [{"kind": "csv", "path": "table.csv"}],
        "networks": [{"hidden": [2]}], "activations": ["tanh", "relu"], "optimizers": ["adam"],
        "training": {"epochs": 2},
        "plots": {"figures": ["boundary", "loss"], "formats": [\(formats)], "scale": 1} }
      """, to: "table.json")
    let out = "out-\(fonts)-\(jobs)"
    let ending = try Program.run(
      [spec, "-j\(jobs)", "--progress", "none", "-o", folder.url(out).path],
      environment: ["FONTCONFIG_FILE": folder.url("\(fonts).conf").path])
    #expect(ending.status == 0, "\(ending.errors)")
    let warnings = ending.errors.split(separator: "\n").filter { $0.hasPrefix("warning:") }
    return (try folder.results(under: out), warnings.joined(separator: "\n"))
  }

  private func text(_ files: [String: Data], _ name: String) throws -> String {
    String(decoding: try #require(files[name]), as: UTF8.self)
  }

  @Test func `are those of the machine's fonts, and the picture says so`() throws {
    let (files, errors) = try sweep(classes: ["次", "other"], fonts: "blocks")
    let svg = try text(files, "boundary/tanh_seed-0.svg")
    for part in [
      #"<g aria-label="次">"#, #"d="M2 0L2 -6L8 -6L8 0L2 0Z""#,
      "<nn-sweep:fonts>system</nn-sweep:fonts>",
    ] {
      let isThere = svg.contains(part)
      #expect(isThere, "\(part)")
    }
    let ending = try Program.run([
      "inspect", folder.url("out-blocks-1/boundary/tanh_seed-0.png").path,
    ])
    #expect(ending.output.contains("\nfonts         system\n"))
    #expect(errors == "")
  }

  @Test func `leave the other pictures of their sweep as they are`() throws {
    let (foreign, _) = try sweep(classes: ["次", "other"], fonts: "blocks")
    let (missing, _) = try sweep(classes: ["次", "other"], fonts: "none")
    for (name, bytes) in foreign where name.hasPrefix("loss/") {
      #expect(missing[name] == bytes, "\(name)")
    }
    let saysSo = try text(foreign, "loss/tanh_seed-0.svg").contains("nn-sweep:fonts")
    #expect(!saysSo)
    for (name, bytes) in foreign where name.hasPrefix("boundary/") {
      #expect(missing[name] != bytes, "\(name)")
    }
  }

  @Test func `that are too wide or too high are fitted to their room`() throws {
    let (files, _) = try sweep(classes: ["元", "other"], fonts: "blocks", formats: #""svg""#)
    let svg = try text(files, "boundary/tanh_seed-0.svg")
    let isFitted = svg.contains(#"d="M0 2.5L0 -8.8L10 -8.8L10 2.5L0 2.5Z""#)
    #expect(isFitted)
  }

  @Test(arguments: [1, 2])
  func `that no font has are white squares, which is told once`(jobs: Int) throws {
    let (files, errors) = try sweep(classes: ["次", "次元"], fonts: "none", jobs: jobs)
    #expect(
      errors == """
        warning: no font of this machine has 次, so pictures show □ for it and its like; \
        install one, or name things in Latin, Greek or Cyrillic letters
        """)
    // The outlines of the letters do not tell the two sweeps apart.
    let (squares, _) = try sweep(classes: ["□", "□□"], fonts: "none")
    func outlines(_ files: [String: Data]) throws -> Set<Substring> {
      let svg = try text(files, "boundary/relu_seed-0.svg")
      return Set(svg.matches(of: /<defs><path id="p[0-9]+" (d="[^"]*")/).map { $0.output.1 })
    }
    #expect(try outlines(files).count > 40)
    let areSame = try outlines(files) == outlines(squares)
    #expect(areSame)
  }

  @Test func `that are read from right to left are told to stand as they are stored`() throws {
    let (_, errors) = try sweep(classes: ["other", "ששש"], fonts: "blocks")
    #expect(
      errors == """
        warning: 'P(ששש)' is not shaped: its letters stand one after another, from left to right
        """)
  }

  @Test func `are not those of Latin, Greek and Cyrillic, however accents are stored`() throws {
    let classes = ["\u{17E}lut\u{65}\u{301}", "Đường ₫", "δέλτα", "Їжак №1"]
    let (with, errors) = try sweep(classes: classes, fonts: "blocks")
    let (without, silence) = try sweep(classes: classes, fonts: "none")
    #expect(errors == "" && silence == "")
    #expect(with.keys.sorted() == without.keys.sorted())
    for (name, bytes) in with where name.hasSuffix(".png") || name.hasSuffix(".svg") {
      #expect(without[name] == bytes, "\(name)")
      #expect(!String(decoding: bytes, as: UTF8.self).contains("nn-sweep:fonts"), "\(name)")
    }
  }
}
