import CairoRendering
import Plotting
import Testing

@Suite struct PNGTextTests {
  private let notes: [PNGEncoder.Note] = [
    .init("Title", "tanh · adam · seed 1"),
    .init("nn-sweep:config", #"{"learning_rate":0.01,"η":"ß"}"#),
    .init("nn-sweep:metrics", ""),
  ]

  private func file(_ notes: [PNGEncoder.Note]) throws -> [UInt8] {
    var canvas = try Canvas()
    var png = try PNGEncoder()
    try canvas.paint(
      Drawing(
        size: Size(8, 8),
        marks: [Mark("dot", .fill(.circle(Point(4, 4), radius: 3), Palette.ink))]))
    return try png.encode(canvas, notes: notes)
  }

  @Test func `a picture gives back its notes in their order`() throws {
    #expect(try PNGText.notes(in: file(notes)) == notes)
  }

  @Test func `a NUL, which would end the text, is replaced`() throws {
    #expect(
      try PNGText.notes(in: file([.init("Title", "a\0b\0")]))
        == [.init("Title", "a\u{FFFD}b\u{FFFD}")])
  }

  @Test func `a keyword may be of Latin-1`() throws {
    let note = PNGEncoder.Note("Größe", "8 × 8")
    #expect(try PNGText.notes(in: file([note])) == [note])
  }

  @Test func `what does not begin as a PNG file is not one`() throws {
    for bytes: [UInt8] in [[], [0x89, 0x50, 0x4E, 0x46], Array("GIF89a".utf8)] {
      #expect(throws: PNGTextError.notPNG) { try PNGText.notes(in: bytes) }
    }
  }

  @Test func `a picture cut short anywhere says so`() throws {
    let file = try file(notes)
    for length in 1..<file.count {
      #expect(throws: PNGTextError.truncated(length: length)) {
        try PNGText.notes(in: Array(file[..<length]))
      }
    }
  }

  @Test func `a changed byte is found, with the chunk that it is in`() throws {
    var file = try file(notes)
    let text = try #require(file.indices.first { file[$0...].starts(with: Array("tanh".utf8)) })
    file[text] ^= 0x20
    // Signature, IHDR, sRGB and pHYs go before it.
    #expect(throws: PNGTextError.changed(type: "iTXt", offset: 8 + 25 + 13 + 21)) {
      try PNGText.notes(in: file)
    }
  }

  @Test func `a length beyond the end of the file is a file cut short`() throws {
    var file = try file(notes)
    file.replaceSubrange(8..<12, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(throws: PNGTextError.truncated(length: file.count)) { try PNGText.notes(in: file) }
  }

  @Test func `a picture without notes is not ours`() throws {
    #expect(throws: PNGTextError.noNotes) { try PNGText.notes(in: file([])) }
  }

  @Test func `each mistake is a sentence`() {
    #expect(
      "\(PNGTextError.truncated(length: 12))"
        == "The picture ends too early, after 12 bytes. Draw it again.")
    #expect(
      "\(PNGTextError.changed(type: "iTXt", offset: 67))"
        == "The picture was changed: the CRC-32 of its iTXt chunk at byte 67 is wrong.")
  }
}
