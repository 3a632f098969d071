import CDeflate
import CairoRendering
import Plotting
import Testing

@Suite struct PNGEncoderTests {
  private let drawing = Drawing(
    size: Size(15, 5), scale: 3,
    marks: [
      Mark("bar", .fill(.circle(Point(6, 2), radius: 3), Palette.series[1])),
      Mark("text", .text(Text("q", at: Point(10, 4), font: Font(6), colour: Palette.ink))),
    ])

  private func chunks(notes: [PNGEncoder.Note] = [], level: Int = 1) throws -> [PNGChunk] {
    var canvas = try Canvas()
    var png = try PNGEncoder(level: level)
    try canvas.paint(drawing)
    return try PNGChunk.chunks(of: png.encode(canvas, notes: notes))
  }

  @Test func `the chunks stand in the order of the standard, each with its CRC`() throws {
    let chunks = try chunks(notes: [.init("Title", "a"), .init("Software", "b")])
    let order = ["IHDR", "sRGB", "pHYs", "iTXt", "iTXt", "IDAT", "IEND"]
    #expect(chunks.map { $0.type } == order)
    for chunk in chunks { #expect(chunk.crc == PNGChunk.crc(of: chunk)) }
  }

  @Test func `pixels are 8-bit RGB without alpha`() throws {
    let header = try #require(chunks().first)
    #expect(header.content == [0, 0, 0, 45, 0, 0, 0, 15, 8, 2, 0, 0, 0])
  }

  @Test(arguments: [(1.0, 0x0B13), (2, 0x1626), (3, 0x2139), (4, 0x2C4C)])
  func `a pixel per point is 2835 pixels per metre`(scale: Double, density: Int) throws {
    var canvas = try Canvas()
    var png = try PNGEncoder()
    var drawing = drawing
    drawing.scale = scale
    try canvas.paint(drawing)
    let chunk = try #require(PNGChunk.chunks(of: png.encode(canvas)).first { $0.type == "pHYs" })
    let bytes = [0, 0, UInt8(density >> 8), UInt8(density & 0xFF)]
    #expect(chunk.content == bytes + bytes + [1])
  }

  @Test func `notes carry their text as UTF-8 under their keyword`() throws {
    let note = try #require(
      chunks(notes: [.init("nn-sweep:config", "η = 0.01")]).first { $0.type == "iTXt" })
    let keyword: [UInt8] = Array("nn-sweep:config".utf8)
    #expect(note.content == keyword + [0, 0, 0, 0, 0] + Array("η = 0.01".utf8))
  }

  @Test(arguments: [1, 6, 9, 12])
  func `the compressed rows are the picture`(level: Int) throws {
    var canvas = try Canvas()
    try canvas.paint(drawing)
    let raster = try canvas.raster()
    let data = try #require(chunks(level: level).first { $0.type == "IDAT" }).content
    let room = 15 * (1 + 3 * 45)
    var length = 0
    let decompressor = try #require(libdeflate_alloc_decompressor())
    defer { libdeflate_free_decompressor(decompressor) }
    let rows = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      let result = libdeflate_zlib_decompress(
        decompressor, data, data.count, buffer.baseAddress, room, &length)
      #expect(result == LIBDEFLATE_SUCCESS)
      count = length
    }
    var expected: [UInt8] = []
    for y in 0..<15 {
      expected.append(0)
      for pixel in raster.pixels[y * 45..<(y + 1) * 45] {
        let colour = Colour(pixel)
        expected += [UInt8(colour.red), UInt8(colour.green), UInt8(colour.blue)]
      }
    }
    #expect(rows == expected)
  }
}
