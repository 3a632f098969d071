import CairoRendering
import Foundation
import Sweeps
import Testing

/// Every picture that the program can draw, of a small sweep.
@Suite struct `The files of pictures` {
  private static let spec = """
    { "name": "every", "datasets": [{"kind": "moons", "samples": 60}], "networks": [{"hidden": [4]}],
      "activations": ["tanh", "relu"], "optimizers": [{"kind": "adam", "learning_rate": 0.05}],
      "training": {"epochs": 3}, "seeds": [0, 1],
      "plots": {"figures": [\(names(RunFigure.allCases))],
                "formats": [\(names(PictureFormat.allCases))], "scale": 1} }
    """
  private static let formats = PictureFormat.allCases.map { $0.rawValue }

  private static func names<T: RawRepresentable<String>>(_ values: [T]) -> String {
    values.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
  }

  /// Trains, draws, compares two runs and plots activations.
  private static func drawn(
    jobs: Int, environment: [String: String] = [:]
  ) throws -> [String: Data] {
    let folder = try Folder()
    _ = try folder.write(spec, to: "every.json")
    _ = try folder.write("<fontconfig></fontconfig>", to: "none.conf")
    let runs = ["out/runs/tanh/seed-0", "out/runs/relu/seed-1"]
    let commands =
      [["every.json", "-q", "-j\(jobs)", "-o", "out"]]
      + formats.map { ["compare"] + runs + ["-o", "out/pair.\($0)"] }
      + [["plot", "activations", "-o", "out/activations"]]
    for arguments in commands {
      let ending = try Program.run(arguments, in: folder.url, environment: environment)
      #expect(ending.status == 0, "\(ending.errors)")
    }
    return try folder.results(under: "out")
  }

  private static let usual = Result { try drawn(jobs: 1) }

  /// With what each says of itself.
  private static func pixelPictures() throws -> [(name: String, notes: [String: String])] {
    try usual.get().filter { $0.key.hasSuffix(".png") }.map { name, bytes in
      let notes = try PNGText.notes(in: Array(bytes)).map { ($0.keyword, $0.text) }
      return (name, Dictionary(uniqueKeysWithValues: notes))
    }
  }

  @Test func `are the same with any number of jobs, language, time zone and fonts`() throws {
    let usual = try Self.usual.get()
    let elsewhere = try Self.drawn(
      jobs: 8,
      environment: [
        "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo",
        "FONTCONFIG_FILE": "none.conf",
      ])
    #expect(usual.keys.sorted() == elsewhere.keys.sorted())
    for format in Self.formats {
      let pictures = usual.filter { $0.key.hasSuffix(".\(format)") }
      // Each figure of each run; a contact sheet, two of curves over seeds, a summary; a pair.
      #expect(pictures.count >= 4 * RunFigure.allCases.count + 4 + 1)
      for (name, bytes) in pictures { #expect(elsewhere[name] == bytes, "\(name)") }
    }
  }

  @Test func `of pixels have no transparency, and 72 pixels per inch at scale 1`() throws {
    for (name, bytes) in try Self.usual.get() where name.hasSuffix(".png") {
      // Colour type 2: red, green and blue alone.
      #expect(bytes[25] == 2, "\(name)")
      let density = try #require(bytes.range(of: Data("pHYs".utf8)))
      // Those that no spec describes have the usual scale.
      let isOfSpec = name.contains("_seed-") || name.hasPrefix("sheets/")
      let scale: UInt32 = isOfSpec ? 1 : 2
      let perMetre = withUnsafeBytes(of: (2835 * scale).bigEndian) { Array($0) }
      #expect(
        Array(bytes[density.upperBound...].prefix(9)) == perMetre + perMetre + [1], "\(name)")
    }
  }

  @Test func `tell what decides the numbers of their run, and how it went`() throws {
    let files = try Self.usual.get()
    var count = 0
    for (name, notes) in try Self.pixelPictures() where name.contains("_seed-") {
      let parts = name.split(separator: "/")[1].dropLast(4).split(separator: "_")
      let result = try object(#require(files["runs/\(parts[0])/\(parts[1])/run.json"]))
      var config = try object(Data(#require(notes["nn-sweep:config"]).utf8))
      let revision = config.removeValue(forKey: "engine_revision") as? Int
      #expect(revision == result["engine_revision"] as? Int)
      #expect(NSDictionary(dictionary: config) == result["run"] as? NSDictionary, "\(name)")
      let metrics = try object(Data(#require(notes["nn-sweep:metrics"]).utf8))
      #expect(metrics["final"] as? NSDictionary == result["final"] as? NSDictionary, "\(name)")
      #expect(
        notes["nn-sweep:command"]
          == "nn-sweep every.json --config '\(parts[0])' --seed \(parts[1].dropFirst(5))")
      count += 1
    }
    #expect(count == 4 * RunFigure.allCases.count)
  }

  @Test func `say in 300 characters what they show, with the result`() throws {
    for (name, notes) in try Self.pixelPictures() {
      let words = try #require(notes["Description"])
      #expect((20...300).contains(words.count), "\(name): \(words)")
      #expect(notes["Title"]?.isEmpty == false && notes["Software"]?.hasPrefix("nn-sweep ") == true)
      guard name.contains("_seed-") else { continue }
      let metrics = try object(Data(#require(notes["nn-sweep:metrics"]).utf8))
      let final = try #require(metrics["final"] as? [String: Double])
      // 12 points: whole percents tell them apart. Losses have three digits.
      let accuracy = try #require(final["validation_accuracy"]) * 100
      let loss = try #require(final["validation_loss"])
      let results = [String(format: "%.0f%%", accuracy), String(format: "%.3g", loss)]
      #expect(results.contains { words.contains($0) }, "\(name): \(words)")
    }
  }

  private func object(_ data: Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}
