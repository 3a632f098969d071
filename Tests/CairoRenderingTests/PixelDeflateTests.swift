import CDeflate
import Plotting
import Testing

@testable import CairoRendering

/// Pictures compressed by what repeats among their pixels, unpacked by libdeflate.
@Suite struct PixelDeflateTests {
  private struct Dice {
    private var state: UInt32
    init(_ seed: UInt32) { state = seed }
    mutating func roll(_ sides: UInt32) -> UInt32 {
      state = state &* 1_664_525 &+ 1_013_904_223
      return (state >> 8) % sides
    }
  }

  private func expectWhole(_ pixels: [UInt32], width: Int, limit: Double = .infinity) throws {
    let height = pixels.count / width
    var rows = RGBRows()
    let stream = pixels.withUnsafeBufferPointer { buffer -> [UInt8] in
      guard let first = buffer.baseAddress else { return [] }
      rows.fill(from: first, stride: width, width: width, height: height)
      return PixelDeflate.compress(first, stride: width, width: width, height: height)
    }
    let decompressor = try #require(libdeflate_alloc_decompressor())
    defer { libdeflate_free_decompressor(decompressor) }
    let room = rows.bytes.count
    let unpacked = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      let result = libdeflate_zlib_decompress(
        decompressor, stream, stream.count, buffer.baseAddress, room, &count)
      #expect(result == LIBDEFLATE_SUCCESS)
    }
    let isSame = unpacked == rows.bytes
    #expect(isSame)
    #expect(Double(stream.count) <= limit * Double(room), "\(stream.count) of \(room)")
  }

  @Test(arguments: [1, 2, 3, 85, 86, 87, 88, 259, 1000])
  func `a page of one colour is told in a thousandth`(width: Int) throws {
    let pixels = [UInt32](repeating: 0xFF12_3456, count: width * 400)
    try expectWhole(pixels, width: width, limit: width > 80 ? 0.01 : .infinity)
  }

  @Test(arguments: [(2, 7), (3, 86), (40, 301), (1000, 64)] as [(UInt32, Int)])
  func `pixels by chance come back as they were`(colours: UInt32, width: Int) throws {
    var dice = Dice(colours)
    // What stands above the 24 bits of colour means nothing.
    let pixels = (0..<width * 50).map { _ in
      dice.roll(colours) &* 0x9E37 & 0xFFFFFF | dice.roll(2) << 24
    }
    try expectWhole(pixels, width: width)
  }

  @Test func `noise of all colours is not much larger than it was`() throws {
    var dice = Dice(1)
    try expectWhole((0..<90_000).map { _ in dice.roll(1 << 24) }, width: 300, limit: 1.01)
  }

  @Test func `many blocks are one stream`() throws {
    var dice = Dice(3)
    try expectWhole((0..<400_000).map { _ in dice.roll(3) == 0 ? dice.roll(9) : 0 }, width: 500)
  }

  @Test func `a symbol is told in a few bits where it was there before`() throws {
    var pixels = [UInt32](repeating: 0xFFFFFF, count: 300 * 200)
    var dice = Dice(9)
    let symbol = (0..<100).map { _ in dice.roll(1 << 24) }
    for n in 0..<200 {
      let (left, top) = (Int(dice.roll(290)), n)
      for row in 0..<min(10, 200 - top) {
        for column in 0..<10 {
          pixels[(top + row) * 300 + left + column] = symbol[10 * row + column]
        }
      }
    }
    try expectWhole(pixels, width: 300, limit: 0.15)
  }

  @Test func `codes are those of the standard's example`() {
    // RFC 1951, 3.2.2: lengths 3, 3, 3, 3, 3, 2, 4, 4 for A to H.
    let code = HuffmanCode([4, 4, 4, 4, 4, 8, 2, 2], limit: 15)
    #expect(code.lengths == [3, 3, 3, 3, 3, 2, 4, 4])
    let codes = code.codes.map { bits in
      String((0..<bits.count).map { bits.value >> $0 & 1 == 1 ? "1" : "0" })
    }
    #expect(codes == ["010", "011", "100", "101", "110", "00", "1110", "1111"])
  }

  @Test(arguments: [UInt8(7), 15])
  func `no code is longer than its limit, and all together leave none unused`(limit: UInt8) {
    var counts = [1, 1]
    while counts.count < 19 { counts.append(counts[counts.count - 1] + counts[counts.count - 2]) }
    let code = HuffmanCode(counts, limit: limit)
    #expect(code.lengths.max().map { $0 <= limit } == true)
    #expect(code.lengths.reduce(0) { $0 + (1 << (15 - Int($1))) } == 1 << 15)
    #expect(zip(code.lengths, code.lengths.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test func `a single symbol has a code of one bit, beside another`() {
    #expect(HuffmanCode([0, 0, 5], limit: 15).lengths == [1, 0, 1])
    #expect(HuffmanCode([0, 0, 0], limit: 15).lengths == [1, 1, 0])
  }
}
