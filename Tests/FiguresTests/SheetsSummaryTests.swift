import NeuralNetworks
import Plotting
import Sweeps
import Testing

@testable import Figures

@Suite struct `The summary of a sweep` {
  @Test func `ranks every configuration with every seed`() {
    let sample = SheetsSituation.sample()
    let page = SheetsPage(SweepSummary(sample.view))
    #expect(page.strings("rank") == (1...6).map { "\($0)" })
    #expect(page.points("seeds").map { $0.count } == Array(repeating: 3, count: 6))
    #expect(page.count("heat cell") == 6 && page.count("best band") == 1)
  }

  @Test func `draws the t interval of the mean`() throws {
    let sample = SheetsSituation.sample()
    let page = SheetsPage(SweepSummary(sample.view))
    let best = try #require(sample.view.configurations.first { $0.rank == 1 })
    let spread = try #require(Spread(best.seeds.map { 100 * $0.score }))
    let half = try #require(spread.halfWidth())
    let labels = page.texts("x label")
    let (a, b) = (labels[0], labels[labels.count - 1])
    let (low, high) = (try #require(Double(a.string)), try #require(Double(b.string)))
    let perUnit = (b.origin.x - a.origin.x) / (high - low)
    let line = page.points("interval")[0].box
    #expect(abs(line.minX - (a.origin.x + (spread.mean - half - low) * perUnit)) <= 1)
    #expect(line.width <= 2 * half * perUnit + 1)
  }

  @Test func `says what is tied, what diverged, and how fine the score is`() {
    let page = SheetsPage(SweepSummary(SheetsSituation.failing.view))
    #expect(page.strings("ending") == ["tied with best: 2 of 4 others"])
    #expect(page.strings("failure").contains("4 of 15 runs diverged"))
    #expect(page.strings("subtitle")[1].hasSuffix("1 point of 12 = 8.3%"))
    #expect(page.strings("no run") == ["no run"])
    #expect(page.strings("deviation").contains("2 of 3 seeds"))
    #expect(page.count("cross") == 1)
  }

  @Test func `leaves what ran out of time out of means, and counts it`() throws {
    let view = SheetsSituation.late.view
    let page = SheetsPage(SweepSummary(view))
    #expect(page.strings("failure").contains("4 of 18 runs timed out"))
    #expect(page.strings("failure").filter { $0 == "timed out" }.count >= 2)
    #expect(page.strings("deviation").contains("2 of 3 seeds"))
    let late = try #require(view.configurations.first { $0.failures.count == 1 })
    let rest = late.seeds.enumerated().filter { $0.offset != 1 }.map { $0.element.score }
    #expect(late.spread?.mean == Spread(rest)?.mean)
  }

  @Test func `tells what diverged from what ran out of time`() {
    let failures: [Failure] = [.outOfTime, .diverged, .outOfTime]
    #expect(failures.sentence(runs: 1500) == "1 of 1,500 runs diverged, 2 timed out")
    #expect(failures.word == "failed")
    #expect([Failure.outOfTime].word == "timed out" && [Failure.diverged].word == "diverged")
    #expect([Failure]().sentence(runs: 3) == nil)
  }

  @Test(arguments: [(250, "0.4"), (80, "1.2"), (8, "12"), (100, "1"), (3000, "0.033")])
  func `says what one point is worth`(_ points: Int, _ step: String) {
    let count = points < 1000 ? "\(points)" : "3,000"
    #expect(Score(points: points).resolution == "1 point of \(count) = \(step)%")
    #expect(Score(.validationLoss, points: points).resolution == nil)
  }

  @Test(arguments: [
    (Metric.validationAccuracy, "best possible 94.4%"),
    (.validationLoss, "best possible accuracy on new points 94.4%"),
    (.trainAccuracy, "best possible accuracy on new points 94.4%"),
  ])
  func `says what is possible at best where that is known`(_ metric: Metric, _ words: String) {
    var view = SheetsSituation.failing.view
    #expect(!SheetsPage(SweepSummary(view)).strings("subtitle")[1].contains("best possible"))
    view.bestPossible = 0.94361
    view.score = Score(metric, points: 80, seeds: 3)
    let page = SheetsPage(SweepSummary(view))
    #expect(page.strings("subtitle")[1].contains("   \(words)"))
    #expect(SweepSummary(view).altText.contains(words))
  }

  @Test func `marks ties in the heat map unless most are tied`() {
    func ties(_ places: Set<Int>) -> Int {
      let page = SheetsPage(SweepSummary(SheetsSituation.sample { $0.ties = places }.view))
      #expect(page.count("tie") == 0 || page.strings("key ties") == ["tied with the best"])
      return page.count("tie")
    }
    #expect(ties([]) == 0)
    #expect(ties([1, 2]) == 2)
    #expect(ties([1, 2, 3]) == 3)
    #expect(ties([1, 2, 3, 4]) == 0)
  }

  @Test func `shades accuracies no further than 100%`() {
    let spreads = [[1.0, 0.9], [1, 1]].compactMap { Spread($0) }
    #expect(HeatScale(spreads, score: Score(points: 10)).range.high == 1)
    #expect(HeatScale(spreads, score: Score(.validationLoss, points: 10)).range.high > 1)
  }

  @Test func `says how many seeds solved the task when it is said what that is`() throws {
    var view = SheetsSituation.failing.view
    #expect(SheetsPage(SweepSummary(view)).strings("solved") == [])
    view.score.solved = 0.9
    let page = SheetsPage(SweepSummary(view))
    let ranked = view.configurations.sorted { $0.rank < $1.rank }
    let counts = ranked.map { configuration in
      let solved = configuration.seeds.count { $0.failure == nil && $0.score >= 0.9 }
      return "\(solved) of 3"
    }
    #expect(page.strings("solved") == counts && Set(counts).count > 1)
    #expect(page.strings("solved interval")[0] == Share(3, of: 3).rangeText)
    #expect(
      page.strings("subtitle")[1].hasSuffix("solved (dashed): 90% or more, Wilson's 95% interval"))
    #expect(page.count("solved line") == 1)
    #expect(page.altText.contains("3 of 3 seeds of the best solved it (44–100%)"))
  }

  @Test func `of one seed has no interval and says so`() {
    let page = SheetsPage(SweepSummary(SheetsSituation.sample(seeds: 1).view))
    #expect(page.count("interval") == 0 && page.count("best band") == 0)
    #expect(page.strings("subtitle")[1].hasPrefix("1 seed: no interval"))
  }

  @Test func `of many leaves out those between the best and the worst`() {
    let sample = SheetsSituation.sample(seeds: 2) {
      $0.activations = (0..<25).map { "a\($0)" }
    }
    let page = SheetsPage(SweepSummary(sample.view))
    #expect(page.strings("rank") == (Array(1...20) + Array(46...50)).map { "\($0)" })
    #expect(page.strings("more") == ["… 25 more"])
  }

  @Test(arguments: (0...100).map { Double($0) / 100 })
  func `can be read on every shade`(_ share: Double) {
    let shade = Ramp.heat.colour(at: share)
    #expect(HeatScale.ink(on: shade).contrast(with: shade) >= 4.5)
  }
}
