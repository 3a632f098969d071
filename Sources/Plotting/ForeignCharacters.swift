/// How much room the pictures give to characters of other fonts. It does not depend on which fonts
/// there are, so a picture's layout is the same on every machine; who paints fits them to it.
extension Character {
  /// In font units: an em for what is square, less for others, nothing for marks that stand over,
  /// under or between others without taking room.
  var room: Int {
    let scalars = unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    return scalars.enumerated().reduce(0) { sum, next in
      sum + (next.offset > 0 && next.element.isMark ? 0 : next.element.room)
    }
  }
}

extension Unicode.Scalar {
  fileprivate var room: Int {
    if properties.isEmojiPresentation { return 1250 }
    return isWide ? TypefaceAdvances.unitsPerEm : 720
  }

  /// Stands on the letter before it.
  fileprivate var isMark: Bool {
    [.nonspacingMark, .enclosingMark].contains(properties.generalCategory)
  }

  /// Blocks of which most characters are as wide as high
  /// ([East Asian Width](https://www.unicode.org/reports/tr11/), W and F).
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x17000...0x1B2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Blocks that are written from right to left
  /// ([Bidirectional Algorithm](https://www.unicode.org/reports/tr9/), R and AL).
  fileprivate var isRightToLeft: Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }

  /// Changes the letters beside it or is placed by them.
  fileprivate var combines: Bool {
    isMark || properties.generalCategory == .spacingMark || value == 0x200D
  }
}

extension String {
  /// Whether the text has letters that are to be put in another order, joined or combined before
  /// they are read with ease. Pictures set letters one after another as they are stored.
  public var needsShaping: Bool {
    Typeface.letters(of: self).contains { letter in
      guard case .foreign(let character) = letter else { return false }
      return character.unicodeScalars.contains { $0.isRightToLeft || $0.combines }
    }
  }
}
