import CairoRendering
import Figures
import Plotting
import Testing

/// What holds for every figure of every run.
@Suite struct EveryFigureTests {
  /// Everything at two pixels per point, the usual runs at others too.
  static func sheets(_ scale: Double) -> [Sheet] {
    guard scale != 2 else { return Sheet.all }
    return SampleRun.usual.flatMap { run in
      Picture.allCases.map { Sheet(run, $0, scale: scale) }
    }
  }

  @Test(arguments: [1.0, 2, 3])
  func `no text is small, leaves its page or covers another`(_ scale: Double) {
    for sheet in Self.sheets(scale) {
      let page = Rect(
        x: 0, y: 0, width: sheet.drawing.size.width, height: sheet.drawing.size.height)
      let texts = sheet.drawing.texts()
      for (n, text) in texts.enumerated() {
        #expect(text.font.size >= (scale > 1 ? 9 : 10), "\(sheet): \(text.string)")
        #expect(page.insetBy(6).contains(text.bounds), "\(sheet): \(text.string)")
        #expect(!text.string.isEmpty)
        for other in texts[..<n] {
          #expect(
            !text.bounds.intersects(other.bounds), "\(sheet): \(text.string) | \(other.string)")
        }
      }
    }
  }

  @Test func `no text over a plot covers data`() {
    let data = ["train curve", "validation curve", "majority line", "probability"]
    let points = ["train point", "validation point", "train ring", "validation ring"]
    for sheet in Sheet.all {
      let lines = data.flatMap { sheet.drawing.paths($0).map { $0.points } }
      let places = points.flatMap { sheet.drawing.places($0) }
      for text in sheet.drawing.texts() {
        // Lines show inside their clip alone.
        for line in lines where sheet.drawing.clips.allSatisfy({ $0.intersects(text.bounds) }) {
          #expect(
            !zip(line, line.dropFirst()).contains { text.bounds.meets($0, $1) },
            "\(sheet): \(text.string)")
        }
        #expect(!places.contains { text.bounds.meets($0, $0) }, "\(sheet): \(text.string)")
      }
    }
  }

  @Test func `every place is a number, every drawing can be painted`() throws {
    var canvas = try Canvas()
    for sheet in Sheet.all {
      #expect(
        sheet.drawing.flat.allSatisfy { $0.places.allSatisfy { $0.x.isFinite && $0.y.isFinite } },
        "\(sheet)")
      #expect(!sheet.drawing.marks.isEmpty)
      try canvas.paint(sheet.drawing)
    }
  }

  @Test func `the words of a picture tell the result in 300 characters`() {
    for sheet in Sheet.all {
      let (view, words) = (sheet.run.view, sheet.figure.altText)
      #expect(!words.isEmpty && words.count <= 300, "\(sheet)")
      #expect(sheet.figure.title.contains(view.title[0]), "\(sheet)")
      guard sheet.run.name != "long labels" else { continue }
      if case .diverged(let epoch) = view.outcome {
        #expect(words.contains("diverged at epoch \(epoch)"), "\(sheet): \(words)")
      } else if let result = sheet.drawing.strings("result").first {
        let number = result.split(separator: " ").first { $0.first?.isNumber == true }
        #expect(number.map { words.contains($0) } == true, "\(sheet): \(words)")
      }
    }
  }

  @Test func `a picture says which run it shows`() {
    for sheet in Sheet.all where sheet.run.name != "long labels" {
      let (view, texts) = (sheet.run.view, sheet.drawing.strings().joined(separator: "\n"))
      for part in view.title + [view.network, view.training, view.dataset] {
        #expect(texts.contains(part), "\(sheet): \(part)")
      }
      #expect(texts.contains("epoch"))
    }
  }

  @Test func `horizontal and vertical axes have three ticks or more with equal steps`() throws {
    for sheet in Sheet.all {
      for role in ["x label", "y label"] {
        let texts = sheet.drawing.texts(role)
        #expect(
          texts.count >= (role == "x label" && sheet.run.view.epochs <= 1 ? 2 : 3), "\(sheet)")
        let decimals = Set(
          texts.map {
            $0.string.filter { $0 != "%" }.split(separator: ".").dropFirst().first?.count ?? 0
          })
        let isPower = texts.contains { $0.string.contains("10") && $0.string.contains("⁻") }
        #expect(decimals.count == 1 || isPower, "\(sheet): \(texts.map { $0.string })")
      }
    }
  }

  @Test func `the same run gives the same drawing`() {
    for sheet in Sheet.all where SampleRun.usual.contains(where: { $0.name == sheet.run.name }) {
      #expect(Sheet(sheet.run, sheet.kind).drawing == sheet.drawing, "\(sheet)")
    }
  }
}
