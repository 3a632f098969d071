import Plotting
import Testing

@testable import Figures

@Suite struct `The lines over a picture` {
  private func drawing(_ run: SampleRun, width: Double, scale: Double = 2) throws -> Drawing {
    let layout = try #require(HeaderLayout.page(width: width))
    let (theme, view) = (Theme(scale: scale), run.view)
    let header = Header(
      theme: theme, width: width, title: view.titleWithWeights, result: view.mapResult,
      subtitle: view.making, note: view.mapNote, layout: layout)
    return Drawing(
      size: Size(width, layout.lowest + 12), scale: scale, marks: header.marks)
  }

  @Test(arguments: ["moons", "long labels", "diverged", "never finite", "stopped"])
  func `fit at every width`(_ name: String) throws {
    let run = try SampleRun.named(name)
    for width in stride(from: 120.0, through: 1000, by: 3.5) {
      for scale in [1.0, 2] {
        let drawing = try drawing(run, width: width, scale: scale)
        #expect(drawing.faultsOfTexts == [], "\(name) at \(width)")
        #expect(drawing.has("title") && drawing.has("result"), "\(name) at \(width)")
        #expect(drawing.has("subtitle") == (width >= 240), "\(name) at \(width)")
      }
    }
  }

  @Test func `are as ever where there is room`() throws {
    let moons = try SampleRun.named("moons")
    let usual = try drawing(moons, width: 480)
    #expect(usual.texts("title").map { $0.font.size } == [14])
    #expect(usual.strings("title") == ["tanh · adam · seed 1"])
    let (title, result) = (usual.texts("title")[0], usual.texts("result")[0])
    #expect(title.origin.y == result.origin.y)
  }

  @Test func `have the result under the title in a column of a paper`() throws {
    let drawing = try drawing(try SampleRun.named("moons"), width: 234)
    #expect(drawing.strings("title") == ["tanh · adam · seed 1"])
    #expect(drawing.strings("result") == ["94% validation accuracy"])
    #expect(drawing.texts("result")[0].origin.y > drawing.texts("title")[0].origin.y)
  }

  @Test func `are none below 120 points`() {
    #expect(HeaderLayout.page(width: 119.9) == nil)
  }
}
