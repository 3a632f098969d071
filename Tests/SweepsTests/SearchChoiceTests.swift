import Testing

@testable import Sweeps

/// Choices of training, such as an initializer, whose own parameters are drawn.
struct `A search within choices` {
  /// What a draw sets the parameter of a choice of training to; nil where the choice has none.
  private func inner(_ reading: Reading, _ choice: String, _ parameter: String) -> [Double?] {
    reading.plan?.configurations.map { configuration in
      guard case .choice(let choice) = configuration.training.settings[choice],
        choice.settings[parameter] != nil
      else { return nil }
      return choice.settings.number(parameter)
    } ?? []
  }

  private static let scale = #"{"min": 0.01, "max": 1, "scale": "log"}"#

  private func searching(
    _ training: String, method: String = "random", samples: Int = 300
  ) -> Reading {
    Reading(
      adding: """
        "training": \(training), "search": {"method": "\(method)", "samples": \(samples)}
        """)
  }

  @Test(arguments: ["random", "latin-hypercube", "sobol"])
  func `draws from ranges within choices too`(_ method: String) throws {
    let reading = searching(
      """
      {"initializer": {"kind": "uniform", "scale": \(Self.scale)},
       "clip": {"kind": "norm", "max_norm": {"min": 1, "max": 3}},
       "schedule": {"kind": "step", "step_size": {"min": 5, "max": 8}, "gamma": [0.1, 0.5]}}
      """, method: method, samples: 256)
    #expect(reading.rendered == "")
    #expect(reading.plan?.count == 256)
    let scales = inner(reading, "initializer", "scale").compactMap { $0 }
    let norms = inner(reading, "clip", "max_norm").compactMap { $0 }
    for (values, range) in [(scales, 0.01...1.0), (norms, 1.0...3.0)] {
      #expect(values.count == 256 && Set(values).count > 200)
      #expect(values.allSatisfy { range.contains($0) })
    }
    // Four standard deviations of a binomial share.
    let low = Double(scales.count { $0 < 0.1 }) / 256
    #expect(abs(low - 0.5) < 4 * (0.25 / 256).squareRoot())
    #expect(Set(inner(reading, "schedule", "step_size")) == [5, 6, 7, 8])
    #expect(Set(inner(reading, "schedule", "gamma")) == [0.1, 0.5])
    #expect(Set(reading.plan?.map { $0.identity } ?? []).count == 256)
    #expect(reading.names.allSatisfy { $0.contains("initializer-uniform-scale0.") })
    for item in try #require(reading.plan) {
      #expect(item.run.identity == item.identity)
      #expect(try Run(json: item.run.json) == item.run)
    }
  }

  @Test func `draws one of several choices, and then what varies in it`() {
    let reading = searching(
      """
      {"initializer": ["zeros", {"kind": "uniform", "scale": \(Self.scale)},
        {"kind": "he_normal", "gain": {"min": 1, "max": 2}}],
       "schedule": [{"kind": "step", "gamma": {"min": 0.1, "max": 0.2}},
        {"kind": "exponential", "gamma": {"min": 0.8, "max": 0.9}}]}
      """)
    #expect(reading.rendered == "")
    let scales = inner(reading, "initializer", "scale").compactMap { $0 }
    let gains = inner(reading, "initializer", "gain").compactMap { $0 }
    let zeros = 300 - scales.count - gains.count
    for count in [scales.count, gains.count, zeros] {
      #expect(abs(Double(count) / 300 - 1.0 / 3) < 4 * (2.0 / 9 / 300).squareRoot())
    }
    #expect(Set(gains).count > gains.count / 2 && gains.allSatisfy { (1...2).contains($0) })
    for gamma in inner(reading, "schedule", "gamma").compactMap({ $0 }) {
      #expect((0.1...0.2).contains(gamma) || (0.8...0.9).contains(gamma))
    }
    let names = reading.specification.map { Draws($0.blocks[0]).coordinates }
    #expect(
      names == [
        "training.initializer", "training.initializer.scale", "training.initializer.gain",
        "training.schedule", "training.schedule.gamma",
      ])
  }

  @Test func `draws within choices the same again, beside others too`() {
    let clip = #""clip": {"kind": "value", "clip_value": \#(Self.scale)}"#
    let alone = searching("{\(clip)}", samples: 16)
    let again = searching("{\(clip)}", samples: 16)
    #expect(alone.plan?.map { $0.identity } == again.plan?.map { $0.identity })
    let more = searching(
      "{\(clip), \"initializer\": {\"kind\": \"uniform\", \"scale\": \(Self.scale)}}", samples: 32)
    let values = inner(alone, "clip", "clip_value")
    #expect(values == Array(inner(more, "clip", "clip_value").prefix(16)))
  }

  @Test func `without ranges draws choices as it did`() {
    // Recorded before choices could have ranges to draw from.
    let reading = Reading(
      optimizers:
        #"[{"kind": "adam", "learning_rate": {"min": 0.001, "max": 0.1, "scale": "log"}}]"#,
      adding: """
        "training": {"initializer": ["zeros", {"kind": "uniform", "scale": [0.5, 1]}]},
        "search": {"method": "random", "samples": 8}
        """)
    let scales =
      ["uniform-scale1", "uniform-scale0.5", "uniform-scale1", "uniform-scale1", "zeros"]
      + ["uniform-scale0.5", "zeros", "zeros"]
    #expect(
      reading.plan?.configurations.map { $0.training.text } == scales.map { "initializer-\($0)" })
    #expect(reading.names.first == "adam-learning_rate0.001498_initializer-uniform-scale1")
  }

  @Test func `of which a range within a choice is wrong is told its place`() {
    #expect(
      searching(#"{"clip": {"kind": "norm", "max_norm": {"min": 0, "max": 3}}}"#).messages.prefix(1)
        == [
          #"4:59: error: "min" must be greater than 0, found 0"#
        ])
    #expect(
      Reading(adding: #""training": {"clip": {"kind": "norm", "max_norm": {"min": 1, "max": 3}}}"#)
        .messages == [
          #"4:51: error: the range of "max_norm" has no "steps""#,
          #"help: add for example "steps": 5 to it, or "search": {"method": "random", "samples": 64} "#
            + "to the spec",
        ])
  }
}
