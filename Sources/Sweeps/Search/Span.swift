import NeuralNetworks

/// The numbers from one end to the other, of which a search takes any.
package struct Span: Hashable, Sendable {
  package enum Scale: Hashable, Sendable { case linear, log }

  let low: Double
  let high: Double
  let scale: Scale
  let isWhole: Bool

  /// The number at a share `u` of the way, `0 ≤ u < 1`:
  ///
  ///     low + (high − low) u            linear
  ///     low (high / low)ᵘ               log
  ///
  /// Whole numbers have equal parts of `[low, high + 1)`; others have four digits, on a linear scale
  /// counted from the first of the span's length, which is cut into a thousand parts or more.
  func value(at share: Double) -> ParameterValue {
    guard !isWhole else {
      let whole = between(low, high + 1, share).rounded(.down)
      return .integer(Int(min(max(whole, low), high)))
    }
    let number = between(low, high, share)
    let digits =
      scale == .log && high >= 2 * low
      ? number.rounded(toDigits: 4) : number.rounded(to: (high - low).decade - 3)
    return .number(min(max(digits, low), high) + 0)
  }

  private func between(_ low: Double, _ high: Double, _ share: Double) -> Double {
    switch scale {
    case .linear: low + (high - low) * share
    case .log: low * exponential(share * logarithm(high / low))
    }
  }
}

extension Double {
  /// The power of ten of its first digit: -3 for 0.001 and 0.00999.
  fileprivate var decade: Int {
    var decade = 0
    var scaled = magnitude
    while scaled >= 10 {
      scaled /= 10
      decade += 1
    }
    while scaled > 0, scaled < 1 {
      scaled *= 10
      decade -= 1
    }
    return decade
  }

  /// The nearest multiple of a power of ten, as the number that its decimals are read as.
  fileprivate func rounded(to power: Int) -> Double {
    guard let unit = Double("1e\(power)"), unit > 0 else { return self }
    let count = (self / unit).rounded()
    guard let whole = Int(exactly: count) else { return self }
    return Double("\(whole)e\(power)") ?? self
  }
}
