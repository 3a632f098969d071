import CCairo
import CTypeface
import Plotting
import Testing

@Suite struct TypefaceTests {
  @Test(arguments: Font.Weight.allCases)
  func `FreeType's advances are the table's`(_ weight: Font.Weight) throws {
    var length = 0
    let bytes =
      switch weight {
      case .regular: nn_sweep_typeface_regular(&length)
      case .bold: nn_sweep_typeface_bold(&length)
      }
    var library: FT_Library?
    var face: FT_Face?
    #expect(FT_Init_FreeType(&library) == 0)
    defer { FT_Done_FreeType(library) }
    #expect(FT_New_Memory_Face(library, bytes, length, 0, &face) == 0)
    let opened = try #require(face)
    #expect(Int(opened.pointee.units_per_EM) == TypefaceAdvances.unitsPerEm)
    for scalar in TypefaceAdvances.scalars {
      let glyph = FT_Get_Char_Index(opened, FT_ULong(scalar))
      #expect(glyph != 0)
      var advance: FT_Fixed = 0
      #expect(FT_Get_Advance(opened, glyph, FT_Int32(FT_LOAD_NO_SCALE), &advance) == 0)
      let measured = Typeface.advance(of: try #require(Unicode.Scalar(scalar)), weight: weight)
      #expect(measured == advance)
    }
  }
}
