import Plotting
import Testing

@Suite struct PaletteTests {
  @Test func `two classes are told apart with every kind of colour vision`() {
    let difference = ColourVision.worstDifference(Palette.classTints[0], Palette.classTints[1])
    #expect(difference >= 20, "\(difference)")
  }

  @Test func `any two series are told apart with every kind of colour vision`() {
    for (a, b) in pairs(Palette.series) {
      let difference = ColourVision.worstDifference(a, b)
      #expect(difference >= 10, "\(a) \(b): \(difference)")
    }
  }

  @Test func `any two tints of classes are told apart with every kind of colour vision`() {
    for (a, b) in pairs(Palette.classTints) {
      let difference = ColourVision.worstDifference(a, b)
      #expect(difference >= 7, "\(a) \(b): \(difference)")
    }
  }

  private func pairs(_ colours: [Colour]) -> [(Colour, Colour)] {
    colours.indices.flatMap { i in colours[(i + 1)...].map { (colours[i], $0) } }
  }
}
