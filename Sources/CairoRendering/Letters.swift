import CCairo
import CTypeface
import Plotting

/// The letters of Sweep Sans, read from the program's own copy of it as they are asked for, and
/// those of the machine's fonts where it has none.
///
/// Letters are filled as unhinted outlines and kept as pixels at quarters of a pixel. So they look
/// the same with every version of Cairo, whose own cache of glyphs rounds places to pixels or to
/// quarters of them. Fonts and settings of the machine are asked for foreign letters alone.
final class Letters {
  private let library: FT_Library
  private let regular: FT_Face
  private let bold: FT_Face
  private let system: SystemFonts
  private var glyphs: [FittedLetter: Glyph] = [:]
  private var stamps: [Stamp.LetterKey: Stamp] = [:]

  init() throws(PaintingError) {
    var library: FT_Library?
    let code = FT_Init_FreeType(&library)
    guard let library else { throw .typeface(code: Int(code)) }
    do throws(PaintingError) {
      var length = 0
      let bytes = nn_sweep_typeface_regular(&length)
      regular = try open(bytes, length, in: library)
      let boldBytes = nn_sweep_typeface_bold(&length)
      bold = try open(boldBytes, length, in: library)
    } catch {
      FT_Done_FreeType(library)
      throw error
    }
    self.library = library
    system = SystemFonts(library: library)
  }

  deinit {
    FT_Done_FreeType(library)
  }

  /// A letter as it is fitted; a white square in place of a character that no font has.
  func glyph(_ key: FittedLetter) throws(PaintingError) -> Glyph {
    if let known = glyphs[key] { return known }
    var glyph =
      switch key.letter {
      case .own(let scalar): try own(scalar, key.weight)
      case .foreign(let character): try foreign(character, key.weight)
      }
    if key.width != 1 || key.height != 1 {
      glyph.outline = glyph.outline.enlarged(key.width, key.height)
      glyph.advance = Int(key.width * Double(glyph.advance))
    }
    glyphs[key] = glyph
    return glyph
  }

  /// A letter at a size and a quarter of a pixel.
  func stamp(_ key: Stamp.LetterKey) throws(PaintingError) -> Stamp {
    if let known = stamps[key] { return known }
    let stamp = Stamp(try glyph(key.letter).outline, key)
    stamps[key] = stamp
    return stamp
  }

  /// The first character of the texts that no font has.
  func missing(in texts: [String]) throws(PaintingError) -> Character? {
    for case .foreign(let character) in texts.flatMap({ Typeface.letters(of: $0) }) {
      if try system.glyph(of: character, weight: .regular) == nil { return character }
    }
    return nil
  }

  private func foreign(
    _ character: Character, _ weight: Font.Weight
  ) throws(PaintingError) -> Glyph {
    if let glyph = try system.glyph(of: character, weight: weight) { return glyph }
    return try own(Typeface.substitute, weight)
  }

  private func own(
    _ scalar: Unicode.Scalar, _ weight: Font.Weight
  ) throws(PaintingError) -> Glyph {
    let face =
      switch weight {
      case .regular: regular
      case .bold: bold
      }
    let number = FT_Get_Char_Index(face, FT_ULong(scalar.value))
    let code = FT_Load_Glyph(face, number, FT_Int32(FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING))
    guard code == 0, let slot = face.pointee.glyph else { throw .typeface(code: Int(code)) }
    return Glyph(
      outline: try Outline.path(
        of: &slot.pointee.outline, unitsPerEm: face.pointee.units_per_EM),
      advance: Typeface.advance(of: scalar, weight: weight))
  }
}

/// A face of a TrueType file in memory. It goes with its library.
private func open(
  _ bytes: UnsafePointer<UInt8>, _ length: Int, in library: FT_Library
) throws(PaintingError) -> FT_Face {
  var face: FT_Face?
  let code = FT_New_Memory_Face(library, bytes, length, 0, &face)
  guard let face else { throw .typeface(code: Int(code)) }
  return face
}
