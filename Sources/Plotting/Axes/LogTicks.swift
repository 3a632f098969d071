extension Ticks {
  /// Ticks of a logarithmic axis: 1, 2, 5 of each decade, only the powers of ten from 2.2 decades
  /// on. Where fewer than three would remain there are more in each decade, and on an axis too short
  /// for that they are as on a linear one; where the labels do not fit, fewer.
  public init(logarithmic domain: Interval, where fits: (Ticks) -> Bool = { _ in true }) {
    precondition(domain.low > 0, "a logarithmic axis is of positive numbers")
    let decades = Elementary.log10(domain.high / domain.low)
    let levels = Ticks.mantissas.map { Ticks.multiples($0, in: domain) }
    let usual = decades < 2.2 ? 1 : levels.count - 1
    guard let first = levels[...usual].lastIndex(where: { $0.count >= 3 }) else {
      self.init(domain, about: 4)
      return
    }
    let candidates = levels[first...].filter { $0.count >= 2 }.map { Ticks($0) }
    self = candidates.first(where: fits) ?? candidates[0]
  }

  /// Tenths of the mantissas of each decade, from many to few.
  private static let mantissas = [[10, 15, 20, 30, 40, 50, 70], [10, 20, 50], [10, 30], [10]]

  /// Tenths of these mantissas times every power of ten that fall inside the domain.
  private static func multiples(_ tenths: [Int], in domain: Interval) -> [RoundNumber] {
    let slack = 1e-9
    return (Elementary.decade(of: domain.low)...Elementary.decade(of: domain.high)).flatMap { n in
      tenths.map { RoundNumber($0, exponent: n - 1) }
    }.filter {
      domain.low * (1 - slack) <= $0.value && $0.value <= domain.high * (1 + slack)
    }
  }

  /// Every second tick: of a linear axis those that are whole multiples of twice the step.
  var halved: Ticks {
    let step = numbers.count > 1 ? numbers[1].mantissa - numbers[0].mantissa : 0
    let isLinear =
      step > 0
      && zip(numbers, numbers.dropFirst()).allSatisfy {
        $0.exponent == $1.exponent && $1.mantissa - $0.mantissa == step
      }
    let first = isLinear && numbers[0].mantissa % (2 * step) != 0 ? 1 : 0
    return Ticks(stride(from: first, to: numbers.count, by: 2).map { numbers[$0] })
  }
}
