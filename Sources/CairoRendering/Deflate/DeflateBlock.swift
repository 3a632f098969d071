/// The codes of a block of tokens.
struct DeflateBlock {
  private typealias Token = PixelMatches.Token
  private typealias Bits = BitWriter.Bits

  private static let endOfBlock = 256
  private static let lengthOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  /// Of bytes and lengths of matches.
  private let literals: HuffmanCode
  private let distances: HuffmanCode
  /// Of the lengths of the other two codes.
  private let lengths: HuffmanCode
  /// How long the block is.
  let bits: Int

  init(_ tokens: ArraySlice<UInt32>) {
    var counts = [Int](repeating: 0, count: 286)
    var lengthCounts = [Int](repeating: 0, count: DeflateBlock.matchLengths.count)
    var distanceCounts = [Int](repeating: 0, count: 30)
    var extra = 0
    for token in tokens {
      if token & Token.match != 0 {
        let (pixels, bytes) = Token.parts(of: token)
        let distance = DeflateBlock.distance(bytes)
        lengthCounts[pixels] += 1
        distanceCounts[distance.symbol] += 1
        extra += Int(distance.rest.count)
      } else if token == Token.filter {
        counts[0] += 1
      } else {
        counts[Int(token >> 16)] += 1
        counts[Int(token >> 8 & 0xFF)] += 1
        counts[Int(token & 0xFF)] += 1
      }
    }
    for (length, count) in zip(DeflateBlock.matchLengths, lengthCounts) where count > 0 {
      counts[length.symbol] += count
      extra += count * Int(length.rest.count)
    }
    counts[DeflateBlock.endOfBlock] = 1
    literals = HuffmanCode(counts, limit: 15)
    distances = HuffmanCode(distanceCounts, limit: 15)
    var codeLengths = [Int](repeating: 0, count: 19)
    for length in literals.lengths + distances.lengths { codeLengths[Int(length)] += 1 }
    lengths = HuffmanCode(codeLengths, limit: 7)
    func sum(_ counts: [Int], _ code: HuffmanCode) -> Int {
      zip(counts, code.lengths).reduce(0) { $0 + $1.0 * Int($1.1) }
    }
    bits =
      17 + 3 * 19 + sum(codeLengths, lengths) + sum(counts, literals)
      + sum(distanceCounts, distances) + extra
  }

  func write(_ tokens: ArraySlice<UInt32>, isLast: Bool, to writer: inout BitWriter) {
    // With codes of its own: of 286 symbols, of 30, and of 19 that tell those.
    writer.write(Bits(value: isLast ? 0b101 : 0b100, count: 3))
    writer.write(Bits(value: 286 - 257, count: 5))
    writer.write(Bits(value: 30 - 1, count: 5))
    writer.write(Bits(value: 19 - 4, count: 4))
    for symbol in DeflateBlock.lengthOrder {
      writer.write(Bits(value: UInt64(lengths.lengths[symbol]), count: 3))
    }
    for length in literals.lengths + distances.lengths {
      writer.write(lengths.codes[Int(length)])
    }
    let matches = DeflateBlock.matchLengths.map { literals.codes[$0.symbol] + $0.rest }
    for token in tokens { writer.write(bits(of: token, matches)) }
    writer.write(literals.codes[DeflateBlock.endOfBlock])
  }

  /// - Parameter matches: the codes of matches by their pixels.
  @inline(__always)
  private func bits(of token: UInt32, _ matches: [Bits]) -> Bits {
    if token & Token.match != 0 {
      let (pixels, bytes) = Token.parts(of: token)
      let distance = DeflateBlock.distance(bytes)
      return matches[pixels] + distances.codes[distance.symbol] + distance.rest
    }
    guard token != Token.filter else { return literals.codes[0] }
    return literals.codes[Int(token >> 16)] + literals.codes[Int(token >> 8 & 0xFF)]
      + literals.codes[Int(token & 0xFF)]
  }

  /// A length or a distance as a symbol of its code and bits that follow it.
  private struct Part {
    let symbol: Int
    var rest = Bits()
  }

  /// Of matches by their pixels; there is none of no pixel.
  private static let matchLengths = (0...PixelRows.longest).map { length(max(3, 3 * $0)) }

  /// RFC 1951, 3.2.5: eight symbols of their own, then four for each doubling; 258 has the last.
  private static func length(_ length: Int) -> Part {
    guard length < 258 else { return Part(symbol: 285) }
    let n = length - 3
    guard n > 7 else { return Part(symbol: 257 + n) }
    let bits = Int.bitWidth - 1 - n.leadingZeroBitCount - 2
    return Part(symbol: 257 + 4 * bits + (n >> bits), rest: lowest(bits, of: n))
  }

  /// Four symbols of their own, then two for each doubling.
  @inline(__always)
  private static func distance(_ distance: Int) -> Part {
    let n = distance - 1
    guard n > 3 else { return Part(symbol: n) }
    let bits = Int.bitWidth - 1 - n.leadingZeroBitCount - 1
    return Part(symbol: 2 * bits + (n >> bits), rest: lowest(bits, of: n))
  }

  @inline(__always)
  private static func lowest(_ count: Int, of n: Int) -> Bits {
    Bits(value: UInt64(n & (1 << count - 1)), count: UInt64(count))
  }
}
