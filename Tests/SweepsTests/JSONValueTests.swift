import Testing

@testable import Sweeps

private func parse(_ text: String) throws -> JSONValue {
  try JSONValue.parse(SourceText(file: "x.json", bytes: Array(text.utf8)))
}

@Suite struct JSONValueTests {
  @Test func `canonical text sorts keys and writes numbers one way`() throws {
    let text = #"{ "b": [0.10, 1e-1, 1.0, 100, 1e-7], "a": { "é": "\u00e9\/", "B": null } }"#
    #expect(
      try parse(text).canonicalText == #"{"a":{"B":null,"é":"é/"},"b":[0.1,0.1,1,100,1e-7]}"#)
  }

  @Test func `what is written is read back`() throws {
    let value: JSONValue = [
      "text": "a\"\\\n\u{1}é", "none": nil, "yes": true, "list": [1, 2.5, [:], []],
      "long": .array((0..<60).map { .integer($0) }),
    ]
    #expect(try parse(value.canonicalText).canonicalText == value.canonicalText)
    #expect(try parse(value.compactText) == value)
    #expect(try parse(value.prettyText) == value)
  }

  @Test(arguments: ["-0", "-0.0", "-0e9", "[0,-0,1e400,-1e-400]"])
  func `what is read is written as what is read again`(_ text: String) throws {
    let value = try parse(text)
    #expect(try parse(value.prettyText).canonicalText == value.canonicalText)
  }

  @Test func `pretty text puts on one line what fits there`() {
    let list: JSONValue = .array((0..<30).map { .integer($0 * 1000) })
    let value: JSONValue = ["name": "moons", "hidden": ["a": [16, 16]], "list": list]
    let lines = value.prettyText.split(separator: "\n")
    #expect(lines[0] == "{")
    #expect(lines[1] == #"  "name": "moons","#)
    #expect(lines[2] == #"  "hidden": { "a": [16, 16] },"#)
    #expect(lines[3] == #"  "list": ["#)
    #expect(lines[4] == "    0,")
  }

  @Test func `a Float is written as the shortest decimal that is it`() {
    #expect(JSONValue.float(0.1).compactText == "0.1")
    #expect(JSONValue.float(.nan).compactText == "null")
    #expect(JSONValue.float(16_777_216).compactText == "16777216")
  }

  @Test(arguments: [
    (0.1, "0.1"), (1, "1"), (1e-5, "1e-5"), (1.5e-10, "1.5e-10"), (1e16, "1e16"), (-0.25, "-0.25"),
    (9_007_199_254_740_992, "9007199254740992"),
    (.leastNonzeroMagnitude, "5e-324"), (.infinity, "inf"),
    (-.infinity, "-inf"), (.nan, "nan"), (1.7976931348623157e308, "1.7976931348623157e308"),
  ])
  func `numbers print as the shortest that reads back`(_ number: Double, _ text: String) {
    #expect(number.shortestText == text)
    #expect(number.isNaN || Double(text) == number)
  }

  @Test func `CRC-32 has its check value`() {
    #expect(CRC32.checksum("123456789".utf8) == 0xCBF4_3926)
    #expect(CRC32.text("123456789".utf8) == "cbf43926")
    #expect(CRC32.text([]) == "00000000")
  }
}
