import Foundation
import Testing

@testable import Sweeps

/// `Fixtures/statistics.json`, by SciPy and statsmodels. Made by `Fixtures/statistics.py`.
private struct Recorded: Decodable {
  struct Quantile: Decodable { let degrees: Int, confidence: Double, t: Double }
  struct Tail: Decodable { let degrees: Int, t: Double, p: Double }
  struct Pair: Decodable {
    let a: [Double], b: [Double]
    let mean, deviation, halfWidth, pValue: Double
  }
  struct Comparison: Decodable { let best: [Double], others: [[Double]], tied: [Bool] }
  struct Shares: Decodable { let successes: Int, tries: Int, low: Double, high: Double }
  struct Holm: Decodable { let values: [Double], adjusted: [Double] }

  let quantiles: [Quantile]
  let tails: [Tail]
  let pairs: [Pair]
  let comparisons: [Comparison]
  let shares: [Shares]
  let holm: [Holm]

  init() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/statistics.json")
    self = try JSONDecoder().decode(Recorded.self, from: Data(contentsOf: file))
  }
}

private func near(_ value: Double, _ expected: Double, within tolerance: Double = 1e-10) -> Bool {
  abs(value - expected) <= tolerance * max(1, abs(expected))
}

struct `Statistics over seeds` {
  @Test func `have SciPy's t quantiles`() throws {
    for row in try Recorded().quantiles {
      let t = StudentT(degreesOfFreedom: row.degrees).quantile(confidence: row.confidence)
      #expect(near(t, row.t, within: 1e-9), "\(row)")
    }
  }

  @Test func `have SciPy's two-sided p-values`() throws {
    for row in try Recorded().tails {
      #expect(near(StudentT(degreesOfFreedom: row.degrees).twoSided(row.t), row.p), "\(row)")
    }
  }

  @Test func `have SciPy's means, deviations, intervals and paired tests`() throws {
    for row in try Recorded().pairs {
      let spread = try #require(Spread(row.a))
      #expect(near(spread.mean, row.mean))
      #expect(near(try #require(spread.standardDeviation), row.deviation))
      #expect(near(try #require(spread.halfWidth()), row.halfWidth))
      #expect(near(Ties.pValue(Array(zip(row.a, row.b))), row.pValue))
    }
  }

  @Test func `correct for many comparisons as Holm does`() throws {
    for row in try Recorded().holm {
      for (value, expected) in zip(Ties.holm(row.values), row.adjusted) {
        #expect(near(value, expected))
      }
    }
  }

  private func tied(_ best: [Double], _ others: [[Double]]) -> [Bool] {
    Ties.ties(of: others.map { Array(zip(best, $0)) })
  }

  @Test func `tie with the best what SciPy's paired tests with Holm's correction do not part`()
    throws
  {
    let comparisons = try Recorded().comparisons
    for row in comparisons {
      #expect(tied(row.best, row.others) == row.tied, "\(row)")
    }
    let all = comparisons.flatMap { $0.tied }
    #expect(all.contains(true) && all.contains(false))
  }

  @Test func `have statsmodels' Wilson intervals of shares`() throws {
    for row in try Recorded().shares {
      let interval = Share(row.successes, of: row.tries).interval
      #expect(near(interval.low, row.low) && near(interval.high, row.high), "\(row)")
      #expect(0...1 ~= interval.low && 0...1 ~= interval.high)
    }
    #expect(Share(7, of: 10).value == 0.7)
  }

  @Test func `give no deviation and no interval for one seed`() throws {
    let spread = try #require(Spread([0.9]))
    #expect(spread.standardDeviation == nil)
    #expect(spread.halfWidth() == nil)
    #expect(Spread([]) == nil)
  }

  @Test func `tie what is equal and part what always differs by the same`() {
    #expect(tied([0.9, 0.8], [[0.9, 0.8], [0.5, 0.4]]) == [true, false])
    #expect(tied([0.9], [[0.9], [0.89]]) == [true, false])
  }
}
