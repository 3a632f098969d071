import Testing

@testable import Sweeps

@Suite struct SourceTextTests {
  private let source = SourceText(file: "a.json", bytes: Array("{\r\n\t\"é\": 1\r\n}".utf8))

  @Test func `positions count lines and characters from 1`() {
    #expect(source.position(of: 0).description == "1:1")
    #expect(source.position(of: 4).description == "2:2")
    #expect(source.position(of: 8).description == "2:5")
    #expect(source.position(of: 13).description == "3:1")
  }

  @Test func `carets stand under what is meant, tabs and carriage returns aside`() {
    #expect(
      source.render(Problem(at: 4..<8, "odd", help: "mend it")) == """
        a.json:2:2: error: odd
            2 |  "é": 1
              |  ^^^
        help: mend it

        """)
  }

  @Test func `a problem of the whole file has no line`() {
    #expect(source.render(Problem(.warning, at: nil, "odd")) == "a.json: warning: odd\n")
  }

  @Test func `at most 20 are told, in file order, and the rest is counted`() {
    let problems = (0..<23).reversed().map { Problem(at: min($0, 12)..<13, "number \($0)") }
    let text = source.render(problems)
    let heads = text.split(separator: "\n").filter { $0.hasPrefix("a.json") }
    #expect(heads.count == 21)
    #expect(heads.first == "a.json:1:1: error: number 0")
    #expect(heads.last == "a.json: 3 more problems")
  }

  @Test func `a long line is cut around its caret`() throws {
    let long = String(repeating: "x", count: 500) + "OOPS" + String(repeating: "y", count: 500)
    let source = SourceText(file: "a.json", bytes: Array(long.utf8))
    let lines = source.render(Problem(at: 500..<504, "odd")).split(separator: "\n")
    #expect(lines[0] == "a.json:1:501: error: odd")
    #expect(lines[1].count < 120)
    let caret = try #require(lines[2].firstIndex(of: "^"))
    let column = lines[2].distance(from: lines[2].startIndex, to: caret)
    #expect(lines[1].dropFirst(column).hasPrefix("OOPSy"))
    #expect(lines[2].hasSuffix("^^^^") && !lines[2].hasSuffix("^^^^^"))
  }

  @Test func `a line that fits is whole, wherever its caret stands`() {
    let line = String(repeating: "a", count: 90) + "OOPS" + String(repeating: "b", count: 6)
    let source = SourceText(file: "a.json", bytes: Array(line.utf8))
    for place in [0..<4, 50..<54, 90..<94, 99..<100] {
      let lines = source.render(Problem(at: place, "odd")).split(separator: "\n")
      #expect(lines[1] == "    1 | \(line)")
      #expect(lines[2].count == "    1 | ".count + place.upperBound)
    }
  }

  @Test func `nothing of a file can steer the terminal`() {
    let source = SourceText(file: "a.json", bytes: Array("\"\u{1B}[31m\u{202E}\"".utf8))
    let text = source.render(Problem(at: 0..<2, "found \u{1B}[31m"))
    #expect(text.hasPrefix("a.json:1:1: error: found \\u001b[31m\n"))
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `a line of many megabytes is not gone through`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 10_000_000)
    let source = SourceText(file: "a.json", bytes: bytes)
    let lines = source.render(Problem(at: 64..<10_000_000, "odd")).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.count < 120 })
  }

  @Test func `a byte that no character begins with is shown as one`() {
    let source = SourceText(file: "a.json", bytes: [0x22, 0x61, 0x80, 0x80, 0x22])
    #expect(
      source.render(Problem(at: 2..<3, "odd")) == """
        a.json:1:3: error: odd
            1 | "a\u{FFFD}\u{FFFD}"
              |   ^

        """)
  }
}
