import Testing

@testable import Sweeps

/// Specs that ask for more than a machine has, or than a number holds.
struct `A spec that asks for too much` {
  private func range(_ low: String, _ high: String) -> String {
    "{\"min\": \(low), \"max\": \(high), \"steps\": 10000}"
  }

  @Test(arguments: [
    ("1e400", "at most 1e16, found 1e400"), ("1.1e16", "at most 1e16, found 1.1e16"),
    ("-1e400", "greater than 0, found -1e400"), ("1e-400", "greater than 0, found 1e-400"),
    ("-0", "greater than 0, found -0"), ("0.0", "greater than 0, found 0.0"),
    (
      "1" + String(repeating: "0", count: 400),
      "at most 1e16, found 1" + String(repeating: "0", count: 59) + "…"
    ),
    (
      "-" + String(repeating: "7", count: 100_000),
      "greater than 0, found -" + String(repeating: "7", count: 59) + "…"
    ),
  ])
  func `in a number is told what the number may be`(_ number: String, _ words: String) {
    let reading = Reading(optimizers: "[{\"kind\": \"adam\", \"learning_rate\": \(number)}]")
    #expect(reading.messages == ["3:50: error: \"learning_rate\" must be \(words)"])
  }

  @Test func `is one that a number's many digits do not make`() throws {
    let digits = "0." + String(repeating: "3", count: 100_000)
    let reading = Reading(
      optimizers: "[{\"kind\": \"adam\", \"learning_rate\": \(digits)}]",
      adding: #""training": {"epochs": -0, "l2": -0, "batch_size": 1e3}"#)
    let run = try #require(reading.plan?[0].run)
    #expect(run.rule.settings.number("learning_rate") == 1 / 3.0)
    #expect(run.epochs == 0 && run.l2.sign == .plus && run.batchSize == 1000)
  }

  @Test func `in its product is told, even beyond all numbers`() {
    let adam = """
      {"kind": "adam", "learning_rate": \(range("0.1", "0.9")), "beta1": \(range("0.1", "0.9")),
       "beta2": \(range("0.1", "0.9")), "weight_decay": \(range("0.1", "0.9")),
       "epsilon": \(range("0.1", "0.9"))}
      """
    #expect(
      Reading(optimizers: "[\(adam)]", adding: #""seeds": {"count": 4294967296}"#).messages == [
        "3:1: error: more than 9,223,372,036,854,775,807 runs; the limit is 100,000",
        "help: raise it with --max-runs",
      ])
    #expect(
      Reading(adding: #""seeds": {"count": 4294967296}"#, maximumRuns: .max).messages == [
        "4:1: error: 4,294,967,296 runs; the limit is 10,000,000", "help: split the sweep",
      ])
  }

  @Test func `in seeds is told the largest seed`() {
    for (seeds, words) in [
      (#"{"count": 4294967297}"#, #""count" must be at least 1 and at most 4294967296"#),
      (#"{"count": 1e300}"#, #""count" must be at least 1 and at most 4294967296"#),
      (#"{"first": 1e300}"#, #""first" must be at least 0 and at most 4294967295"#),
      (#"{"first": 4294967295, "count": 4294967296}"#, "the last seed must be at most 4294967295"),
      ("[1e300]", #""seeds" must be at least 0 and at most 4294967295"#),
    ] {
      let messages = Reading(adding: "\"seeds\": \(seeds)").messages
      #expect(messages.count == 1 && messages[0].contains(words), "\(messages)")
    }
  }

  @Test func `in weights is told their limit`() {
    let wide = "[" + Array(repeating: "4096", count: 64).joined(separator: ", ") + "]"
    #expect(
      Reading(
        datasets: #"["moons", "blobs"]"#, networks: "[{\"label\": \"vast\", \"hidden\": \(wide)}]"
      ).messages == [
        #"2:14: error: network "vast" has more than 20,000,000 weights"#,
        "help: give it fewer or narrower layers",
      ])
    #expect(Reading(networks: #"[{"hidden": [4096, 4096]}]"#).rendered == "")
    #expect(Reading(networks: #"[{"hidden": [4096, 4096, 1024]}]"#).plan == nil)
  }

  @Test func `in samples is told their limit`() {
    let reading = Reading(datasets: #"[{"kind": "moons", "samples": 1e9, "noise": 1e300}]"#)
    #expect(
      reading.messages == [
        #"1:44: error: "samples" must be at least 1 and at most 10000000, found 1e9"#,
        #"1:58: error: "noise" must be at most 1e16, found 1e300"#,
      ])
  }

  @Test func `in values of one section is told their limit, however short the text`() {
    let list = "[" + String(repeating: "1,", count: 1_000_000) + "1]"
    #expect(
      Reading(optimizers: "[{\"kind\": \"adam\", \"learning_rate\": \(list)}]").messages == [
        #"3:50: error: "learning_rate" has 1,000,001 values; the limit is 1,000,000"#
      ])
  }

  @Test func `in excludes is told their limit`() {
    let excludes = Array(repeating: #"{"dataset": "xor"}"#, count: 1001).joined(separator: ",")
    #expect(
      Reading(adding: "\"exclude\": [\(excludes)]").messages == [
        "4:12: error: 1,001 excludes; the limit is 1,000",
        #"help: the values of a field may be a list: {"activation": ["tanh", "relu"]}"#,
      ])
  }

  @Test func `in keys that nobody knows is told of the first hundred`() {
    let keys = (0..<20_000).map { "\"key\($0)\": 1" }.joined(separator: ",\n")
    let reading = Reading(adding: keys)
    #expect(reading.problems.count == 100)
    #expect(reading.rendered.hasSuffix("experiments/test.json: 80 more problems\n"))
  }
}

struct `Warnings` {
  @Test func `however many do not end the reading`() throws {
    let same = String(repeating: "0.1, ", count: 2000)
    let reading = Reading(
      optimizers: "[{\"kind\": \"adam\", \"learning_rate\": [\(same)0.2]}]",
      adding: #""training": {"l2": 0.5}"#)
    #expect(reading.names == ["adam-learning_rate0.1", "adam-learning_rate0.2"])
    #expect(reading.plan?[0].run.l2 == 0.5)
    #expect(
      reading.messages.first
        == #"3:56: warning: 0.1 stands twice in "learning_rate"; it is used once"#)
    #expect(reading.problems.count == 100)
  }

  @Test func `and errors are short, whatever they quote`() {
    let tall = "a" + String(repeating: "\u{301}", count: 100_000)
    for text in [tall, String(repeating: "x", count: 100_000)] {
      for reading in [
        Reading(activations: "[\"\(text)\"]"), Reading(adding: "\"\(text)\": 1"),
        Reading(adding: "\"name\": \"\(text)\""),
        Reading(datasets: "[{\"kind\": \"csv\", \"path\": \"\(text)\"}]"),
        Reading(adding: "\"exclude\": [{\"dataset\": \"\(text)\"}]"),
      ] {
        #expect(!reading.problems.isEmpty)
        #expect(reading.messages.allSatisfy { $0.unicodeScalars.count < 600 })
      }
    }
  }
}
