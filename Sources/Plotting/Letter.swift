/// A part of a line of text that is painted by itself.
public enum Letter: Hashable, Sendable {
  /// Of the pictures' typeface.
  case own(Unicode.Scalar)
  /// A character that the typeface does not have; a font of the machine may.
  case foreign(Character)
}

extension Typeface {
  /// The letters of a line of text. A letter that is written as one and its accents is the
  /// typeface's own where that has it in one piece.
  public static func letters(of string: String) -> [Letter] {
    guard !covers(string) else { return string.unicodeScalars.map { .own($0) } }
    return string.flatMap { character -> [Letter] in
      if covers(String(character)) { return character.unicodeScalars.map { .own($0) } }
      return [composed[character].map { .own($0) } ?? .foreign(character)]
    }
  }

  /// Whether the typeface has every scalar of the text as it is written.
  static func covers(_ string: String) -> Bool {
    table(.regular).sum(over: string) != nil
  }

  /// By a character in any of its spellings, which are equal as characters.
  private static let composed: [Character: Unicode.Scalar] = {
    let scalars = TypefaceAdvances.scalars.compactMap { Unicode.Scalar($0) }
    return Dictionary(scalars.map { (Character($0), $0) }) { first, _ in first }
  }()

  /// The advance width in font units that a line has for a letter; a foreign one is fitted to it.
  public static func advance(of letter: Letter, weight: Font.Weight) -> Int {
    switch letter {
    case .own(let scalar): advance(of: scalar, weight: weight)
    case .foreign(let character): character.room
    }
  }
}

extension Drawing {
  /// The texts with letters that the typeface does not have.
  public var foreignTexts: [String] { marks.flatMap { $0.shape.foreignTexts } }
}

extension Shape {
  fileprivate var foreignTexts: [String] {
    switch self {
    case .text(let text): Font.covers(text.string) ? [] : [text.string]
    case .clipped(_, let marks): marks.flatMap { $0.shape.foreignTexts }
    case .fill, .stroke, .markers, .image, .hatch: []
    }
  }
}
