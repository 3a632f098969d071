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
}
