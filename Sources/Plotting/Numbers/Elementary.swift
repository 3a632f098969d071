/// Elementary functions made of + − × ÷ alone, so that their bits, and with them the pictures, are
/// the same on every machine.
public enum Elementary {
  static let ln2 = 0.693147180559945309417
  static let ln10 = 2.302585092994045684018

  /// The natural logarithm of a positive number.
  ///
  ///     x = m · 2ᵉ with √½ ≤ m < √2,  s = (m − 1) / (m + 1)
  ///     ln x = e ln 2 + 2 (s + s³/3 + s⁵/5 + …)
  public static func ln(_ x: Double) -> Double {
    precondition(x > 0 && x.isFinite, "the logarithm of a positive number")
    var (m, e) = (x.significand, Double(x.exponent))
    if m > 1.4142135623730951 { (m, e) = (m / 2, e + 1) }
    let s = (m - 1) / (m + 1)
    let square = s * s
    let series = stride(from: 23.0, through: 1, by: -2).reduce(0) { $0 * square + 1 / $1 }
    return e * ln2 + 2 * s * series
  }

  public static func log10(_ x: Double) -> Double { ln(x) / ln10 }

  /// eˣ for x from −700 to 700.
  ///
  ///     x = k ln 2 + r with |r| ≤ ½ ln 2,  eˣ = 2ᵏ (1 + r + r²/2! + …)
  public static func exp(_ x: Double) -> Double {
    precondition(x.magnitude <= 700, "the exponential of a moderate number")
    let k = (x / ln2).rounded()
    let r = x - k * ln2
    let series = stride(from: 14.0, through: 1, by: -1).reduce(1) { 1 + $0 * r / $1 }
    return Double(sign: .plus, exponent: Int(k), significand: series)
  }

  /// 10ⁿ; exact for n from 0 to 22.
  public static func powerOfTen(_ n: Int) -> Double {
    let power = (0..<n.magnitude).reduce(1.0) { power, _ in power * 10 }
    return n < 0 ? 1 / power : power
  }

  /// ⌊log₁₀ x⌋ of a positive number.
  public static func decade(of x: Double) -> Int {
    var n = Int(log10(x).rounded(.down))
    if powerOfTen(n + 1) <= x { n += 1 }
    if powerOfTen(n) > x { n -= 1 }
    return n
  }
}
