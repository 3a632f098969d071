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
  struct Holm: Decodable { let values: [Double], adjusted: [Double] }

  let quantiles: [Quantile]
  let tails: [Tail]
  let pairs: [Pair]
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
      #expect(near(Ties.pValue(row.a, row.b), row.pValue))
    }
  }

  @Test func `correct for many comparisons as Holm does`() throws {
    for row in try Recorded().holm {
      for (value, expected) in zip(Ties.holm(row.values), row.adjusted) {
        #expect(near(value, expected))
      }
    }
  }

  @Test func `give no deviation and no interval for one seed`() throws {
    let spread = try #require(Spread([0.9]))
    #expect(spread.standardDeviation == nil)
    #expect(spread.halfWidth() == nil)
    #expect(Spread([]) == nil)
  }

  @Test func `tie what is equal and part what always differs by the same`() {
    #expect(Ties.withBest([0.9, 0.8], others: [[0.9, 0.8], [0.5, 0.4]]) == [true, false])
    #expect(Ties.withBest([0.9], others: [[0.9], [0.89]]) == [true, false])
  }
}
