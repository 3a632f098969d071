/// Widths of text come from the typeface's own table, so that layout is the same on every machine.
extension Font {
  /// The advance width in points of a line of text set in this font.
  public func width(of string: String) -> Double {
    let units =
      Typeface.table(weight).sum(over: string)
      ?? Typeface.letters(of: string).reduce(0) { $0 + Typeface.advance(of: $1, weight: weight) }
    return Double(units) * unit
  }

  /// Height in points above the baseline that a line of text may take.
  public var ascent: Double { Double(TypefaceAdvances.ascender) * unit }

  /// The same for a line with letters of other fonts, whose squares are higher.
  public var foreignAscent: Double { 0.88 * size }

  /// Depth in points below the baseline that a line of text may take.
  public var descent: Double { Double(-TypefaceAdvances.descender) * unit }

  /// Height in points of the letter H.
  public var capHeight: Double { Double(TypefaceAdvances.capHeight) * unit }

  /// Whether the typeface has every letter of the text.
  public static func covers(_ string: String) -> Bool {
    Typeface.covers(string)
      || Typeface.letters(of: string).allSatisfy { if case .own = $0 { true } else { false } }
  }

  /// Points per font unit.
  private var unit: Double { size / Double(TypefaceAdvances.unitsPerEm) }
}

extension Text {
  /// Width in points of the white outline on each side of the letters.
  public static let haloWidth = 1.1

  /// The advance width in points.
  public var width: Double { font.width(of: string) }

  /// Where the text begins on its baseline, for any anchor.
  public var start: Point { start(ofWidth: width) }

  /// Where a text of another width would begin.
  public func start(ofWidth width: Double) -> Point {
    switch anchor {
    case .start: origin
    case .middle: Point(origin.x - width / 2, origin.y)
    case .end: Point(origin.x - width, origin.y)
    }
  }

  /// The box of the line: its advance width by the ascent and descent of the font, widened by
  /// the halo if there is one.
  public var bounds: Rect {
    let ascent = Font.covers(string) ? font.ascent : font.foreignAscent
    let width = width
    let line = Rect(
      x: start(ofWidth: width).x, y: origin.y - ascent, width: width,
      height: ascent + font.descent)
    return halo ? line.insetBy(-Text.haloWidth) : line
  }
}
