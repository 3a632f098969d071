/// [seedrandom](https://github.com/davidbau/seedrandom) of a text, which TensorFlow Playground puts in
/// the place of `Math.random` when its address has a seed: the stream cipher ARC4, whose key is the text,
/// without its first 256 bytes.
struct SeedRandom: UniformRandom {
  private var state = (0...255).map { UInt8($0) }
  private var i: UInt8 = 0
  private var j: UInt8 = 0

  /// - Parameter seed: Not empty.
  init(seed: String) {
    precondition(!seed.isEmpty, "a seed to begin with")
    let key = SeedRandom.key(seed)
    var j: UInt8 = 0
    for i in 0..<256 {
      j = j &+ key[i % key.count] &+ state[i]
      state.swapAt(i, Int(j))
    }
    for _ in 0..<256 { _ = byte() }
  }

  /// The low bytes of the text's UTF-16, of which those from the 257th on are mixed with the first.
  private static func key(_ seed: String) -> [UInt8] {
    var key: [UInt8] = []
    var smear = 0
    for (n, unit) in seed.utf16.enumerated() {
      if n < 256 {
        key.append(UInt8(truncatingIfNeeded: unit))
      } else {
        smear ^= Int(key[n % 256]) * 19
        key[n % 256] = UInt8(truncatingIfNeeded: smear + Int(unit))
      }
    }
    return key
  }

  private mutating func byte() -> UInt8 {
    i = i &+ 1
    j = j &+ state[Int(i)]
    state.swapAt(Int(i), Int(j))
    return state[Int(state[Int(i)] &+ state[Int(j)])]
  }

  /// 48 bits, and eight more at a time until 52 or 53 of them tell: `n / 2^…` with all that a `Double` has.
  mutating func randomSample() -> Double {
    var numerator = (0..<6).reduce(0.0) { sum, _ in sum * 256 + Double(byte()) }
    var denominator = 0x1p48
    var last = 0.0
    while numerator < 0x1p52 {
      numerator = (numerator + last) * 256
      denominator *= 256
      last = Double(byte())
    }
    while numerator >= 0x1p53 {
      numerator /= 2
      denominator /= 2
      last = (last / 2).rounded(.down)
    }
    return (numerator + last) / denominator
  }

  /// The page's shuffle: each index from the last one down changes places with one that is not above it.
  mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in (0..<count).reversed() {
      order.swapAt(last, Int((randomSample() * Double(last + 1)).rounded(.down)))
    }
    return order
  }
}
