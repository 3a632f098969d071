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
    #expect(plots.width == nil && !plots.trueBoundary && plots.plane == nil)
  }

  @Test func `everything about plots is read`() throws {
    let reading = Reading(
      activations: #"["tanh", "relu"]"#, optimizers: #"["sgd", "adam"]"#,
      adding: """
        "plots": {
          "figures": ["card", "network"], "scale": 3, "loss_scale": "log", "tile": "accuracy",
          "rows": "optimizer", "columns": "activation", "png_level": 12,
          "formats": ["svg", "pdf"], "width": 234, "true_boundary": true,
          "accuracy_scale": "auto", "order": "score", "// why": "for print"
        }
        """)
    #expect(reading.rendered == "")
    let plots = try #require(reading.plan?.plots)
    #expect(plots.figures == [.card, .network])
    #expect(plots.scale == 3 && plots.pngLevel == 12)
    #expect(plots.lossScale == .log && plots.accuracyScale == .auto && plots.tile == .accuracy)
    #expect(plots.rows == .optimizer && plots.columns == .activation && plots.order == .score)
    #expect(plots.formats == [.svg, .pdf])
    #expect(plots.width == 234 && plots.trueBoundary)
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

  @Test func `a true boundary that is not known`() {
    let table = "a,b,c\n1,2,x\n3,4,y\n5,6,x\n"
    func reading(_ datasets: String, _ plots: String) -> Reading {
      Reading(datasets: datasets, adding: "\"plots\": \(plots)", files: ["t.csv": table])
    }
    let csv = #"{"kind": "csv", "path": "t.csv"}"#
    #expect(
      reading("[\(csv)]", #"{"true_boundary": true}"#).messages == [
        "4:28: warning: the true boundary of a table is not known, so none is drawn",
        "help: it is known for moons, circles, blobs, xor, spirals, checkerboard, rings, "
          + "gaussian_quantiles, yin_yang, heart, playground_circle, playground_xor, playground_gauss",
      ])
    #expect(reading("[\(csv)]", #"{"true_boundary": true}"#).plan?.plots.trueBoundary == true)
    #expect(reading("[\(csv)]", #"{"true_boundary": false}"#).messages == [])
    #expect(reading("[\(csv), \"moons\"]", #"{"true_boundary": true}"#).messages == [])
    #expect(
      reading("[\"moons\"]", #"{"true_boundary": "true"}"#).messages == [
        #"4:28: error: "true_boundary" must be true or false, found the string "true""#,
        "help: remove the quotes",
      ])
  }

  private func plane(_ plane: String, datasets: String = #"["t.csv"]"#) -> Reading {
    let files = ["t.csv": "width,height,depth,c\n1,2,3,x\n3,4,4,y\n5,6,1,x\n"]
    let sets = datasets.replacing("\"t.csv\"", with: #"{"kind": "csv", "path": "t.csv"}"#)
    return Reading(datasets: sets, adding: "\"plots\":\n{\"plane\": \(plane)}", files: files)
  }

  @Test func `a plane is two features by name or number`() {
    #expect(plane(#"["height", 3]"#).messages == [])
    let pair = plane(#"["height", 3]"#).plan?.plots.plane
    #expect(pair == FeaturePair(.name("height"), .number(3)))
    #expect(pair.flatMap { $0.places(in: ["width", "height", "depth"]) } ?? (0, 0) == (1, 2))
    #expect(pair?.places(in: ["width", "height"]) == nil)
    #expect(plane(#"["height", 3]"#, datasets: #"["moons", "t.csv"]"#).messages == [])
  }

  @Test func `a plane that a data set does not have`() {
    #expect(
      plane(#"["heigth", 4]"#).messages == [
        #"5:12: error: data set t has no feature "heigth""#,
        #"help: did you mean "height"? features: width, height, depth"#,
        "5:22: error: data set t has no feature 4",
        "help: features: 1 width, 2 height, 3 depth",
      ])
    #expect(
      plane(#"[2, "height"]"#).messages == [
        #"5:15: error: "plane" is twice the feature "height" of t"#,
        "help: name two features of: width, height, depth",
      ])
  }

  @Test func `a plane that is no pair of features`() {
    #expect(
      plane("[1]").messages == [
        #"5:11: error: "plane" must be a list of two features, found 1"#,
        #"help: write for example ["petal_length", "petal_width"] or [3, 4]"#,
      ])
    #expect(
      plane(#"[0, true]"#).messages == [
        #"5:12: error: "plane" must be at least 1 and at most 1000000, found 0"#,
        #"5:15: error: "plane" must be names or numbers of two features, found true"#,
      ])
    #expect(
      plane(#""width""#).messages == [
        #"5:11: error: "plane" must be a list of two features, found the string "width""#
      ])
  }

  @Test func `a plane where nothing is to be chosen`() {
    #expect(
      plane(#"["x1", "x2"]"#, datasets: #"["moons"]"#).messages == [
        #"5:11: warning: "plane" has no choice to make: no data set here has more than two features"#,
        "help: remove it; their maps show all features",
      ])
    #expect(plane(#"["x1", "x2"]"#, datasets: #"["moons"]"#).plan != nil)
  }

  @Test func `a table that cannot be read is told, and nothing of the plane`() {
    let messages = plane("[1, 2]", datasets: #"[{"kind": "csv", "path": "u.csv"}]"#).messages
    #expect(
      messages.first == "1:39: error: no such file: u.csv"
        && !messages.contains { $0.contains("plane") })
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
          + "accuracy_scale, tile, rows, columns, order, png_level, formats, width, true_boundary, "
          + "plane",
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
