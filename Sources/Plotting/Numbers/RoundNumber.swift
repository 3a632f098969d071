/// A number with few digits, mantissa · 10^exponent, without rounding error: the value of a tick.
public struct RoundNumber: Hashable, Sendable {
  public let mantissa: Int
  public let exponent: Int

  public init(_ mantissa: Int, exponent: Int = 0) {
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// The nearest `Double`.
  public var value: Double {
    exponent < 0
      ? Double(mantissa) / Elementary.powerOfTen(-exponent)
      : Double(mantissa) * Elementary.powerOfTen(exponent)
  }

  /// Digits after the point that the number needs.
  var decimals: Int {
    var (m, e) = (mantissa, exponent)
    while e < 0 && m % 10 == 0 { (m, e) = (m / 10, e + 1) }
    return max(0, -e)
  }
}
