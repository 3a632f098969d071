import CCairo
import CTypeface
import Plotting

/// The letters of Sweep Sans, read from the program's own copy of it as they are asked for.
///
/// Letters are filled as unhinted outlines and kept as masks at quarters of a pixel. So they look
/// the same with every version of Cairo, whose own cache of glyphs rounds places to pixels or to
/// quarters of them, and neither fonts nor settings of the machine are ever asked for.
final class Letters {
  private let library: FT_Library
  private let regular: FT_Face
  private let bold: FT_Face
  private var outlines: [Letter: Path] = [:]
  private var masks: [LetterMask.Key: LetterMask] = [:]

  private struct Letter: Hashable {
    var scalar: Unicode.Scalar
    var weight: Font.Weight
  }

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
  }

  deinit {
    FT_Done_FreeType(library)
  }

  /// The outline of a character, 1 em high, y downwards, its origin on the baseline; a white
  /// square in place of a character that the typeface does not have.
  func outline(of scalar: Unicode.Scalar, weight: Font.Weight) throws(PaintingError) -> Path {
    let key = Letter(scalar: scalar, weight: weight)
    if let known = outlines[key] { return known }
    let face =
      switch weight {
      case .regular: regular
      case .bold: bold
      }
    let outline = try read(scalar, from: face)
    outlines[key] = outline
    return outline
  }

  /// A letter at a size and a quarter of a pixel.
  func mask(_ key: LetterMask.Key) throws(PaintingError) -> LetterMask {
    if let known = masks[key] { return known }
    let mask = LetterMask(try outline(of: key.scalar, weight: key.weight), key)
    masks[key] = mask
    return mask
  }

  private func read(
    _ scalar: Unicode.Scalar, from face: FT_Face
  ) throws(PaintingError) -> Path {
    var glyph = FT_Get_Char_Index(face, FT_ULong(scalar.value))
    if glyph == 0 { glyph = FT_Get_Char_Index(face, FT_ULong(Typeface.substitute.value)) }
    let code = FT_Load_Glyph(face, glyph, FT_Int32(FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING))
    guard code == 0, let slot = face.pointee.glyph else { throw .typeface(code: Int(code)) }
    return try Outline.path(of: &slot.pointee.outline, unitsPerEm: face.pointee.units_per_EM)
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
