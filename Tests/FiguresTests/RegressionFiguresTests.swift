import CairoRendering
import NeuralNetworks
import Plotting
import Testing

@testable import Figures
@testable import Sweeps

/// The pictures of runs with numbers to find.
@Suite struct `A picture of regression` {
  static let sheets = SampleRun.regressions.flatMap { run in
    Picture.allCases.flatMap { kind in [1.0, 2].map { Sheet(run, kind, scale: $0) } }
  }

  @Test func `has texts that neither leave the page nor cover another`() throws {
    var canvas = try Canvas()
    for sheet in Self.sheets {
      let size = sheet.drawing.size
      let page = Rect(x: 0, y: 0, width: size.width, height: size.height)
      let texts = sheet.drawing.texts()
      for (n, text) in texts.enumerated() {
        #expect(page.insetBy(6).contains(text.bounds), "\(sheet): \(text.string)")
        for other in texts[..<n] {
          #expect(
            !text.bounds.intersects(other.bounds), "\(sheet): \(text.string) | \(other.string)")
        }
      }
      #expect(
        sheet.drawing.flat.allSatisfy { $0.places.allSatisfy { $0.x.isFinite && $0.y.isFinite } })
      try canvas.paint(sheet.drawing)
    }
  }

  @Test func `tells R² in its words and nothing of classes`() {
    for sheet in Self.sheets {
      let words = sheet.figure.altText
      #expect(!words.isEmpty && words.count <= 300)
      let texts = sheet.drawing.strings().joined(separator: "\n")
      for word in ["accuracy", "wrong", "P(", "class", "majority", "%"] {
        #expect(!texts.contains(word) && !words.contains(word), "\(sheet): \(word)")
      }
      if case .finished = sheet.run.view.outcome, sheet.kind != .loss {
        #expect(texts.contains("R²") && words.contains("R²"), "\(sheet): \(words)")
      }
    }
  }

  @Test func `of one input is a curve through what the network finds`() throws {
    let run = try #require(SampleRun.regressions.first { $0.name == "a fit" })
    let drawing = Sheet(run, .boundary).drawing
    let curve = try #require(drawing.paths("fit").first)
    #expect(curve.points.count == 419)
    // It is highest where 0.9 sin(1.5 x) is, a share of the way across that the window decides.
    let top = try #require(curve.points.min { $0.y < $1.y })
    let (left, right) = (curve.points[0].x, curve.points[418].x)
    let domain = run.view.onlyFeature
    let x = domain.low + (top.x - left) / (right - left) * domain.width
    #expect((x - .pi / 3).magnitude < 0.02)
    #expect(drawing.places("train point").count == 160)
    #expect(drawing.places("validation point").count == 40)
  }

  @Test func `of two inputs is shaded by the target's scale`() throws {
    let run = try #require(SampleRun.regressions.first { $0.name == "a surface" })
    let scale = run.view.targetScale
    let odds = run.view.decisions([1, 1.5, -2, 2])[0]
    #expect((1 / (1 + Elementary.exp(-odds[0])) - scale.share(1.4)).magnitude < 1e-6)
    #expect((1 / (1 + Elementary.exp(-odds[1])) - scale.share(-3)).magnitude < 1e-6)
    #expect(scale.level(Float(scale.low)) == 0)
    #expect(scale.level(Float(scale.high)) == TargetScale.levels - 1)
    #expect(scale.level(.infinity) == TargetScale.levels - 1 && scale.level(-1e30) == 0)
    let drawing = Sheet(run, .boundary).drawing
    #expect(drawing.paths("boundary").isEmpty && !drawing.paths("contour level").isEmpty)
    let places = drawing.places("train point") + drawing.places("validation point")
    #expect(places.count == 400)
  }

  @Test func `of many inputs sets what is found against what was to be found`() throws {
    let run = try #require(SampleRun.regressions.first { $0.name == "predictions" })
    let drawing = Sheet(run, .boundary).drawing
    #expect(drawing.strings("x title") == ["true height"])
    #expect(drawing.strings("y title") == ["predicted height"])
    let diagonal = try #require(drawing.paths("diagonal").first)
    #expect(diagonal.points.count == 2)
    #expect(drawing.places("train point").count == 240)
  }

  @Test func `of many inputs is a slice where a plane is chosen`() throws {
    var run = try #require(SampleRun.regressions.first { $0.name == "predictions" })
    run.view.plane = FeaturePair(.number(1), .number(3))
    for scale in [1.0, 2] {
      let drawing = Sheet(run, .boundary, scale: scale).drawing
      #expect(drawing.faultsOfTexts == [])
      #expect(drawing.strings("note") == ["x1–x3 plane, others at their median"])
      #expect(drawing.strings("x title") == ["x1"] && drawing.strings("y title") == ["x3"])
      #expect(drawing.paths("diagonal").isEmpty)
      #expect(drawing.strings("key title") == ["height"])
      // 29 + 7 x₁ with x₂ at its median: every line goes straight up.
      let lines = drawing.paths("contour level")
      #expect(lines.count > 1)
      for line in lines {
        let x = line.points.map { $0.x }
        #expect((x.max() ?? 0) - (x.min() ?? 1) < 0.05)
      }
    }
    let pair = FeaturePair(.number(1), .number(3))
    #expect(MapGround.shared(by: [[run.view.data]])[0] == nil)
    let ground = try #require(MapGround.shared(by: [[run.view.data]], plane: pair)[0])
    #expect(ground.plane.note == "x1–x3 plane, others at their median" && ground.targets != nil)
  }

  @Test func `has an axis of 1 − R², logarithmic, where errors are asked for`() throws {
    var canvas = try Canvas()
    for run in SampleRun.regressions {
      let scales = run.scales(.error)
      guard case .unexplained(let range) = scales.accuracy else {
        Issue.record("\(run) is of regression")
        continue
      }
      #expect(range.low > 0 && range.high > range.low && range.high <= 2.4)
      for scale in [1.0, 2] {
        let figure = AccuracyCurves(run.view, scales: scales)
        let drawing = figure.drawing(scale: scale)
        #expect(drawing.faultsOfTexts == [])
        #expect(drawing.nowhere == [])
        #expect(drawing.strings("y title") == ["1 − R², log scale"])
        #expect(figure.title.contains("1 − R²"))
        try canvas.paint(drawing)
      }
      if case .finished = run.view.outcome, run.view.validation.r2.isFinite {
        let left = 1 - Double(run.view.validation.r2)
        let told = AccuracyCurves(run.view, scales: scales).drawing.strings("result")
        #expect(told == ["validation 1 − R² \(Numeral.significant(left, digits: 3))"])
      }
    }
    let curves = try #require(SampleRun.regressions.first { $0.name == "a fit" })
    guard case .r2 = curves.scales(.accuracy).accuracy else {
      Issue.record("R² unless it is asked for")
      return
    }
  }

  @Test(arguments: [TargetScale.levels])
  func `has points that differ from the paper in every step`(_ levels: Int) {
    for level in 0..<levels {
      #expect(TargetScale.colour(of: level).contrast(with: Palette.paper) >= 3)
    }
  }

  @Test func `has an axis of R² that shows 0 and 1`() throws {
    for run in SampleRun.regressions where run.view.epochs > 1 {
      guard case .r2(let low) = run.scales.accuracy else {
        Issue.record("\(run) is of regression")
        continue
      }
      #expect(low < 0 && low >= -1.05)
      #expect(Sheet(run, .accuracy).drawing.strings("y label").contains { $0.hasPrefix("1") })
    }
  }

  @Test func `of a whole sweep has tiles without boundaries`() {
    var sample = SheetsSituation.sample()
    sample.data = SampleRun.numbers(60, features: 2) { $0[0] * $0[1] }
    let situation = SheetsSituation("numbers", sample)
    for page in situation.pages {
      #expect(page.drawing.paths("boundary").isEmpty)
      #expect(!page.drawing.strings().contains { $0.contains("P(") || $0.contains("boundary") })
    }
  }
}
