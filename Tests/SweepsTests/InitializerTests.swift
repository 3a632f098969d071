import NeuralNetworks
import Testing

@testable import Sweeps

@Suite struct InitializerTests {
  private func read(_ initializer: String, activations: String = #"["tanh"]"#) -> Reading {
    Reading(
      activations: activations, adding: #""training": {"initializer": \#(initializer)}"#)
  }

  @Test func `is a name, or an object with parameters`() throws {
    let values: [(String, Initializer)] = [
      (#""he_uniform""#, .heUniform), (#"{"kind": "he_uniform"}"#, .heUniform),
      (#"{"kind": "he_normal", "gain": 0.5}"#, Initializer(.heNormal, gain: .number(0.5))),
      (#"{"kind": "glorot_uniform", "gain": "auto"}"#, Initializer(.glorotUniform, gain: .auto)),
      (#""zeros""#, .zeros), (#""uniform""#, Initializer(.uniform(scale: 0.05))),
      (
        #"{"kind": "normal", "standard_deviation": 2}"#,
        Initializer(.normal(standardDeviation: 2))
      ),
    ]
    for (text, initializer) in values {
      let run = try #require(read(text).plan?[0].run, "\(text)")
      #expect(run.initializer == initializer)
      #expect(try Run(json: run.json) == run)
    }
  }

  @Test func `without parameters is the same run by either form`() throws {
    let runs = try [#""he_uniform""#, #"{"kind": "he_uniform"}"#].map {
      try #require(read($0).plan?[0].run)
    }
    #expect(runs[0].identity == runs[1].identity)
    #expect(runs[0].identity.contains(#""initializer":"he_uniform""#))
  }

  @Test(arguments: [
    ("glorot_uniform", "1"), ("glorot_normal", "1.0"), ("he_uniform", "1.4142135623730951"),
    ("he_normal", "1.4142135623730951"),
  ])
  func `with its usual gain is the same run as without`(_ kind: String, _ gain: String) throws {
    let plain = try #require(read(#""\#(kind)""#).plan?[0])
    let reading = read(#"{"kind": "\#(kind)", "gain": [\#(gain), 2, "auto"]}"#)
    let items = try #require(reading.plan).map { $0 }
    #expect(items.map { $0.identity == plain.identity } == [true, false, false])
    #expect(items.map { $0.run.identity } == items.map { $0.identity })
    #expect(items[0].run == plain.run)
    #expect(items[0].run.initializer.gain == nil)
    // It is still called as it is given, and read as it was written before.
    #expect(reading.names[0].contains("-gain1"))
    let old = plain.identity.replacing(
      #""initializer":"\#(kind)""#, with: #""initializer":{"gain":\#(gain),"kind":"\#(kind)"}"#)
    #expect(old != plain.identity)
    let source = SourceText(file: "run.json", bytes: Array(old.utf8))
    #expect(try Run(json: .parse(source)) == plain.run)
  }

  @Test func `with its usual gain beside none is trained once`() {
    let reading = read(#"["glorot_uniform", {"kind": "glorot_uniform", "gain": 1}]"#)
    #expect(
      reading.messages == [
        #"4:13: warning: "initializer-glorot_uniform" and "initializer-glorot_uniform-gain1" "#
          + "resolve to the same run; it is trained once"
      ])
    #expect(reading.plan?.count == 1)
  }

  @Test func `has parameters that are axes`() throws {
    let reading = read(#"["zeros", {"kind": "uniform", "scale": [0.5, 1]}]"#)
    #expect(
      reading.names == [
        "initializer-zeros", "initializer-uniform-scale0.5", "initializer-uniform-scale1",
      ])
    let gains = read(#"{"kind": "he_normal", "gain": {"min": 1, "max": 2, "steps": 3}}"#)
    #expect(gains.names.last == "initializer-he_normal-gain2" && gains.names.count == 3)
    let alone = read(#"{"kind": "normal", "standard_deviation": {"min": 1, "max": 2, "steps": 3}}"#)
    #expect(alone.plan?.configurations.count == 3)
    #expect(alone.names.first == "initializer-normal-standard_deviation1")
  }

  @Test func `may be excluded by its kind`() throws {
    let reading = Reading(
      adding: """
        "training": {"initializer": ["zeros", {"kind": "uniform", "scale": [0.5, 1]}]},
        "exclude": [{"training.initializer": "uniform"}]
        """)
    #expect(reading.names == ["initializer-zeros"])
  }

  @Test(arguments: [
    (#"["selu"]"#, Initializer.lecunNormal), (#"["relu6"]"#, .heUniform),
    (#"["mish"]"#, .heUniform),
    (#"["softsign"]"#, .glorotUniform),
  ])
  func `by default suits the activation`(_ activations: String, _ initializer: Initializer) throws {
    let reading = Reading(activations: activations)
    #expect(try #require(reading.plan?[0].run).initializer == initializer)
  }

  @Test func `with mistakes is told what it takes`() {
    #expect(
      read(#"{"kind": "uniform", "gain": 2}"#).messages == [
        #"4:49: error: initializer "uniform" has no "gain""#,
        #"help: "gain" belongs to glorot_uniform, glorot_normal, he_uniform, he_normal"#,
      ])
    #expect(
      read(#"{"kind": "he_normal", "gain": "much"}"#).messages == [
        #"4:59: error: "gain" must be a number or "auto", found the string "much""#
      ])
    #expect(
      read(#"{"kind": "normal", "standard_deviation": -1}"#).messages == [
        #"4:70: error: "standard_deviation" must be at least 0, found -1"#
      ])
    #expect(
      read(#""zeroes""#).messages == [
        #"4:29: error: unknown initializer "zeroes""#,
        #"help: did you mean "zeros"? known: "#
          + Catalog.initializers.map { $0.kind.name }.joined(separator: ", "),
      ])
  }

  @Test func `may start biases elsewhere than at 0`() throws {
    let runs = try [#""he_uniform""#, #"{"kind": "he_uniform", "bias": 0}"#].map {
      try #require(read($0).plan?[0].run)
    }
    #expect(runs[0].identity == runs[1].identity)
    let run = try #require(read(#"{"kind": "zeros", "bias": 0.5}"#).plan?[0].run)
    #expect(run.initializer == Initializer(.zeros, bias: 0.5))
    #expect(try Run(json: run.json) == run)
  }
}
