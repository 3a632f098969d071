import Foundation
import Testing

@testable import Sweeps

/// Nothing that the program quotes can steer a terminal.
struct `What the program says` {
  private static let red = "\u{1B}[31m"

  private func hold(
    _ ending: Program.Ending, status: Int32, saying words: String
  ) {
    #expect(ending.status == status)
    #expect((ending.errors + ending.output).contains(words), "\(ending.errors)\(ending.output)")
    for text in [ending.errors, ending.output] {
      let odd = text.unicodeScalars.first { scalar in
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
      }
      #expect(odd == nil, "\(text.debugDescription)")
    }
  }

  @Test func `of a spec spells out what would steer, in messages and in source lines`() throws {
    let folder = try Folder()
    let spec = """
      {"datasets": ["\(Self.red)"], "activations": ["\\u001b[2J\\u202e"],
       "opti\u{202E}mizers": ["sgd\u{9B}31m"], "name": "\u{2066}x"}
      """
    _ = try folder.write(spec, to: "spec.json")
    for arguments in [["check", "spec.json"], ["./spec.json"]] {
      let ending = try Program.run(arguments, in: folder.url)
      hold(ending, status: 65, saying: #"unknown activation "\u001b[2J\u202e""#)
      #expect(ending.errors.contains("the control character 0x1b stands in a string"))
      #expect(ending.errors.contains(#"unknown key "opti\u202emizers""#))
      #expect(ending.errors.contains(#"cannot be "\u2066x""#))
    }
  }

  @Test func `of paths and arguments spells out what would steer`() throws {
    let folder = try Folder()
    let name = "\(Self.red)x\ny"
    _ = try folder.write("{", to: "\(name).json")
    try FileManager.default.createDirectory(
      at: folder.url(name), withIntermediateDirectories: false)
    func run(_ arguments: String...) throws -> Program.Ending {
      try Program.run(arguments, in: folder.url)
    }
    let shown = #"\u001b[31mx\u000ay"#
    hold(try run("./\(name).json"), status: 65, saying: "./\(shown).json:1:2: error: ")
    hold(try run("check", "./\(name).json"), status: 65, saying: "./\(shown).json:1:2: error: ")
    hold(try run(name), status: 64, saying: "unknown command '\(shown)'")
    hold(try run("x.json", "--\(name)"), status: 64, saying: "unknown option '--\(shown)'")
    hold(try run("x.json", "--jobs", Self.red), status: 64, saying: #"\u001b[31m"#)
    hold(try run("./\(name)s.json"), status: 66, saying: "did you mean ./\(shown).json?")
    hold(try run("compare", name), status: 66, saying: "\(shown) is empty")
    hold(try run("render", "\(name)s"), status: 66, saying: "did you mean \(shown)?")
    hold(try run("inspect", "\(name).json"), status: 65, saying: "\(shown).json: This is not a PNG")
  }

  @Test func `of a picture spells out what would steer, in text and in JSON`() throws {
    let sweep = try FinishedSweep(options: ["--limit", "1"])
    let picture = sweep.path("boundary/tanh_slow_seed-0.png")
    var bytes = try Files.read(picture)
    let title = Array("Title\0\0\0\0\0".utf8)
    let start = try #require(bytes.firstRange(of: title))
    let content = start.lowerBound..<start.lowerBound + bytes.length(before: start.lowerBound)
    let odd = Array("\u{1B}[2J\u{202E}\n\u{9B}".utf8)
    bytes.replaceSubrange(start.upperBound..<start.upperBound + odd.count, with: odd)
    let sum = CRC32.checksum(bytes[(content.lowerBound - 4)..<content.upperBound])
    bytes.replaceSubrange(
      content.upperBound..<content.upperBound + 4,
      with: withUnsafeBytes(of: sum.bigEndian) { Array($0) })
    try Data(bytes).write(to: URL(fileURLWithPath: picture))
    hold(try sweep.run(["inspect", picture]), status: 0, saying: #"\u001b[2J\u202e"#)
    let json = try sweep.run(["inspect", "--json", picture])
    hold(json, status: 0, saying: #"\u001b[2J\u202e\n"#)
    let said = try JSONValue.parse(SourceText(file: "x", bytes: Array(json.output.utf8)))
    #expect(said["title"]?.string?.hasPrefix("\u{1B}[2J\u{202E}\n\u{9B}") == true)
  }
}

extension [UInt8] {
  /// The length of the content of the chunk that begins here.
  fileprivate func length(before content: Int) -> Int {
    self[(content - 8)..<(content - 4)].reduce(0) { $0 << 8 | Int($1) }
  }
}
