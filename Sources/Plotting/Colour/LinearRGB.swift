/// A colour in amounts of light, red, green and blue, each from 0 to 1 when a screen can show it.
///
///     c ≤ 0.04045:  c / 12.92      otherwise:  ((c + 0.055) / 1.055)^2.4
///
/// with c an sRGB channel from 0 to 1 ([IEC 61966-2-1](https://www.w3.org/Graphics/Color/sRGB)).
public struct LinearRGB: Hashable, Sendable {
  public var red: Double
  public var green: Double
  public var blue: Double

  public init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  public init(_ colour: Colour) {
    self.init(
      red: LinearRGB.light[colour.red], green: LinearRGB.light[colour.green],
      blue: LinearRGB.light[colour.blue])
  }

  /// The nearest opaque colour of 8 bits per channel.
  public var colour: Colour {
    Colour(LinearRGB.byte(red) << 16 | LinearRGB.byte(green) << 8 | LinearRGB.byte(blue))
  }

  /// [Relative luminance](https://www.w3.org/TR/WCAG21/#dfn-relative-luminance), 0 to 1.
  public var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// The light of each value of an 8-bit channel.
  private static let light: [Double] = (0...255).map { value in
    let c = Double(value) / 255
    guard c > 0.04045 else { return c / 12.92 }
    let x = (c + 0.055) / 1.055
    return x * x * root(5, of: x * x)
  }

  /// A channel in 8 bits; what lies outside 0...1 is cut.
  private static func byte(_ light: Double) -> UInt32 {
    let x = min(max(light, 0), 1)
    guard x > 0.0031308 else { return UInt32(12.92 * x * 255 + 0.5) }
    let r = root(12, of: x)
    return UInt32((1.055 * r * r * r * r * r - 0.055) * 255 + 0.5)
  }
}

/// The nth root of a positive number by Newton's rule, r ← r − (r − x / rⁿ⁻¹) / n.
///
/// It is made of + − × ÷ alone, so its bits are the same on every machine. The first guess divides
/// the exponent by n.
func root(_ n: Int, of x: Double) -> Double {
  precondition(x > 0, "a positive number")
  let one = (1.0).bitPattern
  var r = Double(bitPattern: one - one / UInt64(n) + x.bitPattern / UInt64(n))
  for _ in 0..<6 {
    let power = (1..<n).reduce(1.0) { product, _ in product * r }
    r -= (r - x / power) / Double(n)
  }
  return r
}
