/// An sRGB colour.
public struct Colour: Hashable, Sendable {
  /// `0xRRGGBB`.
  public var rgb: UInt32
  /// 0 is invisible, 1 covers what is beneath.
  public var opacity: Double

  public init(_ rgb: UInt32, opacity: Double = 1) {
    self.rgb = rgb
    self.opacity = opacity
  }

  /// 0 to 255.
  public var red: Int { Int(rgb >> 16 & 0xFF) }
  /// 0 to 255.
  public var green: Int { Int(rgb >> 8 & 0xFF) }
  /// 0 to 255.
  public var blue: Int { Int(rgb & 0xFF) }

  /// [Contrast ratio](https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio) of two opaque colours,
  /// (Y₁ + 0.05) / (Y₂ + 0.05) with the lighter first: 1 to 21.
  public func contrast(with other: Colour) -> Double {
    let (a, b) = (LinearRGB(self).luminance, LinearRGB(other).luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}
