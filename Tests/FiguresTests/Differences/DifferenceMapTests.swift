import CairoRendering
import Datasets
import NeuralNetworks
import Plotting
import Testing

@testable import Figures

@Suite struct DifferenceMapTests {
  /// A grid over [−1, 1] × [−0.65, 0.65], class 1 on the right of 0.
  private static let grid = SampleRun.data(210) { n, _ in
    let (x, y) = (Double(n % 21) / 10 - 1, Double(n / 21) / 9 * 1.3 - 0.65)
    return ([x, y], x > 0 ? 1 : 0)
  }

  private static func run(_ title: [String], _ steepness: Double, at edge: Double) -> RunView {
    SampleRun(
      "line", grid, title: title,
      logits: SampleRun.pointwise { x in [steepness * (x[0] - edge)] }
    ).view
  }

  private let right = run(["relu", "adam", "seed 1"], 1e4, at: 0.55)
  private let middle = run(["tanh", "adam", "seed 1"], 1e4, at: 0.05)

  @Test(arguments: [
    ("moons", "moons"), ("long labels", "moons"), ("diverged", "moons"),
    ("no number in a corner", "no boundary"), ("no number anywhere", "infinite logits"),
    ("ten classes", "ten classes"), ("four features", "four features"),
    ("unequal ranges", "unequal ranges"), ("one point", "one point"), ("two outputs", "moons"),
    ("no validation", "no validation"),
  ])
  func `texts are large enough, on the page and apart; all can be painted`(
    _ a: String, _ b: String
  ) throws {
    let figure = DifferenceMap(try SampleRun.named(a).view, try SampleRun.named(b).view)
    var canvas = try Canvas()
    for scale in a == b ? [1.0] : [1, 2] {
      let drawing = figure.drawing(scale: scale)
      #expect(drawing.faultsOfTexts == [])
      #expect(drawing.nowhere == [])
      #expect(drawing.blurredLines.filter { !$0.contains("boundary") } == [])
      try canvas.paint(drawing)
    }
    #expect((1...300).contains(figure.altText.count))
  }

  @Test func `a difference is as it was recorded`() throws {
    let drawing = DifferenceMap(right, middle).drawing
    #expect(drawing.outline == (try drawing.recordedOutline("difference")))
  }

  @Test func `a run does not differ from itself`() throws {
    let drawing = DifferenceMap(middle, middle).drawing(scale: 1)
    #expect(drawing.strings("result") == ["0.0% of the area differs"])
    #expect(drawing.places("ring").isEmpty)
    let shading = try #require(drawing.rasters("shading").first)
    #expect(Set(shading.pixels) == [Palette.paper.rgb])
  }

  @Test func `the share of the area is that between the boundaries`() throws {
    // 0.5 of the 2.24 units in view.
    let result = try #require(
      DifferenceMap(right, middle).drawing(scale: 1).strings("result").first)
    let share = try #require(Double(result.prefix { $0 != "%" }))
    #expect((share - 100 * 0.5 / 2.24).magnitude < 0.5)
  }

  @Test func `where A is surer of class 1 it is purple, where B is it is green`() throws {
    let drawing = DifferenceMap(right, middle).drawing(scale: 1)
    let shading = try #require(drawing.rasters("shading").first)
    #expect(Set(shading.pixels).isSuperset(of: [Palette.paper.rgb, Palette.differenceB.rgb]))
    #expect(!shading.pixels.contains(Palette.differenceA.rgb))
    let other = try #require(
      DifferenceMap(middle, right).drawing(scale: 1).rasters("shading").first)
    #expect(other.pixels.contains(Palette.differenceA.rgb))
    #expect(!other.pixels.contains(Palette.differenceB.rgb))
  }

  @Test func `points whose class differs are counted and have a ring`() throws {
    let samples = DifferenceMapTests.grid.validation
    let between = (0..<samples.count).count {
      (0.05...0.55).contains(samples[point: $0].first ?? 0)
    }
    let drawing = DifferenceMap(right, middle).drawing(scale: 1)
    #expect(drawing.places("ring").count == between)
    #expect(drawing.places("differing point").count == between)
    #expect(drawing.places("point").count == samples.count - between)
    #expect(
      drawing.strings("ending") == ["tanh corrects \(between), breaks 0 of \(samples.count) points"]
    )
    #expect(
      DifferenceMap(middle, right).drawing(scale: 1).strings("ending")
        == ["relu corrects 0, breaks \(between) of \(samples.count) points"])
  }

  @Test func `the title says what differs, then what is common`() {
    #expect(
      DifferenceMap(right, middle).drawing(scale: 1).strings("title") == [
        "relu vs tanh · adam · seed 1"
      ])
    #expect(
      DifferenceMap(middle, middle).drawing(scale: 1).strings("title") == [
        "A vs B · tanh · adam · seed 1"
      ])
  }

  @Test func `the boundary of A is solid, that of B dashed`() throws {
    let drawing = DifferenceMap(right, middle).drawing(scale: 1)
    let dashes = ["boundary A", "boundary B"].map { role in
      drawing.flat.compactMap { mark -> Bool? in
        guard mark.role == role, case .stroke(_, let stroke) = mark.shape else { return nil }
        return !stroke.dash.isEmpty
      }
    }
    #expect(dashes == [[false], [true]])
  }

  @Test func `the words tell how much differs and who is right`() {
    let words = DifferenceMap(right, middle).altText
    #expect(words.contains("of the area differs"))
    #expect(words.contains("tanh corrects"))
  }

  @Test func `dashed borders between classes are drawn once`() throws {
    let view = try SampleRun.named("four blobs").view
    let plane = Plane(through: view.data.train, names: view.data.featureNames)
    let field = MapWindow(view, plane: plane, theme: Theme()).field
    let (twice, once) = (field.boundary.length, field.borders.length)
    #expect(once > 0 && (twice / once - 2).magnitude < 0.05)
  }
}

extension Drawing {
  fileprivate func rasters(_ role: String) -> [Raster] {
    flat.compactMap { mark in
      guard mark.role == role, case .image(let raster, _) = mark.shape else { return nil }
      return raster
    }
  }
}

extension Path {
  /// Of its straight lines.
  fileprivate var length: Double {
    var (length, here) = (0.0, Point(0, 0))
    for step in steps {
      switch step {
      case .move(let p): here = p
      case .line(let p):
        length += ((p.x - here.x) * (p.x - here.x) + (p.y - here.y) * (p.y - here.y)).squareRoot()
        here = p
      case .curve, .circle, .close: continue
      }
    }
    return length
  }
}
