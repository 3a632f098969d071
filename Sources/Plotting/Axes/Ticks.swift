/// The round numbers that label an axis.
///
/// Chosen by the scores of [Talbot, Lin and Hanrahan 2010](https://doi.org/10.1109/TVCG.2010.130)
/// among the steps {1, 5, 2, 2.5, 4, 3} · 10ⁿ. A candidate is all whole multiples of its step
/// inside the axis, so that no label lies outside and zero is a tick wherever it is in view.
public struct Ticks: Hashable, Sendable {
  public let numbers: [RoundNumber]

  public var values: [Double] { numbers.map { $0.value } }

  public init(_ numbers: [RoundNumber]) {
    self.numbers = numbers
  }

  /// About `count` ticks on a linear axis; whole numbers only for axes of counts.
  public init(_ domain: Interval, about count: Int, wholeNumbers: Bool = false) {
    let decade = Elementary.decade(of: domain.width)
    let candidates = (decade - 3...decade).flatMap { exponent in
      Ticks.steps.indices.compactMap { n -> (score: Double, ticks: [RoundNumber])? in
        // 2.5 is written as 25 tenths.
        let step = RoundNumber(Ticks.steps[n], exponent: exponent - 1)
        guard !wholeNumbers || step.decimals == 0 else { return nil }
        let ticks = Ticks.multiples(of: step, in: domain)
        guard ticks.count > 1 else { return nil }
        return (Ticks.score(ticks, of: n, in: domain, wanted: max(2, count)), ticks)
      }
    }
    let best = candidates.reduce(nil as (score: Double, ticks: [RoundNumber])?) { best, other in
      guard let best, best.score >= other.score else { return other }
      return best
    }
    numbers = best?.ticks ?? Ticks.multiples(of: RoundNumber(1), in: domain)
  }

  /// Ten times the mantissas of the steps, the nicest first.
  private static let steps = [10, 50, 20, 25, 40, 30]

  /// All multiples inside the domain, allowing for rounding at its ends.
  static func multiples(of step: RoundNumber, in domain: Interval) -> [RoundNumber] {
    let slack = 1e-9 * domain.width
    let first = ((domain.low - slack) / step.value).rounded(.up)
    let last = ((domain.high + slack) / step.value).rounded(.down)
    guard first <= last, last - first < 1000, max(first.magnitude, last.magnitude) < 1e12 else {
      return []
    }
    return (Int(first)...Int(last)).map {
      RoundNumber($0 * step.mantissa, exponent: step.exponent)
    }
  }

  /// 0.25 simplicity + 0.2 coverage + 0.5 density; legibility is the same for all.
  private static func score(
    _ ticks: [RoundNumber], of step: Int, in domain: Interval, wanted: Int
  ) -> Double {
    let (low, high) = (ticks[0].value, ticks[ticks.count - 1].value)
    let zero = low <= 0 && 0 <= high ? 1.0 : 0
    let simplicity = 1 - Double(step) / Double(steps.count - 1) + zero
    let (left, right) = (domain.low - low, domain.high - high)
    let reach = 0.1 * domain.width
    let coverage = 1 - 0.5 * (left * left + right * right) / (reach * reach)
    let density = Double(ticks.count - 1) / (high - low)
    let wantedDensity = Double(wanted - 1) / domain.width
    let closeness = 2 - max(density / wantedDensity, wantedDensity / density)
    return 0.25 * simplicity + 0.2 * coverage + 0.5 * closeness
  }
}
