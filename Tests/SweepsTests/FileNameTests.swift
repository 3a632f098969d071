import Testing

@testable import Sweeps

/// Labels and the name of a sweep become names of files.
struct `A name that becomes a file's` {
  static let bad = [
    "", ".", "..", "../../x", "/etc/passwd", "a/b", ".hidden", "-rf", "--help", "a b", "tab\\t",
    "line\\nend", "nul\\u0000", "\\u001b[31m", "é", "=1+1", "+1", "@sum", "a:b", "a*", "$HOME",
    "~", "a\\\\b", String(repeating: "x", count: 101), String(repeating: "x", count: 300),
  ]

  @Test(arguments: bad)
  func `is refused when a file, a shell or a spreadsheet could take it for more`(_ name: String) {
    let help =
      #"help: use up to 100 letters, digits, "_", "." and "-", and neither of the last two in front"#
    let shown = name.replacing("\\t", with: "\\u0009").replacing("\\n", with: "\\u000a")
      .replacing("\\\\", with: "\\").shortened
    let optimizers = Reading(optimizers: "[{\"label\": \"\(name)\", \"kind\": \"adam\"}]")
    #expect(
      optimizers.messages == [
        "3:26: error: \"label\" is part of file names, and cannot be \"\(shown)\"", help,
      ])
    let spec = Reading(adding: "\"name\": \"\(name)\"")
    #expect(
      spec.messages == [
        "4:9: error: \"name\" is part of file names, and cannot be \"\(shown)\"", help,
      ])
  }

  @Test(arguments: ["a", "A.", "1-", "_x", "a..b", "x-y_z.1", String(repeating: "x", count: 100)])
  func `may be of letters, digits, and marks within`(_ name: String) {
    let reading = Reading(
      optimizers: "[{\"label\": \"\(name)\", \"kind\": \"adam\"}, \"sgd\"]",
      adding: "\"name\": \"\(name)\"")
    #expect(reading.names == [name, "sgd"])
    #expect(reading.plan?.name == name)
  }

  @Test(arguments: [
    ("x.csv", "x"), ("...csv", "csv"), ("..csv", "csv"), (".csv", "csv"), ("-rf.csv", "rf"),
    ("a b.csv", "a-b"), ("=1.csv", "1"), ("é.csv", "csv"), ("a\u{1B}[m.csv", "a--m"),
    ("data/../x.csv", "x"), ("data/..", "csv"),
  ])
  func `is made safe when it is that of a table`(_ path: String, _ label: String) {
    let reading = Reading(
      datasets: "[{\"kind\": \"csv\", \"path\": \(path.jsonLiteral)}, \"moons\"]",
      files: [path: "a,b,k\n1,2,x\n3,4,y\n5,6,x\n"])
    #expect(reading.rendered == "")
    #expect(reading.names == [label, "moons"])
  }

  @Test func `stays one of its own when tables would share it`() {
    let table = "a,b,k\n1,2,x\n3,4,y\n5,6,x\n"
    let reading = Reading(
      datasets: """
        [{"kind": "csv", "path": "é.csv"}, {"kind": "csv", "path": "1/CSV.csv"},
        {"kind": "csv", "path": "a/x.csv"}, {"kind": "csv", "path": "b/X.csv"}]
        """,
      files: ["é.csv": table, "1/CSV.csv": table, "a/x.csv": table, "b/X.csv": table])
    #expect(reading.names == ["csv", "CSV-2", "x", "X-2"])
  }

  @Test func `follows from the spec's file where none is given`() {
    for (file, name) in [
      ("experiments/moons.json", "moons"), ("-.json", "sweep"), ("....json", "sweep"),
      ("-rf.json", "rf"), ("a b.json", "a-b"), ("stdin", "stdin"), ("/", "sweep"),
      (String(repeating: "y", count: 300) + ".json", String(repeating: "y", count: 100)),
    ] {
      let spec = #"{"datasets": ["moons"], "activations": ["tanh"], "optimizers": ["sgd"]}"#
      let source = SourceText(file: file, bytes: Array(spec.utf8))
      let specification = Specification.read(source, files: NearbyFiles([:])).specification
      #expect(specification?.name == name)
    }
  }
}
