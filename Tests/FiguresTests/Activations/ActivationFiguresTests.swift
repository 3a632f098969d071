import CairoRendering
import NeuralNetworks
import Plotting
import Testing

@testable import Figures

@Suite struct ActivationFiguresTests {
  static let all =
    Activation.all + [
      .leakyReLU(slope: 0), .leakyReLU(slope: 0.3), .elu(alpha: 0.5), .elu(alpha: 2),
      .celu(alpha: 0.5), .celu(alpha: 3), .hardtanh(lowest: 0, highest: 1),
      .hardtanh(lowest: -2.5, highest: 0.5),
    ]

  @Test(arguments: all)
  func `texts are large enough, on the page and apart; all can be painted`(_ f: Activation) throws {
    var canvas = try Canvas()
    for scale in [1.0, 2, 3] {
      let drawing = ActivationCurve(f).drawing(scale: scale)
      #expect(drawing.faultsOfTexts == [])
      #expect(drawing.nowhere == [])
      #expect(drawing.blurredLines == [])
      try canvas.paint(drawing)
    }
    #expect((1...300).contains(ActivationCurve(f).altText.count))
  }

  @Test(arguments: all)
  func `the range is where the values lie, and they come near its ends`(_ f: Activation) {
    let places = [-5000] + Array(stride(from: Float(-60), through: 60, by: 1 / 64)) + [5000]
    let values = places.map { Double(f.value($0)) }
    let range = ActivationWords(f).range
    for (end, extreme) in [(range.low, values.min() ?? 0), (range.high, values.max() ?? 0)] {
      if end.isInfinite {
        #expect(extreme.magnitude > 10)
      } else {
        #expect((extreme - end).magnitude < 1e-3)
      }
    }
  }

  @Test(arguments: all)
  func `the slope that is written is that of the value on the left of 0`(_ f: Activation) throws {
    let step: Float = 1 / 1024
    let slope = Double((f.value(0) - f.value(-step)) / step)
    let subtitle = try #require(ActivationCurve(f).drawing.strings("subtitle").first)
    let after = try #require(subtitle.split(separator: "f′(0) = ").last)
    let number = String(after.prefix { $0.isNumber || $0 == "." })
    #expect((try #require(Double(number)) - slope).magnitude < 2e-3)
  }

  @Test(arguments: [
    (Activation.relu, 1), (.leakyReLU(slope: 0.01), 1), (.elu(alpha: 0.5), 1), (.selu, 1),
    (.elu(alpha: 1), 0), (.celu(alpha: 2), 0), (.gelu, 0), (.softplus, 0),
    (.leakyReLU(slope: 1), 0), (.hardtanh(lowest: -1, highest: 1), 2), (.hardswish, 2),
    // Its other kink, at 6, is beyond the plot.
    (.relu6, 1),
  ])
  func `a slope that jumps has a filled and an open dot`(_ f: Activation, _ kinks: Int) {
    let drawing = ActivationCurve(f).drawing
    #expect(drawing.places("slope at the kink").count == kinks)
    #expect(drawing.places("open end").count == kinks)
    #expect(drawing.paths("slope").count == kinks + 1)
  }

  @Test func `the slope of relu at 0 is 0 and its open end is 1`() throws {
    let drawing = ActivationCurve(.relu).drawing
    let (taken, open) = (drawing.places("slope at the kink"), drawing.places("open end"))
    let axis = try #require(drawing.paths("axis").first?.points.first)
    #expect((try #require(taken.first).y - axis.y).magnitude < 0.5)
    // 360 pt are 8 units.
    #expect((axis.y - (try #require(open.first).y) - 45).magnitude < 0.5)
  }

  @Test func `a unit is as long in x as in y`() throws {
    let line = try #require(ActivationCurve(.identity).drawing.paths("value").first).points
    let (first, last) = (try #require(line.first), try #require(line.last))
    #expect(abs((last.x - first.x) + (last.y - first.y)) < 1e-9)
  }

  @Test func `the curve of relu and the sheet are as they were recorded`() throws {
    let curve = ActivationCurve(.relu).drawing
    #expect(curve.outline == (try curve.recordedOutline("relu")))
    let sheet = ActivationSheet().drawing
    #expect(sheet.outline == (try sheet.recordedOutline("activations")))
  }

  @Test func `the sheet shows each activation once, all on plots of one size`() {
    let drawing = ActivationSheet().drawing
    #expect(drawing.strings("name") == Activation.all.map { ActivationWords($0).name })
    let widths = drawing.paths("value").compactMap { path -> Double? in
      guard let first = path.points.first, let last = path.points.last else { return nil }
      return (1000 * (last.x - first.x)).rounded()
    }
    #expect(widths.count == Activation.all.count)
    #expect(Set(widths).count == 1)
  }

  @Test(arguments: [1, 4, 5, 6, 10, 19])
  func `on a sheet of any length texts stay apart`(_ count: Int) {
    for scale in [1.0, 2, 3] {
      let drawing = ActivationSheet(Array(Activation.all.prefix(count))).drawing(scale: scale)
      #expect(drawing.faultsOfTexts == [])
      #expect(drawing.blurredLines == [])
    }
  }
}
