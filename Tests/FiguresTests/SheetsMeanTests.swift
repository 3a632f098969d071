import Foundation
import NeuralNetworks
import Testing

@testable import Figures

@Suite struct `Several seeds together` {
  private func map(_ fields: [[Float]]) -> CoarseMap {
    CoarseMap(columns: 2, rows: 2, fields: fields)
  }

  private func probability(_ z: Double) -> Double { 1 / (1 + exp(-z)) }

  @Test func `have the mean probability of two classes`() {
    let maps: [CoarseMap] = [map([[0, 2, -3, 30]]), map([[1, -2, -1, 40]])]
    let mean = MeanField.logits(of: maps)[0]
    for n in 0..<3 {
      let each = maps.map { probability(Double($0.fields[0][n])) }
      #expect(abs(probability(mean[n]) - (each[0] + each[1]) / 2) < 1e-12)
    }
    // Of probabilities that are 1 to the last digit, the less sure one decides.
    #expect(abs(mean[3] - (30 + log(2))) < 1e-3)
  }

  @Test func `have the mean probability of each of several classes`() {
    let maps: [CoarseMap] = [
      map([[1, 0, 0, 0], [2, 0, 0, 0], [0, 0, 5, 0]]),
      map([[3, 0, 0, 0], [1, 0, 0, 0], [0, 0, -5, 0]]),
    ]
    let mean = MeanField.logits(of: maps).map { exp($0[0]) }
    let each = maps.map { map in map.fields.map { exp(Double($0[0])) } }
    for k in 0..<3 {
      let expected = each.map { $0[k] / $0.reduce(0, +) }.reduce(0, +)
      #expect(abs(mean[k] - expected) < 1e-12)
    }
  }

  @Test func `are themselves when there is one`() {
    #expect(MeanField.logits(of: [map([[1, -80, 3, .nan]])])[0].prefix(3) == [1, -80, 3])
  }

  @Test func `have no mean where one has no number`() {
    let mean = MeanField.logits(of: [map([[1, .nan, 3, 0]]), map([[1, 1, 3, .infinity]])])[0]
    #expect(mean.map { $0.isNaN } == [false, true, false, false])
  }

  /// Seeds with these validation losses from epoch 0 on.
  private func curves(_ losses: [[Float]], outcomes: [RunView.Outcome]) -> SeedCurves {
    let seeds = zip(losses, outcomes).map { losses, outcome in
      SeedView(
        seed: 1, outcome: outcome,
        history: History(
          epochs: losses.enumerated().map {
            SampleRun.epoch($0.offset, train: (0, 0), validation: (Double($0.element), 0.5))
          }), score: 0)
    }
    let configuration = ConfigurationView([], seeds: seeds, rank: 1, standing: .best)
    return SeedCurves(configuration) { Double($0.validation.loss) }
  }

  @Test func `have a median of the seeds that are left when one diverges`() {
    let curves = curves(
      [[4, 8, .nan], [1, 2, 3], [2, 3, 5]], outcomes: [.diverged(epoch: 2), .finished, .finished])
    #expect(curves.median.map { $0.value } == [2, 3, 4])
    #expect(curves.low.map { $0.value } == [1, 2, 3])
    #expect(curves.high.map { $0.value } == [4, 8, 5])
  }

  @Test func `have a median of the seeds that are left when one runs out of time`() {
    let curves = curves(
      [[4, 8], [1, 2, 3], [2, 3, 5]], outcomes: [.outOfTime(epoch: 1), .finished, .finished])
    #expect(curves.median.map { $0.value } == [2, 3, 4])
  }

  @Test func `keep the last value of one that was stopped`() {
    let curves = curves([[4, 3], [2, 1, 1, 1]], outcomes: [.stopped(epoch: 1), .finished])
    #expect(curves.median.map { $0.value } == [3, 2, 2, 2])
  }

  @Test func `have no band when there is one, and one without the outermost from eight on`() {
    #expect(curves([[1, 2]], outcomes: [.finished]).low.isEmpty)
    let many = curves(
      (0..<11).map { [Float($0)] }, outcomes: Array(repeating: .finished, count: 11))
    #expect(many.low[0].value == 1 && many.high[0].value == 9 && many.median[0].value == 5)
    #expect(SeedCurves.bandName(seeds: [7]) == "min–max")
    #expect(SeedCurves.bandName(seeds: [8]) == "10–90%")
    #expect(SeedCurves.bandName(seeds: [8, 3]) == "min–max, 10–90% from 8 seeds on")
  }
}
