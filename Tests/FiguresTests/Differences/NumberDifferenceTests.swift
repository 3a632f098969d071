import CairoRendering
import Datasets
import NeuralNetworks
import Plotting
import Testing

@testable import Figures
@testable import Sweeps

@Suite struct `The difference of two runs that find numbers` {
  /// Of a sample run and one that finds other numbers.
  private func pair(
    _ name: String, _ features: Int, _ found: @escaping @Sendable ([Double]) -> [Double]
  ) throws -> (a: RunView, b: RunView) {
    let a = try #require(SampleRun.regressions.first { $0.name == name }).view
    var b = a
    b.title = ["relu"] + a.title.dropFirst()
    b.logits = SampleRun.pointwise(features, found)
    b.validation = Metrics(loss: 0.2, r2: 0.75, rmse: 0.5)
    return (a, b)
  }

  private func curves() throws -> (a: RunView, b: RunView) {
    try pair("a fit", 1) { [0.25 * $0[0]] }
  }

  private func maps() throws -> (a: RunView, b: RunView) {
    try pair("a surface", 2) { [0.8 * $0[0] * $0[1] + 0.2 - $0[0]] }
  }

  private func tables() throws -> (a: RunView, b: RunView) {
    try pair("predictions", 4) { [31 + 8 * $0[0] - 5 * $0[1]] }
  }

  @Test func `has text that is large enough, on the page and apart; can be painted`() throws {
    var canvas = try Canvas()
    var sliced = try tables()
    sliced.a.plane = FeaturePair(.number(1), .number(3))
    var failed = try maps()
    failed.b.outcome = .diverged(epoch: 40)
    var long = try curves()
    long.a.title = ["a label of so many letters that it fits nowhere"]
    long.b.title = ["another label of as many letters, which fits nowhere either"]
    let nowhere = try pair("a surface", 2) { [$0[0] > 1 ? .nan : 1e30] }
    let never = try pair("no fit", 1) { _ in [.nan] }
    for (a, b) in [
      try curves(), try maps(), try tables(), sliced, failed, long, nowhere, never,
      (never.b, never.a), (nowhere.b, nowhere.a),
    ] {
      let figure = a.difference(from: b)
      for scale in [1.0, 2] {
        let drawing = figure.drawing(scale: scale)
        #expect(drawing.faultsOfTexts == [])
        #expect(drawing.nowhere == [])
        try canvas.paint(drawing)
      }
      #expect((1...300).contains(figure.altText.count))
      let words = figure.drawing.strings().joined(separator: "\n") + figure.altText
      for word in ["accuracy", "P(", "class", "corrects", "%"] { #expect(!words.contains(word)) }
    }
  }

  @Test func `is told by the root of its mean square, in the unit of what is found`() throws {
    // A finds 0.8 x₁ x₂ + 0.2 and B that less x₁: they are x₁ apart.
    let (a, b) = try maps()
    let drawing = NumberDifferenceMap(a, b).drawing
    let range = MapWindow(a, plane: a.slice, theme: Theme()).window.x.domain
    let cube = { (x: Double) in x * x * x / 3 }
    let rms = ((cube(range.high) - cube(range.low)) / range.width).squareRoot()
    let result = try #require(drawing.strings("result").first)
    let told = try #require(Double(result.split(separator: " ").last ?? ""))
    #expect(result.hasPrefix("rms difference ") && (told / rms - 1).magnitude < 0.02)
    // They agree where x₁ is 0, on a line straight down, and where it is 1 a thin one stands.
    let line = try #require(drawing.paths("no difference").first)
    let zero = MapWindow(a, plane: a.slice, theme: Theme()).window.place(0, 0).x
    #expect(line.points.allSatisfy { ($0.x - zero).magnitude < 0.02 })
    #expect(!drawing.paths("contour level").isEmpty)
  }

  @Test func `is purple where A finds more, green where B does`() throws {
    let (a, b) = try maps()
    let drawing = NumberDifferenceMap(a, b).drawing
    let raster = try #require(
      drawing.flat.compactMap { mark -> Raster? in
        guard mark.role == "shading", case .image(let raster, _) = mark.shape else { return nil }
        return raster
      }.first)
    let row = raster.height / 2 * raster.width
    #expect(raster.pixels[row] == Palette.differenceB.rgb)
    #expect(raster.pixels[row + raster.width - 1] == Palette.differenceA.rgb)
    let (c, d) = try curves()
    let profile = NumberDifferenceCurve(c, d).drawing
    #expect(profile.strings("key area name") == ["tanh is higher", "relu is higher"])
    #expect(!profile.paths("A is higher").isEmpty && !profile.paths("B is higher").isEmpty)
  }

  @Test func `marks the points where either is off, and counts who is nearer`() throws {
    let (a, b) = try tables()
    let samples = a.data.validation
    let errors = [a, b].map { run in
      zip(run.answers(samples.points), samples.targets).map { ($0 - Double($1)).magnitude }
    }
    let rmse = errors.map { run in
      (run.reduce(0) { $0 + $1 * $1 } / Double(run.count)).squareRoot()
    }
    let limit = 2 * min(rmse[0], rmse[1])
    let drawing = PredictedAgainstPredicted(a, b).drawing
    let off = (0..<samples.count).count { errors[0][$0] > limit || errors[1][$0] > limit }
    #expect(drawing.places("point that is off").count == off && off > 0)
    #expect(drawing.places("point").count == samples.count - off)
    let nearer = (0..<samples.count).count { errors[1][$0] < errors[0][$0] }
    let name = 2 * nearer >= samples.count ? "relu" : "tanh"
    #expect(
      drawing.strings("ending") == [
        "\(name) is nearer at \(max(nearer, samples.count - nearer)) of \(samples.count) "
          + "validation points"
      ])
    let counts = drawing.strings("key miss").compactMap { $0.split(separator: " ").last }
    #expect(counts.compactMap { Int($0) }.reduce(0, +) == samples.count)
  }

  @Test func `tells what the second gains`() throws {
    let (a, b) = try curves()
    let r2 = Double(b.validation.r2) - Double(a.validation.r2)
    let words = a.difference(from: b).drawing.strings("note").joined()
    #expect(
      words.hasPrefix("relu − tanh: R² \(r2 > 0 ? "+" : "")\(Numeral.fixed(r2, decimals: 3))"))
    #expect(a.difference(from: b).altText.contains(" and 0.750 ("))
  }

  @Test func `of a run and itself is nothing`() throws {
    for (a, _) in [try curves(), try maps(), try tables()] {
      let figure = a.difference(from: a)
      #expect(figure.drawing.strings("result") == ["rms difference 0"])
      #expect(figure.altText.contains("R² ") && figure.altText.contains("(0.000)"))
    }
  }

  @Test func `is curves, a map or predictions by the number of features`() throws {
    var (a, b) = try tables()
    #expect(a.difference(from: b) is PredictedAgainstPredicted)
    a.plane = FeaturePair(.number(1), .number(3))
    #expect(a.difference(from: b) is NumberDifferenceMap)
    let (c, d) = try curves()
    #expect(c.difference(from: d) is NumberDifferenceCurve)
    let (e, f) = try maps()
    #expect(e.difference(from: f) is NumberDifferenceMap)
  }

  @Test func `reaches no further than nearly all of it does`() {
    let usual = (-100...100).map { Double($0) / 100 }
    #expect(DifferenceScale(usual).reach == 1)
    #expect(DifferenceScale(usual + [1e6]).reach == 0.99)
    #expect(DifferenceScale([0, 0, .nan]).reach == 1)
    #expect(DifferenceScale([]).reach == 1)
  }
}
