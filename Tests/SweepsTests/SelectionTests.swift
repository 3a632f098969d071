import Testing

@testable import Sweeps

@Suite struct SelectionTests {
  private func plan() throws -> Plan { try #require(Reading(moonsExample).plan) }

  private func names(_ only: String...) throws -> [String] {
    var selection = Selection()
    selection.only = try only.map { try Selection.pattern($0) }
    return try selection.runs(of: plan()).map { "\($0.configuration.name) \($0.seed)" }
  }

  @Test func `without conditions every run is wanted`() throws {
    let plan = try plan()
    #expect(Selection().runs(of: plan).map { $0.index } == Array(0..<210))
  }

  @Test func `fields narrow, values widen`() throws {
    #expect(try names("activation=tanh").count == 14 * 5)
    #expect(try names("activation=tanh,relu").count == 28 * 5)
    #expect(try names("activation=tanh", "optimizer=adam").count == 2 * 2 * 2 * 5)
    #expect(try names("optimizer=adam-hot").count == 2 * 2 * 3 * 5)
    #expect(try names("optimizer.kind=sgd").count == 18 * 5)
    #expect(try names("optimizer.learning_rate=0.10").count == 18 * 5)
    #expect(try names("network.hidden=16x16", "dataset.noise=0.1").count == 9 * 5)
    #expect(try names("training.epochs=300").count == 210)
    #expect(try names("optimizer=rmsprop").isEmpty)
  }

  @Test func `seeds are numbers and ranges`() throws {
    var selection = Selection()
    selection.seeds = try Selection.seeds("0-1,4,9")
    #expect(try Set(selection.runs(of: plan()).map { $0.seed }) == [0, 1, 4])
    #expect(try selection.runs(of: plan()).count == 42 * 3)
  }

  @Test(arguments: ["", "a", "1-", "-1", "3-1", "1,,2", "1-2-3", "+1", "4294967296", "0x1"])
  func `what is no list of seeds is refused`(_ text: String) {
    #expect(throws: Problem.self) { try Selection.seeds(text) }
  }

  @Test func `names are picked by globs`() throws {
    var selection = Selection()
    selection.names = [Glob("*_small_tanh_*"), Glob("moons-noise0.25_deep_relu_adam")]
    #expect(try selection.runs(of: plan()).count == (8 + 1) * 5)
  }

  @Test(arguments: [
    ("*", "", true), ("", "", true), ("", "a", false), ("?", "", false), ("a?c", "abc", true),
    ("a*c", "abbbc", true), ("a*c", "abbcd", false), ("*b*b", "abab", true),
    ("a[bc]d", "acd", true),
    ("a[!bc]d", "acd", false), ("a[b-d]e", "ace", true), ("a[b-d]e", "aee", false),
    ("a[", "a[", true),
    ("[]a]", "]", true), ("[a-]", "-", true), ("**", "x", true), ("*a", "ba", true),
    ("a.c", "abc", false),
  ])
  func `a glob matches the whole name`(_ pattern: String, _ name: String, _ isMatch: Bool) {
    #expect(Glob(pattern).matches(name) == isMatch)
  }

  @Test func `a glob of many stars ends`() {
    let glob = Glob(String(repeating: "a*", count: 40) + "b")
    #expect(!glob.matches(String(repeating: "a", count: 2000)))
  }

  @Test(arguments: [
    ("tanh", #"--only "tanh" has no "=""#, "write for example activation=tanh"),
    (
      "activations=tanh", #"unknown field "activations" in --only"#,
      #"did you mean "activation"? known: dataset, network, activation, optimizer"#
    ),
    (
      "network.hiden=8", #"unknown field "network.hiden" in --only"#,
      #"did you mean "network.hidden"? "#
        + "known: network.label, network.hidden, network.activations, network.features"
    ),
    (
      "activation=tanh,optimizer=adam", #"--only "activation=tanh,optimizer=adam" has two fields"#,
      "write --only once for each field, as in --only optimizer=adam"
    ),
    ("activation=", #"--only "activation=" has an empty value"#, nil),
  ])
  func `what selects nothing sensible is refused`(
    _ text: String, _ message: String, _ help: String?
  ) {
    let problem = #expect(throws: Problem.self) { try Selection.pattern(text) }
    #expect(problem?.message == message)
    #expect(problem?.help == help)
  }

  @Test func `a value that no run has is told`() throws {
    var selection = Selection()
    selection.only = [
      try Selection.pattern("activation=tahn"), try Selection.pattern("optimizer=adam"),
    ]
    let problems = try selection.problems(in: plan())
    #expect(problems.map { $0.message } == ["no run has activation=tahn"])
    #expect(problems[0].help == #"did you mean "tanh"? here: tanh, relu, leaky_relu"#)
  }
}
