extension Ticks {
  /// The ticks as text, all in one format with the fewest decimals that are exact; numbers from
  /// 10⁵ on and finer than 10⁻⁴ as a·10ⁿ, with 0 as "0". Powers of ten over five decades or more
  /// are 10ⁿ, as no number of decimals suits them all.
  public var labels: [String] {
    let decimals = numbers.map { $0.decimals }.max() ?? 0
    let largest = values.map { $0.magnitude }.max() ?? 0
    if largest < 1e5 && decimals <= 4 && !(spansFiveDecades && arePowersOfTen) {
      return values.map { Numeral.fixed($0, decimals: decimals) }
    }
    return arePowersOfTen ? powers : multiples(of: Elementary.decade(of: largest))
  }

  private var spansFiveDecades: Bool {
    guard let low = values.min(), let high = values.max() else { return false }
    return low > 0 && high / low > 0.99e5
  }

  private var arePowersOfTen: Bool {
    values.count > 1
      && values.allSatisfy { $0 > 0 && $0 == Elementary.powerOfTen(Elementary.decade(of: $0)) }
  }

  private var powers: [String] {
    values.map { "10" + Numeral.superscript(Elementary.decade(of: $0)) }
  }

  /// Labels a·10ⁿ that share n and the number of decimals of a.
  private func multiples(of decade: Int) -> [String] {
    let shifted = numbers.map { RoundNumber($0.mantissa, exponent: $0.exponent - decade) }
    let decimals = shifted.map { $0.decimals }.max() ?? 0
    return shifted.map {
      guard $0.mantissa != 0 else { return "0" }
      return Numeral.fixed($0.value, decimals: decimals) + "·10" + Numeral.superscript(decade)
    }
  }
}
