import CairoRendering
import Foundation
import Plotting
import Testing

@Suite struct VectorFileTests {
  private let drawing = SameBytesTests.drawing
  private let notes = [
    PNGEncoder.Note("Title", "tanh < \"relu\" & co"),
    PNGEncoder.Note("Description", "A boundary; 92.5% – right"),
    PNGEncoder.Note("Software", "nn-sweep 1.0"),
    PNGEncoder.Note("nn-sweep:config", #"{"seed":3}"#),
  ]

  private func svg(_ drawing: Drawing) throws -> String {
    String(decoding: try SVGEncoder().encode(drawing, notes: notes), as: UTF8.self)
  }

  private func pdf(_ drawing: Drawing) throws -> [UInt8] {
    try PDFEncoder().encode(drawing, notes: notes)
  }

  /// Other pictures than the one that is asked for.
  private var others: [Drawing] {
    [Drawing(size: Size(30, 20), marks: Array(drawing.marks.reversed())), drawing]
  }

  @Test func `an encoder that wrote other pictures before writes the same bytes`() throws {
    let (freshSVG, freshPDF) = (try svg(drawing), try pdf(drawing))
    let (svg, pdf) = (try SVGEncoder(), try PDFEncoder())
    var canvas = try Canvas()
    for other in others {
      try canvas.paint(other)
      _ = try svg.encode(other)
      _ = try pdf.encode(other)
    }
    #expect(try svg.encode(drawing, notes: notes) == Array(freshSVG.utf8))
    #expect(try pdf.encode(drawing, notes: notes) == freshPDF)
  }

  @Test func `many tasks at once write the same bytes`() async throws {
    let (aloneSVG, alonePDF) = (try svg(drawing), try pdf(drawing))
    try await withThrowingTaskGroup { group in
      for _ in 0..<16 {
        group.addTask { (try svg(drawing), try pdf(drawing)) }
      }
      for try await (svg, pdf) in group { #expect(svg == aloneSVG && pdf == alonePDF) }
    }
  }

  @Test func `both are as large as the page in points, whatever the scale`() throws {
    for scale in [1.0, 4] {
      var drawing = drawing
      drawing.scale = scale
      #expect(try svg(drawing).contains(#"width="100pt" height="90pt" viewBox="0 0 100 90""#))
      let text = String(decoding: try pdf(drawing), as: UTF8.self)
      #expect(text.contains("/MediaBox [ 0 0 100 90 ]"))
    }
  }

  @Test func `an SVG is XML that says what it shows`() throws {
    let text = try svg(drawing)
    let document = Elements(try #require(text.data(using: .utf8)))
    #expect(document.isWellFormed)
    #expect(document.text["title"] == "tanh < \"relu\" & co")
    #expect(document.text["desc"] == "A boundary; 92.5% – right")
    #expect(document.text["nn-sweep:config"] == #"{"seed":3}"#)
    #expect(document.text["nn-sweep:Software"] == "nn-sweep 1.0")
  }

  @Test func `an SVG is XML whatever its texts hold`() throws {
    let scalars =
      (0...0x9F).map { Unicode.Scalar(UInt8($0)) } + ["\u{FFFE}", "\u{FFFF}", "\u{1FFFE}"]
    let odd = String(String.UnicodeScalarView(scalars)) + "]]> --> <!-- &amp; 𝄞"
    let line = Text(odd, at: Point(2, 12), font: Font(9), colour: Palette.ink)
    let bytes = try SVGEncoder().encode(
      Drawing(size: Size(90, 20), marks: [Mark("name", .text(line))]),
      notes: [.init("Title", odd), .init("Description", odd), .init("nn-sweep:config", odd)])
    let document = Elements(Data(bytes))
    #expect(document.isWellFormed)
    let kept = String(
      String.UnicodeScalarView(
        odd.unicodeScalars.map { scalar in
          let isForbidden =
            scalar.value < 0x20 && !["\t", "\n", "\r"].contains(scalar)
            || [0xFFFE, 0xFFFF].contains(scalar.value)
          return isForbidden ? "\u{FFFD}" : scalar
        }))
    for name in ["title", "desc", "nn-sweep:config"] { #expect(document.text[name] == kept) }
  }

  @Test func `a PDF is one whatever its notes hold`() throws {
    let odd =
      String(String.UnicodeScalarView((1...0x9F).map { Unicode.Scalar(UInt8($0)) })) + "()\\%𝄞"
    let bytes = try PDFEncoder().encode(
      drawing, notes: [.init("Title", odd), .init("nn-sweep:config", odd)])
    #expect(bytes.starts(with: Array("%PDF-".utf8)))
    #expect(bytes.suffix(6) == Array("%%EOF\n".utf8)[...])
  }

  @Test func `an SVG's ids count from 1, and each use has its own`() throws {
    let document = Elements(try #require(svg(drawing).data(using: .utf8)))
    #expect(document.ids == (1...document.ids.count).map { "p\($0)" })
    #expect(Set(document.references) == Set(document.ids))
  }

  @Test func `an SVG has each letter of a font once`() throws {
    func letters(_ string: String) throws -> Int {
      let line = Text(string, at: Point(2, 12), font: Font(9), colour: Palette.ink)
      let document = Elements(
        Data(try svg(Drawing(size: Size(90, 20), marks: [Mark("name", .text(line))])).utf8))
      #expect(document.references.count == string.filter { $0 != " " }.count)
      return document.ids.count
    }
    #expect(try letters("loss") == 3)
    #expect(try letters("loss l o s") == 3)
  }

  @Test func `an SVG needs no fonts and no other files`() throws {
    let text = try svg(drawing)
    #expect(!text.contains("<text") && !text.contains("font"))
    let links = text.matches(of: /xlink:href="([^"]{1,10})/).map { $0.output.1 }
    #expect(links.count > 41)
    #expect(links.allSatisfy { $0.hasPrefix("#p") || $0 == "data:image" })
  }

  @Test func `an SVG's image keeps its colours`() throws {
    let image = Raster(width: 2, height: 1, pixels: [0x123456, 0xFEDCBA])
    let rect = Rect(x: 1, y: 2, width: 20.25, height: 10)
    let text = try svg(
      Drawing(size: Size(30, 20), marks: [Mark("map", .image(image, in: rect))]))
    let data = try #require(text.firstMatch(of: /base64,([^"]*)"/)?.output.1)
    let png = Array(try #require(Data(base64Encoded: String(data))))
    let chunks = try PNGChunk.chunks(of: png)
    #expect(chunks.map { $0.type } == ["IHDR", "sRGB", "IDAT", "IEND"])
    #expect(text.contains(#"<image x="1" y="2" width="20.25" height="10""#))
    #expect(text.contains("pixelated"))
  }

  @Test func `numbers are to a thousandth of a point`() throws {
    let line = Path.polyline([Point(1, -0.0001), Point(2.0504, 1.0 / 3), Point(-0.5, 100)])
    let text = try svg(
      Drawing(
        size: Size(30, 20), marks: [Mark("curve", .stroke(line, Stroke(0.5, Palette.ink)))]))
    #expect(text.contains(#"d="M1 0L2.05 0.333L-0.5 100""#))
    #expect(text.contains(##"stroke="#1a1a1a" stroke-width="0.5" stroke-linecap="round""##))
  }

  @Test func `a PDF has no date, and says what it shows`() throws {
    let text = String(decoding: try pdf(drawing), as: UTF8.self)
    #expect(text.hasPrefix("%PDF-1."))
    #expect(!text.contains("Date"))
    #expect(text.contains("/Creator (nn-sweep 1.0)"))
    #expect(text.contains("/Title (tanh < \"relu\" & co)"))
    #expect(text.contains(#"/Keywords (nn-sweep:config {"seed":3})"#))
    #expect(text.contains("/Subject"))
    #expect(!text.contains("/Font <<") && !text.contains("/FontDescriptor"))
  }

  @Test func `a PDF's image is not smoothed`() throws {
    let text = String(decoding: try pdf(drawing), as: UTF8.self)
    #expect(text.contains("/Interpolate false") && !text.contains("/Interpolate true"))
  }

  @Test func `a mark that is nowhere, or a page without area, is an error`() throws {
    let nowhere = Drawing(
      size: Size(10, 10),
      marks: [
        Mark("dot", .fill(.circle(Point(.nan, 0), radius: 1), Palette.ink))
      ])
    #expect(throws: PaintingError.outOfReach(role: "dot")) { try svg(nowhere) }
    #expect(throws: PaintingError.outOfReach(role: "dot")) { try pdf(nowhere) }
    let nothing = Drawing(size: Size(0, 10), marks: [])
    #expect(throws: PaintingError.size(width: 0, height: 10)) { try svg(nothing) }
    #expect(throws: PaintingError.size(width: 0, height: 10)) { try pdf(nothing) }
  }
}
