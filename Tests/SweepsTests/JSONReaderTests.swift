import Testing

@testable import Sweeps

/// The errors of a document, rendered.
private func complaints(_ text: String) -> String {
  complaints(Array(text.utf8))
}

private func complaints(_ bytes: [UInt8]) -> String {
  let source = SourceText(file: "x.json", bytes: bytes)
  return source.render(JSONReader.read(source).1)
}

@Suite struct JSONReaderTests {
  @Test(arguments: [
    "[]", "{}", " [ ] ", "[null]", "true", "0", "-0", "-1", "[1e5]", "[1E+2]", "[1.25e-3]", "\"\"",
    #"["\u0060\u012a\u12AB"]"#, #"["\uD801\udc37"]"#, #"["\"\\\/\b\f\n\r\t"]"#, "[\"\u{7F}\"]",
    "[\"€𝄞\"]", #"{"":0}"#, #"{"a":[{"b":null}]}"#, "\r\n[1 ,\t2]\n", #"{"\u0000":1}"#, "[[]   ]",
    "[123456789012345678901234567890]", "[-0.0001]", #"["\\u0000"]"#, #"["a/*b*/c//d"]"#,
  ])
  func `a JSON document is read`(_ text: String) {
    #expect(complaints(text) == "")
  }

  @Test(arguments: [
    "", " ", "[", "]", "{", "}", "[}", "{]", "[1,]", "[,1]", "[1,,2]", "[1 2]", #"{"a"}"#,
    #"{"a":}"#,
    "{\"a\" 1}", "{a:1}", "{\"a\":1,}", "{,}", "['a']", "nul", "True", "NaN", "[Infinity]", "01",
    "-", "+1", ".5", "1.", "1e", "1e+", "0x1F", "1.2.3", "--1", "\"", "\"a", "[\"\t\"]", "[\"\n\"]",
    #"["\x"]"#, #"["\u12"]"#, #"["\ud800"]"#, #"["\ud800\u0041"]"#, #"["\udc00"]"#, "// a\n1",
    "/* a */ 1", "# a\n1", "[1] 2", "{\"a\":1,\"a\":2}", "[1\u{A0}]", "\u{FEFF}[]", "\0", "[1]\0",
    "&", "[*]", "<a>", "[\"a\",\n4\n,1,", "{\"a\":/*b", "1]",
  ])
  func `what is not JSON is refused`(_ text: String) {
    #expect(complaints(text).hasPrefix("x.json:"))
  }

  @Test func `a tree keeps order, text of numbers, and places`() throws {
    let source = SourceText(file: "x.json", bytes: Array(#"{"b": 1.50, "a": [true]}"#.utf8))
    let root = try #require(JSONReader.read(source).0)
    guard case .object(let members) = root.content else {
      Issue.record("an object was written")
      return
    }
    #expect(members.map { $0.key } == ["b", "a"])
    #expect(members[0].value.found == "the number 1.50")
    #expect(members[0].value.place == 6..<10)
    #expect(members[1].keyPlace == 12..<15)
    #expect(root.place == 0..<24)
  }

  @Test func `a trailing comma`() {
    #expect(
      complaints("{\n  \"a\": [1, 2,],\n}") == """
        x.json:2:13: error: "," before "]"
            2 |   "a": [1, 2,],
              |             ^
        help: JSON allows no trailing comma; remove it
        x.json:2:15: error: "," before "}"
            2 |   "a": [1, 2,],
              |               ^
        help: JSON allows no trailing comma; remove it

        """)
  }

  @Test func `a comment`() {
    #expect(
      complaints("{\n  \"a\": 1 // why\n}") == """
        x.json:2:10: error: comments are not JSON
            2 |   "a": 1 // why
              |          ^^^^^^
        help: use a key that begins with "//", for example "// why": "…"

        """)
  }

  @Test func `a bracket that is never closed`() {
    #expect(
      complaints("{\n  \"a\": {\n    \"b\": 1\n") == """
        x.json:4:1: error: "{" opened at 2:8 is never closed
            4 |
              | ^

        """)
  }

  @Test func `a key given twice`() {
    #expect(
      complaints("{\"seeds\": 1,\n \"seeds\": 2}") == """
        x.json:2:2: error: "seeds" is given twice (first at 1:2)
            2 |  "seeds": 2}
              |  ^^^^^^^

        """)
  }

  @Test func `a byte order mark and Latin-1 are told`() {
    #expect(complaints([0xEF, 0xBB, 0xBF] + Array("{}".utf8)).contains("without BOM"))
    #expect(
      complaints([0x22, 0xE9, 0x22]).hasPrefix("x.json:1:2: error: the byte 0xe9 is not UTF-8\n"))
  }

  @Test func `columns count characters`() {
    #expect(complaints("[\"é𝄞e\u{301}\", 01]").hasPrefix("x.json:1:9: error: \"01\" is not"))
  }

  @Test func `a byte order mark is no column, and CRLF no part of a line`() {
    let text = complaints("\u{FEFF}{\"a\": tru,\r\n\t\"b\": fals}\r\n")
    let heads = text.split(separator: "\n").filter { $0.hasPrefix("x.json") }
    #expect(
      heads == [
        "x.json:1:1: error: the file begins with a byte order mark",
        #"x.json:1:7: error: unknown word "tru""#, #"x.json:2:7: error: unknown word "fals""#,
      ])
  }

  @Test func `a NUL is no part of a text, be it raw or between values`() {
    #expect(
      complaints("[\"a\0b\"]") == """
        x.json:1:4: error: the control character 0x0 stands in a string
            1 | ["a\u{FFFD}b"]
              |    ^
        help: remove it

        """)
    #expect(
      complaints("[1,\0 2]").hasPrefix(
        #"x.json:1:4: error: expected a value, found "\u0000""#))
  }

  @Test(arguments: [
    #""\ud800""#, #""\udc00""#, #""\ud800x""#, #""\ud800\n""#, #""\ud800\ud800""#,
    #""\uD800\u0041""#, #""\u00""#, #""\u00g0""#, #""\u+041""#, #""\u""#,
  ])
  func `an escape that is half of a pair or no number is told where it stands`(_ text: String) {
    #expect(complaints(text).hasPrefix("x.json:1:2: error: this escape is no Unicode character\n"))
  }

  @Test func `a key given twice is found among few and among many`() {
    for count in [2, 15, 16, 17, 100] {
      let keys = (0..<count).map { "\"k\($0)\": 0" } + ["\"k1\": 1", "\"k\(count - 1)\": 2"]
      let text = complaints("{" + keys.joined(separator: ",\n") + "}")
      let heads = text.split(separator: "\n").filter { $0.hasPrefix("x.json") }
      #expect(
        heads == [
          "x.json:\(count + 1):1: error: \"k1\" is given twice (first at 2:1)",
          "x.json:\(count + 2):1: error: \"k\(count - 1)\" is given twice (first at \(count):1)",
        ])
    }
  }

  @Test func `brackets nest 64 deep and no deeper`() {
    let deep = { (n: Int) in
      String(repeating: "[", count: n) + String(repeating: "]", count: n)
    }
    #expect(complaints(deep(64)) == "")
    #expect(complaints(deep(65)).contains("error: nested deeper than 64 levels"))
    #expect(complaints(String(repeating: "[", count: 1_000_000)).contains("nested deeper"))
  }

  @Test func `slips whose meaning is plain do not hide what follows`() {
    let text = complaints("{a: 1 \"b\": True,, \"c\": 01}")
    #expect(text.split(separator: "\n").count { $0.contains("error:") } == 5)
  }
}
