import Foundation
import Testing

struct `A mistake on the command line` {
  @Test(arguments: [
    (
      ["statsu"],
      """
      error: unknown command 'statsu'
      help: did you mean 'status'? a spec's path ends in .json or contains a slash

      """
    ),
    (
      ["chekc", "experiments/quick.json"],
      """
      error: unknown command 'chekc'
      help: did you mean 'check'? a spec's path ends in .json or contains a slash

      """
    ),
    (
      ["experiments/quick.json", "--jbos", "3"],
      """
      error: unknown option '--jbos'
      help: did you mean '--jobs'? nn-sweep --help lists all

      """
    ),
    (
      [],
      """
      error: which spec?
      help: nn-sweep experiments/moons.json trains one; nn-sweep --help lists the rest

      """
    ),
    (
      ["experiments/quick.json", "--only", "activaton=tanh"],
      """
      error: unknown field "activaton" in --only
      help: did you mean "activation"? known: dataset, network, activation, optimizer

      """
    ),
    (
      ["experiments/quick.json", "--seed", "x"],
      """
      error: --seed "x" is no list of seeds
      help: write for example 3 or 0-4,9

      """
    ),
  ])
  func `is told with a remedy, exit 64`(_ arguments: [String], _ words: String) throws {
    let ending = try Program.run(arguments)
    #expect(ending.status == 64)
    #expect(ending.errors == words)
    #expect(ending.output == "")
  }

  @Test func `in a number is told by the parser, exit 64`() throws {
    for arguments in [
      ["--jobs", "0"], ["--limit", "0"], ["--jobs", "many"], ["--jobs", "9223372036854775808"],
      ["--time-limit", "0s"], ["--time-limit", "99999999999999999999999s"],
      ["--time-limit", "\(String(repeating: "9", count: 400))h"], ["--shard", "1/0"],
      ["--shard", "9223372036854775808/1"],
    ] {
      let ending = try Program.run(["experiments/quick.json"] + arguments)
      #expect(ending.status == 64)
      #expect(ending.errors.contains(arguments[0]))
    }
  }

  @Test func `that leaves no run is told, exit 4`() throws {
    let ending = try Program.run(["experiments/quick.json", "--only", "activation=tahn"])
    #expect(ending.status == 4)
    #expect(
      ending.errors == """
        error: none of the 4 runs matches
        error: no run has activation=tahn
        help: did you mean "tanh"? here: tanh, relu

        """)
  }
}

struct `A spec that cannot be read` {
  @Test func `because there is none says what was meant, exit 66`() throws {
    let ending = try Program.run(["experiments/moon.json"])
    #expect(ending.status == 66)
    #expect(
      ending.errors == """
        error: no such file: experiments/moon.json
        help: did you mean experiments/moons.json?

        """)
  }

  @Test func `because it is a folder says so, exit 66`() throws {
    let ending = try Program.run(["experiments/"])
    #expect(ending.status == 66)
    #expect(ending.errors == "error: cannot read experiments/: Is a directory\n")
  }

  @Test(arguments: [
    ([], "1:1: error: the file is empty"),
    ([0x22, 0xFF, 0x22], "1:2: error: the byte 0xff is not UTF-8"),
    (Array(repeating: UInt8(ascii: "["), count: 100_000), "1:65: error: "),
    (Array("{".utf8), "1:2: error: \"{\" opened at 1:1 is never closed"),
  ])
  func `because of its bytes says where, exit 65, and writes nothing`(
    _ bytes: [UInt8], _ words: String
  ) throws {
    let folder = try Folder()
    try Data(bytes).write(to: folder.url("spec.json"))
    let ending = try Program.run(["./spec.json"], in: folder.url)
    #expect(ending.status == 65)
    #expect(ending.errors.hasPrefix("./spec.json:\(words)"), "\(ending.errors)")
    #expect(ending.output == "")
    #expect(try folder.files().keys.sorted() == ["spec.json"])
  }

  @Test func `because its owner forbids it says so, exit 66`() throws {
    guard geteuid() != 0 else { return }
    let folder = try Folder()
    let spec = try folder.write("{}", to: "spec.json")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: spec)
    let ending = try Program.run([spec])
    #expect(ending.status == 66)
    #expect(ending.errors == "error: cannot read \(spec): Permission denied\n")
  }

  @Test func `because of several mistakes tells all of them at once`() throws {
    let folder = try Folder()
    _ = try folder.write(
      """
      { "datasets": ["moon"],
        "activations": ["tahn"],
        "optimizers": [{"kind": "sgd", "learning_rate": "0.1", "momentm": 0.9}] }
      """, to: "spec.json")
    let ending = try Program.run(["check", "spec.json"], in: folder.url)
    #expect(ending.status == 65)
    for place in ["spec.json:1:16: error: ", "spec.json:2:19: error: ", "spec.json:3:51: error: "] {
      #expect(ending.errors.contains(place), "\(ending.errors)")
    }
  }

  @Test func `of 100 MB of brackets is refused quickly and in few words`() throws {
    let folder = try Folder()
    try Data(repeating: UInt8(ascii: "["), count: 100_000_000).write(to: folder.url("spec.json"))
    let ending = try Program.run(["./spec.json"], in: folder.url)
    #expect(ending.status == 65)
    #expect(ending.errors.utf8.count < 1000)
  }
}

struct `Outputs that cannot be written` {
  @Test func `because the folder lies below a file end the program, exit 73`() throws {
    let folder = try Folder()
    let file = try folder.write("", to: "file")
    let ending = try Program.run(["experiments/quick.json", "-o", "\(file)/out"])
    #expect(ending.status == 73)
    #expect(ending.errors.hasSuffix("error: cannot write \(file)/out: Not a directory\n"))
    #expect(ending.output == "")
  }

  @Test func `because there is no room leave nothing half-written, exit 73`() throws {
    let folder = try Folder()
    let out = folder.url("out").path
    // Files of more than 8 blocks of 512 bytes are refused, as a full disk refuses any.
    let ending = try Program.shell(
      "trap '' XFSZ; ulimit -f 8; nn-sweep experiments/quick.json -o '\(out)' -q")
    #expect(ending.status == 73)
    #expect(
      ending.errors.hasPrefix("error: 16 pictures are missing; the first: cannot write \(out)/"),
      "\(ending.errors)")
    #expect(
      ending.errors.hasSuffix(
        """
        : File too large
        help: the numbers are all there; the same command draws what is missing

        """), "\(ending.errors)")
    #expect(try folder.files(under: "out").keys.allSatisfy { !$0.contains(".tmp") })
    #expect(try folder.files(under: "out").keys.allSatisfy { !$0.hasSuffix(".png") })
  }
}
