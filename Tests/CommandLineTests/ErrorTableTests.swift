import Foundation
import Testing

@testable import Sweeps

/// The table of mistakes of the format's description, row by row: all that is told, and the exit
/// status. A missing spec is among the mistakes on the command line.
struct `A mistake in a spec` {
  struct Row: CustomTestStringConvertible {
    let mistake: String
    /// A line of the spec, and what stands in its place.
    let line: String
    let wrong: String
    let words: String
    var status: Int32 = 65

    var testDescription: String { mistake }
  }

  static let spec = """
    {
      "datasets": ["moons", { "kind": "csv", "path": "data/x.csv" }],
      "activations": ["tanh"],
      "optimizers": ["sgd", { "kind": "adam", "learning_rate": 0.01 }],
      "training": { "epochs": 10 },
      "seeds": [0, 1]
    }

    """

  static let table = "a,b,c,kind\n1,2,3,x\n4,5,6,y\n7,8,9,x\n"

  static let rows = [
    Row(
      mistake: "trailing comma", line: #"  "seeds": [0, 1]"#, wrong: #"  "seeds": [0, 1],"#,
      words: """
        spec.json:6:18: error: "," before "}"
            6 |   "seeds": [0, 1],
              |                  ^
        help: JSON allows no trailing comma; remove it

        """),
    Row(
      mistake: "comment", line: #"  "seeds": [0, 1]"#, wrong: #"  "seeds": [0, 1] // two"#,
      words: """
        spec.json:6:19: error: comments are not JSON
            6 |   "seeds": [0, 1] // two
              |                   ^^^^^^
        help: use a key that begins with "//", for example "// why": "…"

        """),
    Row(
      mistake: "unclosed at the end", line: #"  "seeds": [0, 1]"#,
      wrong: #"  "seeds": { "count": 2"#,
      words: """
        spec.json:8:1: error: "{" opened at 1:1 is never closed
            8 |
              | ^

        """),
    Row(
      mistake: "duplicate key", line: #"  "seeds": [0, 1]"#,
      wrong: #"  "seeds": [0, 1], "seeds": [2]"#,
      words: """
        spec.json:6:20: error: "seeds" is given twice (first at 6:3)
            6 |   "seeds": [0, 1], "seeds": [2]
              |                    ^^^^^^^

        """),
    Row(
      mistake: "unknown kind", line: #"  "activations": ["tanh"],"#,
      wrong: #"  "activations": ["tahn"],"#,
      words: """
        spec.json:3:19: error: unknown activation "tahn"
            3 |   "activations": ["tahn"],
              |                   ^^^^^^
        help: did you mean "tanh"? known: \(Catalog.activations.map { $0.kind.name }.list)

        """),
    Row(
      mistake: "another kind's parameter", line: #"["sgd", "#,
      wrong: #"[{ "kind": "sgd", "beta1": 0.9 }, "#,
      words: """
        spec.json:4:35: error: optimizer "sgd" has no "beta1"
            4 |   "optimizers": [{ "kind": "sgd", "beta1": 0.9 }, { "kind": "adam", "learning_rate": 0.01 }],
              |                                   ^^^^^^^
        help: "beta1" belongs to \(Catalog.optimizers.map { $0.kind }.filter { $0.parameter("beta1") != nil }.map { $0.name }.list)

        """),
    Row(
      mistake: "unknown key", line: #"["sgd", "#, wrong: #"[{ "kind": "sgd", "momentm": 0.9 }, "#,
      words: """
        spec.json:4:35: error: unknown key "momentm" in optimizer "sgd"
            4 |   "optimizers": [{ "kind": "sgd", "momentm": 0.9 }, { "kind": "adam", "learning_rate": 0.01 }],
              |                                   ^^^^^^^^^
        help: did you mean "momentum"? sgd takes: learning_rate, momentum, nesterov, weight_decay

        """),
    Row(
      mistake: "wrong type", line: ": 0.01", wrong: #": "0.1""#,
      words: """
        spec.json:4:60: error: "learning_rate" must be a number, found the string "0.1"
            4 |   "optimizers": ["sgd", { "kind": "adam", "learning_rate": "0.1" }],
              |                                                            ^^^^^
        help: remove the quotes

        """),
    Row(
      mistake: "out of range", line: #"["sgd", "#, wrong: #"[{ "kind": "sgd", "momentum": 1.5 }, "#,
      words: """
        spec.json:4:47: error: "momentum" must be at least 0 and less than 1, found 1.5
            4 |   "optimizers": [{ "kind": "sgd", "momentum": 1.5 }, { "kind": "adam", "learning_rate": 0.01 }],
              |                                               ^^^

        """),
    Row(
      mistake: "bare seeds", line: "[0, 1]", wrong: "3",
      words: """
        spec.json:6:12: error: "seeds" must be a list or {"first", "count"}
            6 |   "seeds": 3
              |            ^
        help: write [3] for the seed 3, or {"count": 3} for the seeds 0, 1, 2

        """),
    Row(
      mistake: "unequal zip", line: #"  "training": { "epochs": 10 },"#,
      wrong:
        #"  "zip": {"budget": {"training.batch_size": [16, 64], "training.epochs": [1, 2, 3]}},"#,
      words: """
        spec.json:5:55: error: zip "budget": training.batch_size has 2 values, training.epochs has 3
            5 |   "zip": {"budget": {"training.batch_size": [16, 64], "training.epochs": [1, 2, 3]}},
              |                                                       ^^^^^^^^^^^^^^^^^

        """),
    Row(
      mistake: "empty axis", line: #"["tanh"]"#, wrong: "[]",
      words: """
        spec.json:3:18: error: "activations" is empty, so there is nothing to run
            3 |   "activations": [],
              |                  ^^

        """),
    Row(
      mistake: "exclude hits nothing", line: #"  "seeds""#,
      wrong: #"  "exclude": [{ "optimizer": "rmsprop" }], "seeds""#,
      words: """
        spec.json:6:15: warning: this exclude matches none of the 4 configurations
            6 |   "exclude": [{ "optimizer": "rmsprop" }], "seeds": [0, 1]
              |               ^^^^^^^^^^^^^^^^^^^^^^^^^^
        help: optimizers here: sgd, adam

        """, status: 0),
    Row(
      mistake: "equal configurations", line: #"["sgd", "#, wrong: #"["sgd", "sgd", "#,
      words: """
        spec.json:4:25: warning: "sgd" and "sgd-2" resolve to the same run; it is trained once
            4 |   "optimizers": ["sgd", "sgd", { "kind": "adam", "learning_rate": 0.01 }],
              |                         ^^^^^

        """, status: 0),
    Row(
      mistake: "too large", line: "[0, 1]", wrong: #"{ "count": 300000 }"#,
      words: """
        spec.json:6:3: error: 1,200,000 runs; the limit is 100,000
            6 |   "seeds": { "count": 300000 }
              |   ^^^^^^^
        help: raise it with --max-runs

        """),
    Row(
      mistake: "no such table", line: "data/x.csv", wrong: "data/y.csv",
      words: """
        spec.json:2:50: error: no such file: data/y.csv
            2 |   "datasets": ["moons", { "kind": "csv", "path": "data/y.csv" }],
              |                                                  ^^^^^^^^^^^^
        help: did you mean data/x.csv?

        """),
  ]

  /// What `check` says of a spec beside a table.
  private func check(_ spec: String, table: String = table) throws -> Program.Ending {
    let folder = try Folder()
    #expect(mkdir(folder.url("data").path, 0o700) == 0)
    _ = try folder.write(table, to: "data/x.csv")
    _ = try folder.write(spec, to: "spec.json")
    return try Program.run(["check", "spec.json"], in: folder.url)
  }

  @Test(arguments: rows)
  func `is told as the format's description has it`(_ row: Row) throws {
    let spec = Self.spec.replacing(row.line, with: row.wrong, maxReplacements: 1)
    #expect(spec != Self.spec)
    let ending = try check(spec)
    // An empty line after warnings, before what the command does nevertheless.
    #expect(ending.errors == row.words + (row.status == 0 ? "\n" : ""))
    #expect(ending.status == row.status)
    #expect(ending.output.isEmpty == (row.status != 0))
  }

  @Test(arguments: [
    (
      "7,8,9", "7,8", "data/x.csv:4: 3 columns, expected 4",
      #"each row has a cell for each name in the header: "a", "b", "c", "kind""#
    ),
    (
      "7,8,9", "7,8,x", #"data/x.csv:4: "x" in column "c" is not a number"#,
      "features are decimal numbers such as 5.1 or -2e-3; words can be the label"
    ),
    (
      "7,8,9", "7,,9", #"data/x.csv:4: empty cell in column "b""#,
      "fill the cell or leave out the row"
    ),
    (
      "7,8,9,x", "7,8,9,\"x", "data/x.csv:4: a quote is opened and not closed",
      "close the cell with \""
    ),
  ])
  func `that is one of its table's names file and line`(
    _ row: String, _ wrong: String, _ words: String, _ help: String
  ) throws {
    let ending = try check(Self.spec, table: Self.table.replacing(row, with: wrong))
    #expect(ending.status == 65)
    #expect(
      ending.errors == """
        spec.json:2:50: error: \(words)
            2 |   "datasets": ["moons", { "kind": "csv", "path": "data/x.csv" }],
              |                                                  ^^^^^^^^^^^^
        help: \(help)

        """)
  }

  @Test func `that is a column's name is told where it is named`() throws {
    let spec = Self.spec.replacing(
      #""data/x.csv""#, with: #""data/x.csv", "label": "kidn""#)
    let ending = try check(spec)
    #expect(ending.status == 65)
    #expect(
      ending.errors == """
        spec.json:2:73: error: data/x.csv: unknown column "kidn"
            2 |   "datasets": ["moons", { "kind": "csv", "path": "data/x.csv", "label": "kidn" }],
              |                                                                         ^^^^^^
        help: did you mean "kind"? columns: a, b, c, kind

        """)
  }
}

extension [String] {
  fileprivate var list: String { joined(separator: ", ") }
}
