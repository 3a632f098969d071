extension Ticks {
  /// Ticks of a logarithmic axis: 1, 2, 5 of each decade, only the powers of ten from 2.2 decades
  /// on, and 1, 1.5, 2, 3, 4, 5, 7 when fewer than three would remain.
  public init(logarithmic domain: Interval) {
    precondition(domain.low > 0, "a logarithmic axis is of positive numbers")
    let decades = Elementary.log10(domain.high / domain.low)
    let sparse = Ticks.mantissas(decades < 2.2 ? [10, 20, 50] : [10], in: domain)
    if sparse.count >= 3 {
      self.init(sparse)
    } else {
      let dense = Ticks.mantissas([10, 15, 20, 30, 40, 50, 70], in: domain)
      self = dense.count >= 2 ? Ticks(dense) : Ticks(domain, about: 4)
    }
  }

  /// Tenths of these mantissas times every power of ten that fall inside the domain.
  private static func mantissas(_ tenths: [Int], in domain: Interval) -> [RoundNumber] {
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
