import Plotting
import Testing

@Suite struct LettersTests {
  private func ems(_ string: String) -> Double { Font(1).width(of: string) }

  @Test func `Latin, Greek and Cyrillic letters, digits and signs are the typeface's own`() {
    for text in ["Größe · Đường", "Ωμέγα ∂L/∂w ≤ 10⁻³", "Съешь ещё мягких", "Њ Ї Қ", "₽ ₫ № −½"] {
      #expect(Font.covers(text), "\(text)")
      #expect(Typeface.letters(of: text) == text.unicodeScalars.map { .own($0) })
    }
  }

  @Test func `a letter with its accent is one letter, however it is stored`() {
    #expect(Typeface.letters(of: "e\u{301}x") == [.own("é"), .own("x")])
    #expect(Typeface.letters(of: "й") == Typeface.letters(of: "и\u{306}"))
    #expect(Font.covers("e\u{301}"))
    #expect(Font(9).width(of: "u\u{308}ber") == Font(9).width(of: "über"))
  }

  @Test func `characters that are not there are letters of other fonts, each in one piece`() {
    #expect(Typeface.letters(of: "a猫") == [.own("a"), .foreign("猫")])
    #expect(Typeface.letters(of: "कि👩‍💻") == [.foreign("कि"), .foreign("👩‍💻")])
    #expect(!Font.covers("猫") && !Font.covers("x\u{304}"))
  }

  @Test func `an ideograph has an em of room, marks and joiners none of their own`() {
    #expect(ems("猫の（한국") == 5)
    #expect(ems("ก") == ems("กี่"))
    #expect(ems("ա\u{200D}") == ems("ա"))
    #expect(ems("\u{200B}") == 0)
    #expect(ems("猫x猫") == 2 + ems("x"))
    #expect(ems("ա") >= ems("\u{25A1}") && ems("ա") < 1)
  }

  @Test func `a line with other letters is as high as a square that stands on the baseline does`() {
    func top(_ string: String) -> Double {
      Text(string, at: Point(0, 0), font: Font(10), colour: Palette.ink).bounds.minY
    }
    #expect(top("猫 x") == -8.8)
    #expect(top("xe\u{301}") == -7.5)
  }

  @Test func `letters from right to left and letters that combine need shaping`() {
    for text in ["שלום", "العربية", "हिन्दी", "ภาษาไทยที่", "x\u{304}", "👩‍💻"] {
      #expect(text.needsShaping, "\(text)")
    }
    for text in ["tanh", "e\u{301}", "猫の分類", "한국어", "Հայերեն", "😀", "Đường"] {
      #expect(!text.needsShaping, "\(text)")
    }
  }

  @Test func `a drawing knows its texts with letters of other fonts, also those in clips`() {
    func text(_ string: String) -> Mark {
      Mark("t", .text(Text(string, at: Point(0, 0), font: Font(9), colour: Palette.ink)))
    }
    let frame = Rect(x: 0, y: 0, width: 9, height: 9)
    let drawing = Drawing(
      size: Size(10, 10),
      marks: [text("ж"), text("猫"), Mark("c", .clipped(to: frame, [text("a"), text("b犬")]))])
    #expect(drawing.foreignTexts == ["猫", "b犬"])
  }
}
