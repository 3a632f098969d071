/// How numbers are written in pictures: a point before decimals, U+2212 for minus, a comma between
/// thousands of counts, no locale.
public enum Numeral {
  /// With so many digits after the point, the exact value rounded to nearest, ties to even.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return notFinite(value) }
    let whole = rounded(value.magnitude, times: Elementary.powerOfTen(decimals))
    guard whole < 1e15 else { return significant(value, digits: 3) }
    var digits = String(Int(whole))
    if decimals > 0 {
      digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
    }
    return (value < 0 && whole > 0 ? minus : "") + digits
  }

  /// With so many significant digits; below 10⁻⁴ and from 10⁵ on as a·10ⁿ.
  public static func significant(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return notFinite(value) }
    guard value != 0 else { return "0" }
    var decade = Elementary.decade(of: value.magnitude)
    if rounded(value.magnitude, decade: decade, digits: digits) >= Elementary.powerOfTen(digits) {
      decade += 1
    }
    let mantissa = rounded(value.magnitude, decade: decade, digits: digits)
    let sign = value < 0 ? minus : ""
    if (-4..<5).contains(decade) {
      let decimals = digits - 1 - decade
      guard decimals < 0 else { return fixed(value, decimals: decimals) }
      return sign + String(Int(mantissa * Elementary.powerOfTen(-decimals)))
    }
    let a = fixed(mantissa / Elementary.powerOfTen(digits - 1), decimals: digits - 1)
    return "\(sign)\(a)·10\(superscript(decade))"
  }

  /// With the fewest digits that read back as the same number; below 10⁻⁴ and from 10⁵ on as a·10ⁿ,
  /// powers of ten as 10ⁿ.
  public static func shortest(_ value: Double) -> String {
    guard value.isFinite else { return notFinite(value) }
    let sign = value < 0 ? minus : ""
    let parts = value.magnitude.description.split(separator: "e")
    let number = parts[0].hasSuffix(".0") ? parts[0].dropLast(2) : parts[0]
    guard value != 0, !(1e-4..<1e5).contains(value.magnitude) else { return sign + number }
    let whole = number.prefix { $0 != "." }
    let exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) + whole.count - 1
    var digits = number.filter { $0 != "." }
    while digits.count > 1, digits.hasSuffix("0") { digits.removeLast() }
    let power = "10" + superscript(exponent)
    guard digits != "1" else { return sign + power }
    let rest = digits.dropFirst()
    return sign + digits.prefix(1) + (rest.isEmpty ? "" : "." + rest) + "·" + power
  }

  /// A loss: three significant digits.
  public static func loss(_ value: Float) -> String { significant(Double(value), digits: 3) }

  /// A share in percent with the digits that a set of this size can tell apart.
  public static func percent(_ share: Double, of count: Int) -> String {
    let decimals = count < 100 ? 0 : count < 1000 ? 1 : 2
    return fixed(100 * share, decimals: decimals) + "%"
  }

  /// A count with a comma between thousands.
  public static func count(_ n: Int) -> String {
    var digits = String(n.magnitude)
    for place in stride(from: digits.count - 3, to: 0, by: -3) {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
    }
    return (n < 0 ? minus : "") + digits
  }

  /// "1 point", "2 points", "1,250 points".
  public static func count(_ n: Int, _ one: String, _ many: String) -> String {
    "\(count(n)) \(n == 1 ? one : many)"
  }

  static func superscript(_ n: Int) -> String {
    String(
      String(n).map { character in
        guard let digit = character.wholeNumberValue else { return "⁻" }
        return superscripts[digit]
      })
  }

  static let minus = "−"
  private static let superscripts: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

  private static func notFinite(_ value: Double) -> String {
    value.isNaN ? "NaN" : value < 0 ? "−∞" : "∞"
  }

  /// The mantissa, a whole number of so many digits, of x = mantissa · 10^(decade + 1 − digits).
  private static func rounded(_ x: Double, decade: Int, digits: Int) -> Double {
    let n = digits - 1 - decade
    return n < 0
      ? (x / Elementary.powerOfTen(-n)).rounded(.toNearestOrEven)
      : rounded(x, times: Elementary.powerOfTen(n))
  }

  /// x · power, the exact product rounded to a whole number. The product as a `Double` may lie on
  /// a tie that the exact one misses; the rest of the product decides.
  private static func rounded(_ x: Double, times power: Double) -> Double {
    let product = x * power
    guard product < 1e15 else { return product.rounded(.toNearestOrEven) }
    let rest = (-product).addingProduct(x, power)
    let floor = product.rounded(.down)
    let overHalf = (product - floor - 0.5) + rest
    if overHalf == 0 { return product.rounded(.toNearestOrEven) }
    return overHalf > 0 ? floor + 1 : floor
  }
}
