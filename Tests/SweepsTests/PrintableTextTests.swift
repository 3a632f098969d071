import Testing

@testable import Sweeps

struct `A text for a terminal` {
  /// ASCII's and the C1 control characters, line separators, marks of direction, byte order marks.
  static let steering: [Unicode.Scalar] =
    ([0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF...0xFEFF] as [ClosedRange])
    .flatMap { $0 }.compactMap { Unicode.Scalar(UInt32($0)) }

  @Test func `is left alone when it is text`() {
    let text = "moons · tanh ± 0.1 – é 𝄞 \u{00A0} \u{200D} \\u001b \"quoted\""
    #expect(text.printable == text)
    #expect(text.printableLines == text)
  }

  @Test(arguments: steering)
  func `has no character that steers, however it came in`(_ scalar: Unicode.Scalar) throws {
    let text = "a\(Character(scalar))\u{301}b"
    for shown in [text.printable, text.printableLines] where scalar != "\n" {
      #expect(!shown.unicodeScalars.contains { Self.steering.contains($0) })
    }
    #expect(!text.printable.unicodeScalars.contains(scalar))
    // As it stands it is a string of JSON that says what it said.
    let json = SourceText(file: "x", bytes: Array("[\"\(text.printable)\"]".utf8))
    #expect(try JSONValue.parse(json).array?.first?.string == text)
  }

  @Test func `of several lines keeps its lines`() {
    #expect("a\u{1B}\nb\r\n".printableLines == "a\\u001b\nb\\u000d\n")
    #expect("a\nb".printable == "a\\u000ab")
  }

  @Test func `stays the JSON that it was`() throws {
    let odd = String(String.UnicodeScalarView(Self.steering))
    let value: JSONValue = .object([.init(odd, .string(odd))])
    for text in [value.compactText, value.prettyText, value.canonicalText] {
      let source = SourceText(file: "x", bytes: Array(text.printableLines.utf8))
      #expect(try JSONValue.parse(source) == value)
    }
  }
}

struct `Cells of a table` {
  private func line(_ cells: String...) -> String { CSV(header: cells).text }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+A1", "'+A1"), ("-A1", "'-A1"), ("@sum", "'@sum"), ("\tx", "'\tx"),
    ("\rx", "\"'\rx\""), ("=\"a\",b", "\"'=\"\"a\"\",b\""), ("-", "'-"), ("=", "'="),
    ("-1e", "'-1e"), ("../x.csv", "../x.csv"), ("'=1", "'=1"), ("a=1", "a=1"),
  ])
  func `that a spreadsheet would take for formulas begin with an apostrophe`(
    _ cell: String, _ written: String
  ) {
    #expect(line(cell) == "\(written)\n")
  }

  @Test func `that are numbers stay numbers`() {
    let numbers = ["-1", "-0.5", "-1e-5", "-inf", "+3", "0", "nan", ""]
    #expect(line("a", "-1", "-inf") == "a,-1,-inf\n")
    for number in numbers { #expect(line(number, "x") == "\(number),x\n") }
  }

  @Test func `of a sweep that varies its tables are no formulas`() throws {
    let table = "a,b,k\n1,2,x\n3,4,y\n5,6,x\n"
    let reading = Reading(
      datasets: #"[{"kind": "csv", "path": ["=cmd.csv", "@x.csv"], "features": [["a"], ["b"]]}]"#,
      files: ["=cmd.csv": table, "@x.csv": table])
    let plan = try #require(reading.plan)
    #expect(plan.configurations[0].name == "csv-path-cmd.csv-features-a")
    let cells = plan.configurations.map { $0.coordinates.map { $0.value?.text ?? "" } }
    #expect(cells.map { CSV(header: $0).text }.first == "'=cmd.csv,a\n")
    #expect(cells.map { CSV(header: $0).text }.last == "'@x.csv,b\n")
  }
}
