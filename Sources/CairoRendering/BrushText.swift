import CCairo
import Plotting

extension Brush {
  /// A line of text; a halo lies under all letters.
  func write(_ text: Text) throws(PaintingError) {
    switch medium {
    case .pixels(let page): try copyLetters(of: text, onto: page)
    case .paths:
      let outline = try letters.outline(of: text)
      if text.halo { draw(outline, Text.haloStroke) }
      fill(outline, text.colour)
    }
  }

  /// From a whole device pixel on, each letter at the nearest quarter of a pixel.
  private func copyLetters(of text: Text, onto page: PagePixels) throws(PaintingError) {
    if text.halo {
      let halo = Stamp(joining: try stamps(text, .halo(width: Text.haloWidth * scale)))
      page.paint([PlacedStamp(stamp: halo, x: 0, y: 0)])
    }
    page.paint(try stamps(text, .colour(text.colour)))
  }

  private func stamps(_ text: Text, _ ink: LetterInk) throws(PaintingError) -> [PlacedStamp] {
    let size = text.font.size * scale
    let unit = size / Double(TypefaceAdvances.unitsPerEm)
    let line = try letters.line(text)
    let (x, y) = ((line.start.x * scale).rounded(), (line.start.y * scale).rounded())
    var stamps: [PlacedStamp] = []
    for pen in line.pens {
      let quarters = Int((4 * (x + Double(pen.offset) * unit)).rounded())
      let key = Stamp.LetterKey(letter: pen.letter, size: size, quarter: quarters & 3, ink: ink)
      let stamp = try letters.stamp(key)
      stamps.append(PlacedStamp(stamp: stamp, x: quarters >> 2, y: Int(y)))
    }
    return stamps
  }
}
