import Plotting
import Testing

@testable import Figures

@Suite struct `Curves over seeds` {
  private func figures(_ sample: SampleSweep) -> [any Figure] {
    AggregateCurves.figures(sample.view, sample.grids[0], .loss)
  }

  @Test func `are a picture for each column with the rows as groups`() {
    let pictures = figures(SheetsSituation.sample()).map { SheetsPage($0) }
    #expect(pictures.count == 2)
    for (page, name) in zip(pictures, SheetsSituation.small.optimizers) {
      #expect(Set(page.strings("end label")) == Set(SheetsSituation.small.activations))
      #expect(page.strings("subtitle")[0].hasSuffix(name))
      #expect(page.count("median") == 3 && page.count("seed") == 9 && page.count("band") == 3)
    }
  }

  @Test func `of more than six groups are panels`() {
    let sample = SheetsSituation.sample { $0.activations = (0..<7).map { "a\($0)" } }
    let pages = figures(sample)
    #expect(pages.count == 1 && SheetsPage(pages[0]).count("median") == 14)
  }

  @Test func `count the seeds that are left`() {
    let page = SheetsPage(figures(SheetsSituation.failing)[1])
    #expect(page.strings("end note") == ["2 of 3 seeds"])
    #expect(page.strings("failure") == ["1 of 9 runs diverged"])
    #expect(page.points("cross").flatMap { $0 }.count == 1)
  }

  @Test func `end what ran out of time with a cross, and count the rest`() {
    let pages = figures(SheetsSituation.late).map { SheetsPage($0) }
    #expect(pages.contains { $0.strings("failure") == ["1 of 9 runs timed out"] })
    #expect(pages.contains { $0.strings("end note") == ["2 of 3 seeds"] })
    #expect(pages.allSatisfy { $0.count("cross") > 0 })
    let subtitles = pages.map { $0.strings("subtitle").joined() }
    #expect(!subtitles.joined().contains("stopped"))
  }

  @Test func `share a label when they end alike`() {
    let column = EndColumn(
      theme: Theme(), plot: AggregateCurves.plot,
      ends: ["relu", "tanh", "sin"].enumerated().map { n, name in
        EndColumn.End(
          names: [name], colours: [Palette.series[n]], place: n < 2 ? 150 : 200,
          hasFailed: false, value: n < 2 ? "0.253" : "0.222", note: nil)
      })
    let labels = column.marks.filter { $0.role == "end label" }.compactMap { mark in
      if case .text(let text) = mark.shape { text.string } else { nil as String? }
    }
    #expect(labels == ["relu, tanh", "sin"])
  }
}
