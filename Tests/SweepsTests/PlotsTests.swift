import Testing

@testable import Sweeps

@Suite struct PlotsTests {
  private func reading(_ plots: String, activations: String = #"["tanh", "relu"]"#) -> Reading {
    Reading(activations: activations, adding: "\"plots\": \(plots)")
  }

  @Test func `what is not said about plots is as usual`() throws {
    let plots = try #require(reading("{}").plan?.plots)
    #expect(plots == Plots())
    #expect(Reading().plan?.plots == Plots())
    #expect(plots.figures == [.boundary, .loss, .accuracy])
    #expect(plots.scale == 2 && plots.pngLevel == 1)
    #expect(plots.lossScale == .auto && plots.accuracyScale == .accuracy && plots.tile == .map)
    #expect(plots.rows == nil && plots.columns == nil && plots.order == .spec)
    #expect(plots.formats == [.png])
    #expect(plots.width == nil)
  }

  @Test func `everything about plots is read`() throws {
    let reading = Reading(
      activations: #"["tanh", "relu"]"#, optimizers: #"["sgd", "adam"]"#,
      adding: """
        "plots": {
          "figures": ["card", "network"], "scale": 3, "loss_scale": "log", "tile": "accuracy",
          "rows": "optimizer", "columns": "activation", "png_level": 12,
          "formats": ["svg", "pdf"], "width": 234, "accuracy_scale": "auto", "order": "score", "// why": "for print"
        }
        """)
    #expect(reading.rendered == "")
    let plots = try #require(reading.plan?.plots)
    #expect(plots.figures == [.card, .network])
    #expect(plots.scale == 3 && plots.pngLevel == 12)
    #expect(plots.lossScale == .log && plots.accuracyScale == .auto && plots.tile == .accuracy)
    #expect(plots.rows == .optimizer && plots.columns == .activation && plots.order == .score)
    #expect(plots.formats == [.svg, .pdf])
    #expect(plots.width == 234)
  }

  @Test func `a sweep may draw none of its runs`() {
    #expect(reading(#"{"figures": []}"#).plan?.plots.figures == [])
  }

  @Test func `plots change no number and no name`() {
    let plain = Reading(activations: #"["tanh", "relu"]"#).plan
    let plotted = reading(#"{"figures": ["card"], "scale": 4, "rows": "activation"}"#).plan
    #expect(plain?.map { $0.run.identity } == plotted?.map { $0.run.identity })
    #expect(plain?.configurations.map { $0.name } == plotted?.configurations.map { $0.name })
    #expect(plotted?.count == 2)
  }

  @Test func `an unknown figure, format, tile or scale of losses`() {
    #expect(
      reading(#"{"figures": ["los", "x"]}"#).messages == [
        #"4:23: error: unknown figure "los""#,
        #"help: did you mean "loss"? known: boundary, loss, accuracy, card, network"#,
        #"4:30: error: unknown figure "x""#,
        "help: known: boundary, loss, accuracy, card, network",
      ])
    #expect(
      reading(#"{"formats": ["jpeg"], "tile": "maps", "loss_scale": "log10"}"#).messages == [
        #"4:23: error: unknown format "jpeg""#, "help: known: png, svg, pdf",
        #"4:40: error: unknown tile "maps""#,
        #"help: did you mean "map"? known: map, loss, accuracy"#,
        #"4:62: error: unknown loss scale "log10""#, "help: known: auto, linear, log",
      ])
    #expect(
      reading(#"{"accuracy_scale": "errors"}"#).messages == [
        #"4:29: error: unknown accuracy scale "errors""#,
        #"help: did you mean "error"? known: accuracy, error, auto"#,
      ])
  }

  @Test(arguments: [0, 100])
  func `a scale out of reach`(scale: Int) {
    #expect(
      reading(#"{"scale": \#(scale), "png_level": \#(scale)}"#).messages == [
        #"4:20: error: "scale" must be at least 1 and at most 4, found \#(scale)"#,
        #"4:\#(scale == 0 ? 36 : 38): error: "png_level" must be at least 1 and at most 12, "#
          + "found \(scale)",
      ])
  }

  @Test(arguments: [23, 1001])
  func `a width that no picture has`(width: Int) {
    #expect(
      reading(#"{"width": \#(width)}"#).messages == [
        #"4:20: error: "width" must be at least 24 and at most 1000, found \#(width)"#
      ])
  }

  @Test func `rows that are columns`() {
    let plots = #""plots": {"rows": "activation", "columns": "activation"}"#
    #expect(
      Reading(
        activations: #"["tanh", "relu"]"#, optimizers: #"["sgd", "adam"]"#, adding: plots
      ).messages == [
        #"4:44: error: "rows" and "columns" are both activation"#,
        "help: axes that vary here: activation, optimizer",
      ])
    #expect(
      Reading(activations: #"["tanh", "relu"]"#, adding: plots).messages == [
        #"4:44: error: "rows" and "columns" are both activation"#,
        "help: nothing else varies; remove one of them",
      ])
  }

  @Test func `an axis that the sweep does not have`() {
    #expect(
      Reading(
        activations: #"["tanh", "relu"]"#,
        adding: #""plots": {"rows": "network"}, "training": {"epochs": [1, 2]}"#
      ).messages == [
        #"4:19: error: "rows" cannot be network, which does not vary in this sweep"#,
        "help: axes that vary here: activation, training",
      ])
    #expect(
      reading(#"{"columns": "activation"}"#, activations: #"["tanh"]"#).messages == [
        #"4:22: error: "columns" cannot be activation, which does not vary in this sweep"#,
        "help: nothing varies here; remove it",
      ])
    #expect(
      reading(#"{"rows": "activations"}"#).messages == [
        #"4:19: error: unknown axis "activations""#,
        #"help: did you mean "activation"? known: "#
          + "dataset, network, activation, optimizer, training, seed",
      ])
    #expect(
      reading(#"{"rows": "seed"}"#).messages == [
        #"4:19: error: "rows" cannot be seed, which does not vary in this sweep"#,
        "help: axes that vary here: activation",
      ])
    let seeds = Reading(
      activations: #"["tanh", "relu"]"#, adding: #""plots": {"rows": "seed"}, "seeds": [1, 2]"#)
    #expect(seeds.plan?.plots.rows == .seed)
    #expect(seeds.plan?.varyingAxes == [.activation, .seed])
  }

  @Test func `plots that are no plots`() {
    #expect(reading("[]").messages == [#"4:10: error: "plots" must be an object, found a list"#])
    #expect(
      reading(#"{"figure": ["loss"], "formats": [], "tile": 3}"#).messages == [
        #"4:11: error: unknown key "figure" in "plots""#,
        #"help: did you mean "figures"? plots takes: figures, scale, loss_scale, "#
          + "accuracy_scale, tile, rows, columns, order, png_level, formats, width",
        #"4:42: error: "formats" is empty, so there is nothing to write"#,
        #"help: write for example ["png"]"#,
        #"4:54: error: "tile" must be a string, found the number 3"#,
      ])
    #expect(
      reading(#"{"figures": ["loss", "card", "loss"]}"#).messages == [
        #"4:39: error: figure "loss" is given twice (first at 4:23)"#
      ])
  }
}
