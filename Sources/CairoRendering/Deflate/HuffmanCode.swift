/// Bits for symbols, fewer for those that are frequent
/// ([Huffman 1952](https://doi.org/10.1109/JRPROC.1952.273898)), in the order of RFC 1951, 3.2.2.
struct HuffmanCode {
  /// By symbol: how many bits; 0 for one that does not occur.
  let lengths: [UInt8]
  /// By symbol: its bits.
  let codes: [BitWriter.Bits]

  /// - Parameter limit: no code is longer.
  init(_ counts: [Int], limit: UInt8) {
    var counts = counts
    // A complete code has two symbols at least.
    for symbol in 0..<2 where counts.count(where: { $0 > 0 }) < 2 {
      counts[symbol] = max(counts[symbol], 1)
    }
    var lengths = HuffmanCode.lengths(counts)
    while lengths.contains(where: { $0 > limit }) {
      // Less unlike counts give less unlike lengths.
      counts = counts.map { ($0 + 1) / 2 }
      lengths = HuffmanCode.lengths(counts)
    }
    self.lengths = lengths
    codes = HuffmanCode.codes(lengths)
  }

  /// The depth of each symbol in the tree that joins the two rarest again and again.
  private static func lengths(_ counts: [Int]) -> [UInt8] {
    let symbols = counts.indices.filter { counts[$0] > 0 }
      .sorted { (counts[$0], $0) < (counts[$1], $1) }
    // Leaves in order of their counts, then the joints, whose counts ascend by themselves.
    var weights = symbols.map { counts[$0] }
    var parents = [Int](repeating: 0, count: 2 * symbols.count - 1)
    var (leaf, joint) = (0, symbols.count)
    func takeRarest() -> Int {
      let isLeaf =
        leaf < symbols.count && (joint >= weights.count || weights[leaf] <= weights[joint])
      defer { if isLeaf { leaf += 1 } else { joint += 1 } }
      return isLeaf ? leaf : joint
    }
    for _ in 1..<symbols.count {
      let (a, b) = (takeRarest(), takeRarest())
      (parents[a], parents[b]) = (weights.count, weights.count)
      weights.append(weights[a] + weights[b])
    }
    var depths = [UInt8](repeating: 0, count: weights.count)
    for node in (0..<weights.count - 1).reversed() { depths[node] = depths[parents[node]] + 1 }
    var lengths = [UInt8](repeating: 0, count: counts.count)
    for (place, symbol) in symbols.enumerated() { lengths[symbol] = depths[place] }
    return lengths
  }

  /// Codes of one length follow one another in the order of their symbols.
  private static func codes(_ lengths: [UInt8]) -> [BitWriter.Bits] {
    var code: UInt64 = 0
    var codes = [BitWriter.Bits](repeating: BitWriter.Bits(), count: lengths.count)
    for length in UInt8(1)...15 {
      for symbol in lengths.indices where lengths[symbol] == length {
        codes[symbol] = BitWriter.Bits(value: reversed(code, length), count: UInt64(length))
        code += 1
      }
      code <<= 1
    }
    return codes
  }

  private static func reversed(_ code: UInt64, _ length: UInt8) -> UInt64 {
    (0..<length).reduce(0) { $0 << 1 | (code >> UInt64($1) & 1) }
  }
}
