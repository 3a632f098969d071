import Plotting
import Testing

@Suite struct ColourTests {
  @Test func `the colour difference is CIEDE2000, on the pairs of Sharma, Wu and Dalal`() {
    let pairs: [(CIELAB, CIELAB, Double)] = [
      (CIELAB(50, 2.6772, -79.7751), CIELAB(50, 0, -82.7485), 2.0425),
      (CIELAB(50, 2.5, 0), CIELAB(73, 25, -18), 27.1492),
      (CIELAB(2.0776, 0.0795, -1.1350), CIELAB(0.9033, -0.0636, -0.5514), 0.9082),
    ]
    for (a, b, expected) in pairs {
      #expect(abs(a.difference(from: b) - expected) < 0.00005)
    }
  }

  @Test func `every grey survives the way to OKLab and back, as do the corners of the cube`() {
    let greys = (UInt32(0)...255).map { Colour($0 << 16 | $0 << 8 | $0) }
    let corners = [0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF].map { Colour($0) }
    for colour in greys + corners + Palette.series + Palette.heat {
      #expect(OKLab(colour).colour == colour)
      #expect(LinearRGB(colour).colour == colour)
    }
  }

  @Test func `OKLab agrees with the reference values of its author`() {
    let red = OKLab(Colour(0xFF0000))
    #expect(abs(red.lightness - 0.62796) < 0.0001)
    #expect(abs(red.a - 0.22486) < 0.0001)
    #expect(abs(red.b - 0.12585) < 0.0001)
  }

  @Test func `contrast runs from 1 to 21`() {
    #expect(abs(Palette.paper.contrast(with: Colour(0)) - 21) < 1e-9)
    #expect(Palette.ink.contrast(with: Palette.ink) == 1)
  }

  @Test func `text on white has a contrast of at least 4.5, lines of at least 3`() {
    let texts = [Palette.ink, Palette.text2, Palette.trainText, Palette.bad]
    for colour in texts { #expect(colour.contrast(with: Palette.paper) >= 4.5) }
    let lines = [Palette.trainLine, Palette.axis] + Palette.series
    for colour in lines { #expect(colour.contrast(with: Palette.paper) >= 3) }
  }

  @Test func `black or white is readable on every colour of the heat map`() {
    for step in 0...200 {
      let background = Ramp.heat.colour(at: Double(step) / 200)
      let best = max(
        background.contrast(with: Colour(0)), background.contrast(with: Palette.paper))
      #expect(best >= 4.5)
    }
  }
}
