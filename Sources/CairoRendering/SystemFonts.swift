import CCairo
import CFontconfig
import Plotting

/// The sans-serif fonts of the machine, as [fontconfig](https://www.freedesktop.org/wiki/Software/fontconfig/)
/// orders them. Letters are unhinted outlines of the first font that has the whole character.
///
/// Which font that is does not depend on the language of the environment. Fonts of bitmaps have no
/// outlines and are passed over.
final class SystemFonts {
  private let library: FT_Library
  private var sorted: [Font.Weight: UnsafeMutablePointer<FcFontSet>] = [:]
  private var faces: [File: FT_Face?] = [:]

  private struct File: Hashable {
    var path: String
    var index: Int32
  }

  /// - Parameter library: it outlives the fonts and closes their files.
  init(library: FT_Library) {
    self.library = library
  }

  deinit {
    for set in sorted.values { FcFontSetSortDestroy(set) }
  }

  /// Nil if no font has the character.
  func glyph(of character: Character, weight: Font.Weight) throws(PaintingError) -> Glyph? {
    let scalars: [Unicode.Scalar] = character.unicodeScalars.filter {
      !$0.properties.isDefaultIgnorableCodePoint
    }
    guard !scalars.isEmpty else { return .nothing }
    for pattern in patterns(weight) where has(scalars, pattern) {
      guard let face = face(pattern), let glyph = try glyph(of: scalars, in: face) else { continue }
      return glyph
    }
    return nil
  }

  /// The glyphs of the scalars one after another; nil where one of them shows nothing.
  private func glyph(
    of scalars: [Unicode.Scalar], in face: FT_Face
  ) throws(PaintingError) -> Glyph? {
    var glyph = Glyph.nothing
    for scalar in scalars {
      let number = FT_Get_Char_Index(face, FT_ULong(scalar.value))
      let code = FT_Load_Glyph(face, number, FT_Int32(FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING))
      guard number != 0, code == 0, let slot = face.pointee.glyph else { return nil }
      let (units, ems) = (slot.pointee.advance.x, Int(face.pointee.units_per_EM))
      let outline = try Outline.path(
        of: &slot.pointee.outline, unitsPerEm: face.pointee.units_per_EM)
      guard !outline.steps.isEmpty || scalar.properties.isWhitespace else { return nil }
      let pen = Point(Double(glyph.advance) / Double(TypefaceAdvances.unitsPerEm), 0)
      glyph.outline.steps += outline.enlarged(1, 1, at: pen).steps
      glyph.advance += Int(
        (Double(units * TypefaceAdvances.unitsPerEm) / Double(ems)).rounded())
    }
    return glyph
  }

  /// The fonts that have anything that those before them lack, the most wanted first.
  private func patterns(_ weight: Font.Weight) -> [OpaquePointer] {
    let set = sorted[weight] ?? sort(weight)
    sorted[weight] = set
    guard let set, let fonts = set.pointee.fonts else { return [] }
    return (0..<Int(set.pointee.nfont)).compactMap { fonts[$0] }
  }

  private func sort(_ weight: Font.Weight) -> UnsafeMutablePointer<FcFontSet>? {
    guard let wanted = FcPatternCreate() else { return nil }
    defer { FcPatternDestroy(wanted) }
    let bold = weight == .bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR
    FcPatternAddString(wanted, FC_FAMILY, "sans-serif")
    FcPatternAddString(wanted, FC_LANG, "en")
    FcPatternAddInteger(wanted, FC_WEIGHT, bold)
    FcPatternAddInteger(wanted, FC_SLANT, FC_SLANT_ROMAN)
    FcPatternAddBool(wanted, FC_OUTLINE, FcBool(FcTrue))
    FcConfigSubstitute(nil, wanted, FcMatchPattern)
    FcDefaultSubstitute(wanted)
    var result = FcResultMatch
    return FcFontSort(nil, wanted, FcBool(FcTrue), nil, &result)
  }

  private func has(_ scalars: [Unicode.Scalar], _ pattern: OpaquePointer) -> Bool {
    var characters: OpaquePointer?
    guard FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters) == FcResultMatch else {
      return false
    }
    return scalars.allSatisfy { FcCharSetHasChar(characters, $0.value) == FcTrue }
  }

  /// The open file; nil if it cannot be read.
  private func face(_ pattern: OpaquePointer) -> FT_Face? {
    var path: UnsafeMutablePointer<FcChar8>?
    var index: Int32 = 0
    guard FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch, let path,
      FcPatternGetInteger(pattern, FC_INDEX, 0, &index) == FcResultMatch
    else { return nil }
    let file = File(path: String(cString: path), index: index)
    if let known = faces[file] { return known }
    var face: FT_Face?
    let code = FT_New_Face(library, file.path, FT_Long(index), &face)
    faces[file] = .some(code == 0 ? face : nil)
    return code == 0 ? face : nil
  }
}
