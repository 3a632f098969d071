import Testing

@testable import Sweeps

/// Sections and ranges that are incomplete, superfluous or unknown.
@Suite struct SectionErrorTests {
  @Test func `a range that is none`() {
    let range = { (text: String) in
      Reading(optimizers: #"[{"kind": "adam", "learning_rate": \#(text)}]"#).messages
    }
    #expect(
      range(#"{"min": 0.1, "max": 0.01, "steps": 3}"#) == [
        #"3:70: error: "max" must be greater than "min""#
      ])
    #expect(
      range(#"{"min": 0.1, "max": 0.2}"#).first
        == #"3:50: error: the range of "learning_rate" has no "steps""#)
    #expect(
      range(#"{"min": 0.1, "max": 0.2, "step": 3, "scale": "lin"}"#) == [
        #"3:75: error: unknown key "step" in the range of "learning_rate""#,
        #"help: did you mean "steps"? a range takes: min, max, steps, scale"#,
        #"3:95: error: unknown scale "lin""#, "help: known: linear, log",
      ])
    #expect(
      range(#"{"min": 0, "max": 0.2, "steps": 1}"#) == [
        #"3:58: error: "min" must be greater than 0, found 0"#,
        #"3:82: error: "steps" must be at least 2 and at most 10000, found 1"#,
      ])
  }

  @Test func `sections that are missing, or of no use`() {
    #expect(
      Reading("{}").messages == [
        #"1:1: error: "datasets" is missing"#, #"help: write for example "datasets": ["moons"]"#,
        #"1:1: error: "activations" is missing"#,
        #"help: write for example "activations": ["tanh", "relu"]"#,
        #"1:1: error: "optimizers" is missing"#, #"help: write for example "optimizers": ["adam"]"#,
      ])
    #expect(
      Reading(networks: #"[{"hidden": [8], "activations": ["relu"]}]"#).messages == [
        "3:1: error: every network has activations of its own, so \"activations\" has no use",
        "help: remove it here or there",
      ])
    #expect(Reading("[1]").messages == ["1:1: error: a spec must be an object, found a list"])
    #expect(
      Reading("").messages == [
        "1:1: error: the file is empty", "help: the smallest JSON object is {}",
      ])
  }

  @Test func `only what exists can be named`() {
    for key in ["batch_norm", "ema"] {
      let messages = Reading(adding: "\"training\": {\"\(key)\": 0}").messages
      #expect(messages.first == "4:14: error: unknown key \"\(key)\" in training")
    }
  }
}
