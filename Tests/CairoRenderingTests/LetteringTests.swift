import CairoRendering
import Plotting
import Testing

@Suite struct LetteringTests {
  private func painted(_ texts: Text...) throws -> Raster {
    var canvas = try Canvas()
    let marks = texts.map { Mark("text", .text($0)) }
    try canvas.paint(Drawing(size: Size(100, 20), scale: 2, marks: marks))
    return try canvas.raster()
  }

  private func text(_ string: String, at place: Point = Point(10, 15)) -> Text {
    Text(string, at: place, font: Font(10), colour: Palette.ink)
  }

  @Test func `text is painted inside its bounds`() throws {
    let line = text("Ag −0.5 ×10⁻³")
    let raster = try painted(line)
    var dark = 0
    for (place, pixel) in raster.pixels.enumerated() where pixel != 0xFFFFFF {
      let (x, y) = (Double(place % 200) / 2, Double(place / 200) / 2)
      #expect(line.bounds.insetBy(-0.5).contains(Rect(x: x, y: y, width: 0.5, height: 0.5)))
      if pixel == Palette.ink.rgb { dark += 1 }
    }
    #expect(dark > 20)
  }

  @Test func `text ends where its anchor says`() throws {
    let width = Font(10).width(of: "0.25")
    let end = Text("0.25", at: Point(50, 15), anchor: .end, font: Font(10), colour: Palette.ink)
    #expect(end.start == Point(50 - width, 15))
    #expect(end.bounds.maxX == 50)
  }

  @Test func `a baseline is on whole pixels, so a shift within one is no shift`() throws {
    #expect(try painted(text("loss")) == painted(text("loss", at: Point(10.2, 14.8))))
    #expect(try painted(text("loss")) != painted(text("loss", at: Point(10.5, 15))))
  }

  @Test func `bold is darker than regular`() throws {
    func ink(_ weight: Font.Weight) throws -> Int {
      let line = Text("mean", at: Point(10, 15), font: Font(10, weight), colour: Palette.ink)
      return try painted(line).pixels.reduce(0) { $0 + 255 - Int($1 & 0xFF) }
    }
    #expect(try ink(.bold) > ink(.regular) * 5 / 4)
  }

  @Test func `a halo whitens what is beneath, around the letters alone`() throws {
    var canvas = try Canvas()
    func paper(halo: Bool) throws -> Raster {
      let page = Path.rect(Rect(x: 0, y: 0, width: 100, height: 20))
      var line = text("class 1")
      line.halo = halo
      try canvas.paint(
        Drawing(
          size: Size(100, 20), scale: 2,
          marks: [Mark("region", .fill(page, Palette.bad)), Mark("name", .text(line))]))
      return try canvas.raster()
    }
    let (plain, haloed) = (try paper(halo: false), try paper(halo: true))
    let changed = zip(plain.pixels, haloed.pixels).filter { $0 != $1 }.count
    #expect(changed > 200)
    #expect(haloed.pixels.filter { $0 == Palette.bad.rgb }.count > 4000)
  }

  @Test func `a character that no font has is painted as a white square`() throws {
    #expect(try painted(text("\u{10FFFF}")) == painted(text("\u{25A1}")))
    #expect(try painted(text("\u{10FFFF}")) != painted(text("x")))
    #expect(try Canvas().missingCharacter(in: ["x", "ab\u{10FFFF}"]) == "\u{10FFFF}")
    #expect(try Canvas().missingCharacter(in: ["x", "żółć"]) == nil)
  }

  @Test func `a letter with its accent is painted the same, however it is stored`() throws {
    #expect(try painted(text("e\u{301}")) == painted(text("é")))
  }

  /// Whatever fonts the machine has.
  @Test(arguments: ["猫の分類", "한국어", "Հայերեն ქართული", "ภาษาไทยที่", "हिन्दी", "العربية", "𝔸😀⌘"])
  func `letters of other fonts stay in the room that layout gave them`(_ string: String) throws {
    for anchor in [Text.Anchor.start, .middle, .end] {
      let x: Double = [.start: 5, .middle: 50, .end: 95][anchor] ?? 0
      let line = Text(string, at: Point(x, 14), anchor: anchor, font: Font(8), colour: Palette.ink)
      let raster = try painted(line)
      let room = line.bounds.insetBy(-1)
      #expect(raster.pixels.contains { $0 != 0xFFFFFF })
      for (place, pixel) in raster.pixels.enumerated() where pixel != 0xFFFFFF {
        let (x, y) = (Double(place % 200) / 2, Double(place / 200) / 2)
        #expect(
          room.contains(Rect(x: x, y: y, width: 0.5, height: 0.5)), "\(string) at \(x), \(y)")
      }
    }
  }
}
