/// A colour in [OKLab](https://bottosson.github.io/posts/oklab/), where equal distances look
/// about equal: lightness 0 to 1, green to red, blue to yellow.
public struct OKLab: Hashable, Sendable {
  public var lightness: Double
  public var a: Double
  public var b: Double

  public init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// Cube roots of the responses of the eye's three cones, then their differences.
  public init(_ colour: Colour) {
    let c = LinearRGB(colour)
    let l = cone(0.4122214708 * c.red + 0.5363325363 * c.green + 0.0514459929 * c.blue)
    let m = cone(0.2119034982 * c.red + 0.6806995451 * c.green + 0.1073969566 * c.blue)
    let s = cone(0.0883024619 * c.red + 0.2817188376 * c.green + 0.6299787005 * c.blue)
    self.init(
      lightness: 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      a: 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      b: 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s)
  }

  /// The nearest opaque colour of 8 bits per channel.
  public var colour: Colour {
    let l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    return LinearRGB(
      red: 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      green: -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      blue: -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    ).colour
  }

  /// The colour on the straight line to another: itself at 0, the other at 1.
  public func mixed(with other: OKLab, by t: Double) -> OKLab {
    OKLab(
      lightness: lightness + (other.lightness - lightness) * t,
      a: a + (other.a - a) * t,
      b: b + (other.b - b) * t)
  }
}

private func cone(_ light: Double) -> Double { light > 0 ? root(3, of: light) : 0 }
private func cube(_ x: Double) -> Double { x * x * x }
