/// The colours of all pictures, each with what it is for.
public enum Palette {
  /// The background of everything.
  public static let paper = Colour(0xFFFFFF)
  /// Titles, tick labels, the boundary, the validation curve.
  public static let ink = Colour(0x1A1A1A)
  /// Subtitles and notes.
  public static let text2 = Colour(0x595959)
  public static let trainText = Colour(0x6B6B6B)
  public static let trainLine = Colour(0x7A7A7A)
  /// Axis lines and frames.
  public static let axis = Colour(0x8C8C8C)
  public static let grid = Colour(0xE3E3E3)
  /// Between the train and the validation curve after the best epoch.
  public static let gap = Colour(0xF2C14E, opacity: 0.22)
  /// Diverged, not a number.
  public static let bad = Colour(0xB3261E)

  /// Points of classes and lines of series.
  public static let series = [
    Colour(0x0072B2), Colour(0xC44E00), Colour(0x00956A), Colour(0x222222),
    Colour(0xAA156A), Colour(0x8080FF), Colour(0xFF5580), Colour(0xAA002A),
  ]
  /// Regions of classes.
  public static let classTints = [
    Colour(0xA6D8FF), Colour(0xFFC19F), Colour(0xA4CCB8),
    Colour(0xDEDEDE), Colour(0xED9AC0), Colour(0xA9B0FD),
  ]
  /// Regions where no class is likelier than another.
  public static let neutral = Colour(0xF7F7F7)

  /// From the lowest to the highest accuracy.
  public static let heat = [
    Colour(0xF2F7FB), Colour(0xD5E7F4), Colour(0xB9D7ED), Colour(0x9CC6E6), Colour(0x7FB6DE),
    Colour(0x6196C1), Colour(0x4577A5), Colour(0x29598A), Colour(0x0B3C6F),
  ]
  /// Run A gives the higher probability.
  public static let differenceA = Colour(0xB9A0DC)
  /// Run B gives the higher probability.
  public static let differenceB = Colour(0x8CC7A1)
}
