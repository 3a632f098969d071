import Datasets
import NeuralNetworks
import Plotting
import Testing

@testable import Figures

@Suite struct `The true boundary` {
  /// A run on the points of a generator, none of which it tells apart well.
  static func run(_ generator: any DataGenerator, names: [String]? = nil) -> RunView {
    let samples = generator.samples()
    let data = Dataset(
      train: samples, validation: samples, featureNames: ["x₁", "x₂"],
      classNames: names ?? (0..<generator.classes).map { String($0) })
    let outputs = generator.classes == 2 ? 1 : generator.classes
    var view = SampleRun(
      "true boundary", data, outputs: outputs,
      logits: SampleRun.pointwise { x in (0..<outputs).map { Double($0) * x[0] - x[1] } }
    ).view
    view.bayesRule = generator.bayesRule
    return view
  }

  static let generators: [any DataGenerator] = [
    Moons(samples: 60, noise: 0.2, seed: 0), Circles(samples: 60, noise: 0.1, factor: 0.5, seed: 0),
    Blobs(samples: 60, centers: 5, seed: 0), Blobs(samples: 60, centers: 8, seed: 1),
    Blobs(samples: 60, centers: 2, seed: 0), XOR(samples: 60, noise: 0.1, seed: 0),
    Spirals(samples: 60, noise: 0.1, arms: 2, seed: 0), Moons(samples: 60, noise: 0, seed: 0),
    Spirals(samples: 60, noise: 0, arms: 3, seed: 0),
  ]

  private func stroke(_ role: String, in drawing: Drawing) -> Stroke? {
    drawing.flat.compactMap { mark -> Stroke? in
      guard mark.role == role, case .stroke(_, let stroke) = mark.shape else { return nil }
      return stroke
    }.first
  }

  @Test(arguments: generators.indices)
  func `is dotted in maps and cards, named in the key and in the words`(_ index: Int) throws {
    let view = Self.run(Self.generators[index])
    let figures: [any Figure] = [
      DecisionMap(view),
      RunCard(
        view, scales: SharedScales(over: [view.history], points: 400, classes: 2), id: "0",
        version: "1"),
    ]
    for figure in figures {
      for scale in [1.0, 2] {
        let drawing = figure.drawing(scale: scale)
        #expect(drawing.faultsOfTexts == [])
        #expect(drawing.nowhere == [])
        let dots = try #require(stroke("true boundary", in: drawing))
        #expect(dots.dash.first == 0 && dots.cap == .round)
        #expect(drawing.strings("key name") == ["true boundary"])
        #expect(drawing.has("key true boundary"))
      }
      #expect(figure.altText.hasSuffix("Dots: the true boundary."))
    }
  }

  @Test func `is not drawn unless it is asked for and known`() throws {
    var view = Self.run(Self.generators[0])
    view.bayesRule = nil
    let drawing = DecisionMap(view).drawing
    #expect(!drawing.has("true boundary") && !drawing.has("key true boundary"))
    #expect(!DecisionMap(view).altText.contains("true boundary"))
    var sliced = try SampleRun.named("four features").view
    sliced.bayesRule = Self.generators[0].bayesRule
    #expect(!DecisionMap(sliced).drawing.has("true boundary"))
  }

  @Test func `of two circles is a circle, of two clouds the line halfway`() throws {
    let circles = Circles(samples: 200, noise: 0.1, factor: 0.5, seed: 0)
    let radius = try #require(circles.bayesRule as? Rings).edge
    let drawing = DecisionMap(Self.run(circles)).drawing
    let labels = drawing.texts("x label")
    func place(_ label: String) throws -> Double {
      try #require(labels.first { $0.string == label }).origin.x
    }
    let zero = try #require(labels.first { ["0", "0.0"].contains($0.string) }).origin.x
    let one = try #require(labels.first { ["1", "1.0"].contains($0.string) }).origin.x
    let points = drawing.paths("true boundary").flatMap { $0.points }
    let (left, right) = (points.map { $0.x }.min() ?? 0, points.map { $0.x }.max() ?? 0)
    #expect(((right - left) / 2 - radius * (one - zero)).magnitude < 0.1)
    #expect(((right + left) / 2 - zero).magnitude < 0.1)
    #expect(drawing.paths("true boundary").flatMap { $0.steps }.contains(.close))
  }

  @Test func `of clouds is drawn once between each pair of neighbours`() throws {
    let view = Self.run(Blobs(samples: 60, centers: 3, seed: 0))
    let drawing = DecisionMap(view).drawing
    let points = drawing.paths("true boundary").flatMap { $0.points }
    let pairs = Set(points.map { "\(($0.x * 4).rounded()) \(($0.y * 4).rounded())" })
    #expect(Double(pairs.count) > 0.95 * Double(points.count))
  }

  @Test func `no name of a region lies on it`() {
    for generator in Self.generators where generator.classes > 2 {
      let drawing = DecisionMap(Self.run(generator)).drawing
      let lines = drawing.paths("true boundary").flatMap { $0.points }
      #expect(!lines.isEmpty)
      for label in drawing.texts("region label") {
        #expect(!lines.contains { label.bounds.meets($0, $0) }, "\(label.string)")
      }
    }
  }

  @Test func `takes long names of classes together`() {
    let names = ["a class whose name does not end", "another class whose name does not end"]
    let view = Self.run(Moons(samples: 60, noise: 0.2, seed: 0), names: names)
    for scale in [1.0, 2] {
      #expect(DecisionMap(view).drawing(scale: scale).faultsOfTexts == [])
    }
  }

  @Test func `is thin on sheets, and said there`() throws {
    let data = SampleRun.moons(60)
    let bare = try #require(MapGround.shared(by: [[data]]).first ?? nil)
    let rule = try #require(Moons(samples: 1, noise: 0.2, seed: 0).bayesRule)
    let ground = bare.showing(rule)
    #expect(bare.trueBoundary == nil && ground.trueBoundary?.steps.isEmpty == false)
    let sample = SheetsSituation.sample()
    var view = sample.view
    for n in view.configurations.indices { view.configurations[n].ground = ground }
    for grid in SheetGrid.grids(view, by: SheetAxes(view)) {
      for sheet in ContactSheet.pages(view, grid) {
        let page = SheetsPage(sheet)
        #expect(page.count("true boundary") == view.configurations.count)
        #expect(page.strings("subtitle").contains { $0.contains("dots: the true boundary") })
        for (n, text) in page.texts.enumerated() {
          #expect(!page.texts[..<n].contains { $0.bounds.intersects(text.bounds) })
        }
      }
    }
  }
}
