import Plotting

/// What is painted for a letter: its outline, and how far the pen moves on.
struct Glyph {
  /// 1 em high, y downwards, its origin on the baseline.
  var outline: Path
  /// In font units, thousandths of an em.
  var advance: Int

  static let nothing = Glyph(outline: Path(), advance: 0)
}

/// A letter of a line, as it is fitted to the line's room.
struct FittedLetter: Hashable {
  var letter: Letter
  var weight: Font.Weight
  /// The outline is made so many times as wide.
  var width = 1.0
  /// And so many times as high.
  var height = 1.0
}
