import Foundation
import Testing

/// Specs and tables that are made to hang, crash or deceive the program: each is refused in words,
/// and nothing is written.
struct `A spec that means harm` {
  private func check(
    _ dataset: String, in folder: Folder
  ) throws -> Program.Ending {
    let spec = #"{"datasets": [\#(dataset)], "activations": ["tanh"], "optimizers": ["sgd"]}"#
    _ = try folder.write(spec, to: "spec.json")
    return try Program.run(["./spec.json", "-o", "out"], in: folder.url)
  }

  @Test(arguments: [
    ("pipe.csv", "cannot read pipe.csv: it is a named pipe"),
    ("/dev/zero", "cannot read /dev/zero: it is a device"),
    ("sub", "cannot read sub: it is a folder"), ("", "\"path\" is empty, and names no file"),
    ("circle.csv", "cannot read circle.csv: Too many levels of symbolic links"),
    ("vast.csv", "cannot read vast.csv: it is larger than 100 MB"),
    ("good.csv\\u0000", "no such file: good.csv\\u0000"),
    ("\\u001b[31m\\u202e", "no such file: \\u001b[31m\\u202e"),
  ])
  func `by what stands at a table's path is refused, exit 65`(
    _ path: String, _ words: String
  ) throws {
    let folder = try Folder()
    _ = try folder.write("a,b,k\n1,2,x\n3,4,y\n5,6,x\n", to: "good.csv")
    #expect(mkfifo(folder.url("pipe.csv").path, 0o600) == 0)
    #expect(mkdir(folder.url("sub").path, 0o700) == 0)
    #expect(symlink("circle.csv", folder.url("circle.csv").path) == 0)
    try Data().write(to: folder.url("vast.csv"))
    #expect(truncate(folder.url("vast.csv").path, 100_000_001) == 0)
    let ending = try check(#"{"kind": "csv", "path": "\#(path)"}"#, in: folder)
    #expect(ending.status == 65)
    #expect(ending.errors.hasPrefix("./spec.json:1:39: error: \(words)\n"), "\(ending.errors)")
    #expect(!ending.errors.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(!FileManager.default.fileExists(atPath: folder.url("out").path))
  }

  @Test func `through a link is read as the file that it names`() throws {
    let folder = try Folder()
    _ = try folder.write("a,b,k\n1,2,x\n3,4,y\n5,6,x\n", to: "good.csv")
    #expect(symlink("good.csv", folder.url("link.csv").path) == 0)
    _ = try folder.write(
      """
      {"datasets": [{"kind": "csv", "path": "link.csv"}], "activations": ["tanh"],
       "optimizers": ["sgd"]}
      """, to: "spec.json")
    let ending = try Program.run(["check", "./spec.json"], in: folder.url)
    #expect(ending.status == 0)
    #expect(ending.output == "./spec.json: 1 configuration × 1 seed = 1 run\n")
  }

  @Test func `by having no end is refused, exit 66`() throws {
    let ending = try Program.run(["/dev/zero"])
    #expect(ending.status == 66)
    #expect(ending.errors == "error: cannot read /dev/zero: it is larger than 100 MB\n")
    let pipe = try Program.shell("head -c 100000001 /dev/zero | nn-sweep -")
    #expect(pipe.status == 66)
    #expect(pipe.errors == "error: cannot read -: it is larger than 100 MB\n")
  }

  @Test(arguments: [
    ("\u{FEFF}{", "1:1: error: the file begins with a byte order mark"),
    (#"{"description": "\ud800","#, "1:18: error: this escape is no Unicode character"),
    ("{\"na\u{0}me\": 1,", "1:5: error: the control character 0x0 stands in a string"),
    ("{\r\n\"seed\": 3,\r\n", #"2:1: error: unknown key "seed" in the spec"#),
    (#"{"seeds": [0], "seeds": [1],"#, #"1:16: error: "seeds" is given twice (first at 1:2)"#),
    (
      #"{"name": "a\u0007b","#,
      #"1:10: error: "name" is part of file names, and cannot be "a\u0007b""#
    ),
    (
      #"{"networks": [{"label": "A", "hidden": [2]}, {"label": "a", "hidden": [3]}],"#,
      #"1:56: error: label "a" is given twice in networks (first at 1:25)"#
    ),
    (
      #"{"training": {"epochs": 1e400},"#,
      #"1:25: error: "epochs" must be at least 0 and at most 1000000, found 1e400"#
    ),
    (
      #"{"training": {"epochs": \#(String(repeating: "9", count: 320))},"#,
      #"1:25: error: "epochs" must be at least 0 and at most 1000000, found 999999999999999999"#
    ),
    (
      #"{"seeds": {"count": 4000000000}, "training": {"epochs": {"min": 1, "max": 900, "steps": 900}},"#,
      #"1:2: error: 3,600,000,000,000 runs; the limit is 100,000"#
    ),
  ])
  func `by its bytes, numbers or names is told where, exit 65`(
    _ beginning: String, _ words: String
  ) throws {
    let folder = try Folder()
    let rest = #" "datasets": ["moons"], "activations": ["tanh"], "optimizers": ["sgd"]}"#
    _ = try folder.write(beginning + rest, to: "spec.json")
    let ending = try Program.run(["./spec.json", "-o", "out"], in: folder.url)
    #expect(ending.status == 65)
    #expect(ending.errors.hasPrefix("./spec.json:\(words)"), "\(ending.errors)")
    #expect(ending.output.isEmpty)
    #expect(try folder.files().keys.sorted() == ["spec.json"])
  }

  @Test(arguments: [
    "\"name\": \"../../x\"", "\"name\": \"/tmp/x\"", "\"name\": \"-rf\"", "\"name\": \"..\"",
    "\"networks\": [{\"label\": \"../../x\", \"hidden\": [2]}]",
    "\"networks\": [{\"label\": \"-rf\", \"hidden\": [2]}]",
  ])
  func `by a name that leads elsewhere is refused, exit 65`(_ member: String) throws {
    let folder = try Folder()
    let ending = try check("\"moons\"], \(member), \"seeds\": [0", in: folder)
    #expect(ending.status == 65)
    #expect(ending.errors.contains("is part of file names, and cannot be"), "\(ending.errors)")
    #expect(try folder.files().keys.sorted() == ["spec.json"])
  }

  @Test func `by a table's name that leads elsewhere stays in its folder`() throws {
    let folder = try Folder()
    _ = try folder.write("a,b,k\n1,2,x\n3,4,y\n5,6,x\n", to: "...csv")
    _ = try folder.write(
      """
      {"datasets": [{"kind": "csv", "path": "...csv"}, {"kind": "xor", "samples": 20}],
       "activations": ["tanh"], "optimizers": ["sgd"], "training": {"epochs": 1}}
      """, to: "spec.json")
    let ending = try Program.run(["./spec.json", "-q", "--no-plots", "-o", "out"], in: folder.url)
    #expect(ending.status == 0, "\(ending.errors)")
    let runs = try folder.files().keys.filter { $0.hasSuffix("run.json") }
    #expect(runs.sorted() == ["out/runs/csv/seed-0/run.json", "out/runs/xor/seed-0/run.json"])
  }
}
