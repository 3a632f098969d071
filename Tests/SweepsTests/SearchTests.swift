import Foundation
import Testing

@testable import Sweeps

/// Configurations that are drawn instead of counted out.
struct `A search` {
  private func reading(
    _ search: String, optimizers: String? = nil, adding rest: String = ""
  ) -> Reading {
    Reading(
      optimizers: optimizers
        ?? #"[{"kind": "sgd", "learning_rate": {"min": 0.001, "max": 1, "scale": "log"}}]"#,
      adding: #""search": \#(search)"# + rest)
  }

  private func rates(_ reading: Reading) -> [Double] {
    reading.plan?.configurations.map { $0.optimizer.settings.number("learning_rate") } ?? []
  }

  @Test(arguments: ["random", "latin-hypercube", "sobol"])
  func `draws so many configurations, each with all seeds`(_ method: String) {
    let reading = reading(
      #"{"method": "\#(method)", "samples": 32}"#, adding: #", "seeds": {"count": 3}"#)
    #expect(reading.rendered == "")
    #expect(reading.plan?.configurations.count == 32)
    #expect(reading.plan?.count == 96)
    #expect(Set(reading.names).count == 32)
    #expect(rates(reading).allSatisfy { (0.001...1).contains($0) })
  }

  @Test func `draws the same again, and other things with another seed`() {
    let draw = { (seed: Int) in
      rates(reading(#"{"method": "random", "samples": 8, "seed": \#(seed)}"#))
    }
    #expect(draw(1) == draw(1))
    #expect(Set(draw(1)).isDisjoint(with: draw(2)))
  }

  @Test(arguments: ["random", "sobol"])
  func `of more samples begins with the same ones`(_ method: String) {
    let few = rates(reading(#"{"method": "\#(method)", "samples": 8}"#))
    let many = rates(reading(#"{"method": "\#(method)", "samples": 16}"#))
    #expect(few == Array(many.prefix(8)))
  }

  @Test func `draws what it drew when another parameter is searched too`() {
    let range = #"{"kind": "sgd", "learning_rate": {"min": 0.001, "max": 1, "scale": "log"}"#
    let one = reading(#"{"method": "random", "samples": 8}"#, optimizers: "[\(range)}]")
    let two = reading(
      #"{"method": "random", "samples": 8}"#,
      optimizers: "[\(range), \"momentum\": {\"min\": 0, \"max\": 0.9}}]")
    #expect(rates(one) == rates(two))
  }

  @Test func `by latin hypercube has one value in each part of every range`() {
    let reading = reading(
      #"{"method": "latin-hypercube", "samples": 20}"#,
      optimizers: """
        [{"kind": "sgd", "learning_rate": {"min": 0.001, "max": 1, "scale": "log"},
          "momentum": {"min": 0.5, "max": 0.9}}]
        """,
      adding: #", "training": {"batch_size": {"min": 1, "max": 20}}"#)
    let rates = rates(reading)
    let parts = rates.map { Int(20 * log($0 / 0.001) / log(1000)) }
    #expect(parts.sorted() == Array(0..<20))
    let momenta = reading.plan?.configurations.map { $0.optimizer.settings.number("momentum") }
    #expect(momenta?.map { Int(20 * ($0 - 0.5) / 0.4) }.sorted() == Array(0..<20))
    #expect(reading.plan?.map { $0.run.batchSize }.sorted() == Array(1...20))
  }

  @Test func `at random is uniform in the logarithm on a log scale`() {
    let rates = rates(reading(#"{"method": "random", "samples": 3000, "seed": 5}"#))
    for decade in 0..<3 {
      let low = 0.001 * pow(10, Double(decade))
      let share = Double(rates.count { (low..<low * 10).contains($0) }) / Double(rates.count)
      // Four standard deviations of a binomial share.
      #expect(abs(share - 1 / 3) < 4 * (2.0 / 9 / 3000).squareRoot())
    }
  }

  @Test func `draws kinds, lists, ranges with steps and rows of zips too`() {
    let reading = Reading(
      activations: #"["tanh", "relu", "sin"]"#,
      optimizers: """
        [{"kind": "sgd", "learning_rate": [0.1, 0.2], "momentum": {"min": 0, "max": 0.8, "steps": 3}},
         {"kind": "adam", "learning_rate": {"min": 1, "max": 2}}]
        """,
      adding: """
        "zip": {"z": {"training.epochs": [5, 6], "training.batch_size": [50, 60]}},
        "search": {"method": "random", "samples": 200}
        """)
    #expect(reading.rendered == "")
    let configurations = reading.plan?.configurations ?? []
    #expect(Set(configurations.compactMap { $0.activation?.label }) == ["tanh", "relu", "sin"])
    #expect(Set(configurations.map { $0.optimizer.label }) == ["sgd", "adam"])
    for run in reading.plan?.map({ $0.run }) ?? [] {
      #expect(run.batchSize == 10 * run.epochs)
      let rate = run.rule.settings.number("learning_rate")
      if run.rule.kind == "sgd" {
        #expect([0.1, 0.2].contains(rate))
        #expect([0, 0.4, 0.8].contains(run.rule.settings.number("momentum")))
      } else {
        #expect((1...2).contains(rate))
      }
    }
  }

  @Test func `in blocks of one data set each draws the same for all`() {
    let reading = reading(
      #"{"method": "random", "samples": 6}"#,
      adding: #", "blocks": [{"datasets": ["moons"]}, {"datasets": ["xor"]}]"#)
    let rates = rates(reading)
    #expect(rates.count == 12)
    #expect(Array(rates.prefix(6)) == Array(rates.suffix(6)))
  }

  @Test func `rounds what it draws to four digits, of the value or of the span`() {
    let linear = Span(low: 0.5, high: 0.99, scale: .linear, isWhole: false)
    #expect(linear.value(at: 0) == .number(0.5))
    #expect(linear.value(at: 1.0 / 3) == .number(0.6633))
    let log = Span(low: 0.001, high: 10, scale: .log, isWhole: false)
    #expect(log.value(at: 0.125) == .number(0.003162))
    #expect(log.value(at: 0.5) == .number(0.1))
    let narrow = Span(low: 0.999, high: 0.9999, scale: .log, isWhole: false)
    #expect(narrow.value(at: 0.5) == .number(0.9994499))
    let negative = Span(low: -1, high: 1, scale: .linear, isWhole: false)
    #expect(negative.value(at: 0.5) == .number(0))
    let whole = Span(low: 8, high: 64, scale: .log, isWhole: true)
    #expect(whole.value(at: 0) == .integer(8))
    #expect(whole.value(at: 0.999_999_9) == .integer(64))
  }

  @Test func `keeps its values within the ends, whatever their digits`() {
    for low in [0.123456789, 1e-9, 0.0314159265] {
      for scale in [Span.Scale.linear, .log] {
        let span = Span(low: low, high: low * 1.7, scale: scale, isWhole: false)
        for step in 0...1000 {
          guard case .number(let value) = span.value(at: Double(step) / 1001) else { continue }
          #expect(value >= span.low && value <= span.high)
        }
      }
    }
  }

  @Test func `without which ranges need steps`() {
    #expect(
      reading(#"{"method": "grid"}"#).messages == [
        #"3:49: error: the range of "learning_rate" has no "steps""#,
        #"help: add for example "steps": 5 to it, or "search": {"method": "random", "samples": 64} "#
          + "to the spec",
      ])
  }

  @Test func `that is none is refused`() {
    let messages = { (search: String) in reading(search).messages }
    #expect(messages("3") == [#"4:11: error: "search" must be an object, found the number 3"#])
    #expect(
      messages(#"{"samples": 3}"#) == [
        #"4:11: error: "search" has no "method""#,
        "help: known: grid, random, latin-hypercube, sobol",
      ])
    #expect(
      messages(#"{"method": "sobel", "samples": 8}"#) == [
        #"4:22: error: unknown method "sobel""#,
        #"help: did you mean "sobol"? known: grid, random, latin-hypercube, sobol"#,
      ])
    #expect(
      messages(#"{"method": "random"}"#) == [
        #"4:11: error: "search" has no "samples""#,
        "help: samples is the number of configurations to draw",
      ])
    #expect(
      messages(#"{"method": "random", "samples": 0, "sede": 1}"#) == [
        #"4:43: error: "samples" must be at least 1 and at most 1000000, found 0"#,
        #"4:46: error: unknown key "sede" in "search""#,
        #"help: did you mean "seed"? search takes: method, samples, seed"#,
      ])
    #expect(
      messages(#"{"method": "grid", "samples": 4}"#).prefix(2) == [
        #"3:49: error: the range of "learning_rate" has no "steps""#,
        #"help: add for example "steps": 5 to it, or "search": {"method": "random", "samples": 64} "#
          + "to the spec",
      ])
  }

  @Test func `that draws in vain is told`() {
    #expect(
      reading(#"{"method": "random", "samples": 3}"#, optimizers: #"["sgd"]"#).messages == [
        "4:11: warning: this search has nothing to choose: all of its draws are the same",
        #"help: give a parameter a range such as {"min": 0.001, "max": 0.1, "scale": "log"}"#,
      ])
    #expect(
      reading(#"{"method": "sobol", "samples": 12, "seed": 3}"#).messages == [
        "4:42: warning: 12 points of sobol leave gaps, since they are no power of two",
        "help: write 8 or 16",
        #"4:46: warning: sobol has no chance in it, so "seed" changes nothing"#,
        "help: remove it",
      ])
  }

  @Test func `of too many runs is refused at its place`() {
    #expect(
      reading(#"{"method": "random", "samples": 200000}"#).messages == [
        "4:11: error: 200,000 runs; the limit is 100,000", "help: raise it with --max-runs",
      ])
  }
}
