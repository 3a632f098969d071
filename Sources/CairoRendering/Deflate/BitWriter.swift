/// Bits one after another in bytes, the lowest first, as
/// [DEFLATE](https://www.rfc-editor.org/rfc/rfc1951) packs them.
struct BitWriter {
  /// A few bits, the first to be written lowest.
  struct Bits {
    var value: UInt64 = 0
    var count: UInt64 = 0

    /// 56 at most in all.
    @inline(__always)
    static func + (a: Bits, b: Bits) -> Bits {
      Bits(value: a.value | b.value << a.count, count: a.count + b.count)
    }
  }

  private let bytes: UnsafeMutableRawBufferPointer
  /// Bytes that are written.
  private(set) var count = 0
  /// What does not fill a byte yet.
  private(set) var rest: Bits

  /// - Parameters:
  ///   - bytes: room for all that is written, and 8 bytes more.
  ///   - rest: what comes first.
  init(_ bytes: UnsafeMutableRawBufferPointer, after rest: Bits) {
    self.bytes = bytes
    self.rest = rest
  }

  /// Writes 56 bits at most.
  @inline(__always)
  mutating func write(_ bits: Bits) {
    let all = rest + bits
    bytes.storeBytes(of: all.value.littleEndian, toByteOffset: count, as: UInt64.self)
    count += Int(all.count >> 3)
    rest = Bits(value: all.value >> (all.count & ~7), count: all.count & 7)
  }

  /// Fills the last byte with zeros.
  mutating func finish() {
    write(Bits(value: 0, count: (8 - rest.count) & 7))
  }
}
