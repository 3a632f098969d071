import CairoRendering
import Datasets
import NeuralNetworks
import Plotting
import Testing

@testable import Figures

@Suite struct `The difference of two runs of one feature` {
  /// Of the sample run and one with other logits.
  private func pair(
    _ name: String, _ logits: @escaping @Sendable ([Double]) -> [Double]
  ) throws -> (a: RunView, b: RunView) {
    let a = try SampleRun.named(name).view
    var b = a
    b.title = ["relu", "adam", "seed 1"]
    b.logits = SampleRun.pointwise(1, logits)
    return (a, b)
  }

  private func two() throws -> (a: RunView, b: RunView) {
    try pair("one feature") { x in [4 * (x[0] - 0.3)] }
  }

  @Test func `has text that is large enough, on the page and apart; can be painted`() throws {
    var canvas = try Canvas()
    let three = try pair("one feature, three classes") { x in [-x[0], 0.2, x[0] - 1.5] }
    let nowhere = try pair("one feature") { _ in [.nan] }
    var failed = try two()
    failed.b.outcome = .diverged(epoch: 40)
    for (a, b) in [try two(), three, nowhere, failed] {
      for scale in [1.0, 2] {
        let drawing = a.difference(from: b).drawing(scale: scale)
        #expect(drawing.faultsOfTexts == [])
        #expect(drawing.nowhere == [])
        #expect(drawing.blurredLines.filter { !$0.hasPrefix("probability") } == [])
        try canvas.paint(drawing)
      }
      #expect((1...300).contains(a.difference(from: b).altText.count))
    }
  }

  @Test func `is of the width between the places where the class changes`() throws {
    // At 0.8 and at 0.3.
    let (a, b) = try two()
    let drawing = a.difference(from: b).drawing
    let result = try #require(drawing.strings("result").first)
    #expect(result.hasSuffix("% of the range differs"))
    let share = try #require(Double(result.prefix { $0 != "%" }))
    #expect((share - 100 * 0.5 / a.onlyFeature.width).magnitude < 0.3)
    #expect(a.difference(from: b).altText.contains("of the range differs"))
  }

  @Test func `has A solid and B dashed, and is green where B is higher`() throws {
    let (a, b) = try two()
    let drawing = a.difference(from: b).drawing
    let dashes = ["probability A", "probability B"].map { role in
      drawing.flat.compactMap { mark -> Bool? in
        guard mark.role == role, case .stroke(_, let stroke) = mark.shape else { return nil }
        return !stroke.dash.isEmpty
      }
    }
    #expect(dashes == [[false], [true]])
    // B's edge is on the left, so B is higher everywhere.
    let heights = ["A is higher", "B is higher"].map { role in
      let y = drawing.paths(role).flatMap { $0.points }.map { $0.y }
      return (y.max() ?? 0) - (y.min() ?? 0)
    }
    #expect(heights[0] < 1e-9 && heights[1] > 10)
  }

  @Test func `rings the points whose class differs, and counts who is right`() throws {
    let (a, b) = try two()
    let samples = a.data.validation
    let between = (0..<samples.count).filter {
      (0.3...0.8).contains(samples[point: $0].first ?? 0)
    }
    let corrected = between.count { samples.labels[$0] == 1 }
    let drawing = a.difference(from: b).drawing
    #expect(drawing.places("ring").count == between.count && !between.isEmpty)
    #expect(
      drawing.strings("ending") == [
        "relu corrects \(corrected), breaks \(between.count - corrected) of 24 points"
      ])
    #expect(drawing.strings("key area name") == ["tanh is higher", "relu is higher"])
  }

  @Test func `of a run and itself is nothing`() throws {
    let (a, _) = try two()
    let drawing = a.difference(from: a).drawing
    #expect(drawing.strings("result") == ["0.0% of the range differs"])
    #expect(drawing.places("ring").isEmpty)
  }

  @Test func `is a map for two features and more`() throws {
    let moons = try SampleRun.named("moons").view
    #expect(moons.difference(from: moons) is DifferenceMap)
  }
}
