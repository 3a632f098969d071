import NeuralNetworks

/// `numpy.random.RandomState(seed)`, number for number: the generator that scikit-learn means by
/// `random_state`, whose methods NumPy has promised never to change.
///
/// The bits are those of the Mersenne Twister MT19937 (Matsumoto and Nishimura 1998).
public struct NumPyRandom: Sendable {
  private static let size = 624

  private var state: [UInt32]
  private var position = Self.size
  /// The second number of the last pair of normal ones.
  private var spareNormal: Double?

  public init(seed: UInt32) {
    state = [seed]
    for k in 1..<UInt32(Self.size) {
      let last = state[Int(k) - 1]
      state.append(1_812_433_253 &* (last ^ (last >> 30)) &+ k)
    }
  }

  /// 32 random bits.
  public mutating func bits() -> UInt32 {
    if position == Self.size { twist() }
    var y = state[position]
    position += 1
    y ^= y >> 11
    y ^= (y << 7) & 0x9D2C_5680
    y ^= (y << 15) & 0xEFC6_0000
    return y ^ (y >> 18)
  }

  private mutating func twist() {
    for k in 0..<Self.size {
      let joined =
        (state[k] & 0x8000_0000) | (state[(k + 1) % Self.size] & 0x7FFF_FFFF)
      let odd: UInt32 = joined & 1 == 0 ? 0 : 0x9908_B0DF
      state[k] = state[(k + 397) % Self.size] ^ (joined >> 1) ^ odd
    }
    position = 0
  }

  /// `random_sample()`: uniform in `[0, 1)`, 53 bits of two draws.
  public mutating func randomSample() -> Double {
    let upper = Double(bits() >> 5)
    let lower = Double(bits() >> 6)
    return (upper * 0x1p26 + lower) * 0x1p-53
  }

  /// `standard_normal()`: the polar method, the second number of a pair first.
  public mutating func standardNormal() -> Double {
    if let spare = spareNormal {
      spareNormal = nil
      return spare
    }
    while true {
      let a = 2 * randomSample() - 1
      let b = 2 * randomSample() - 1
      let s = a * a + b * b
      guard s < 1, s != 0 else { continue }
      let scale = (-2 * logarithm(s) / s).squareRoot()
      spareNormal = scale * a
      return scale * b
    }
  }

  /// `normal(mean, deviation)`.
  public mutating func normal(_ mean: Double, _ deviation: Double) -> Double {
    mean + deviation * standardNormal()
  }

  /// `shuffle(elements)`: for `i` from the last index down to 1, the elements `i` and `j` change
  /// places, where `j ≤ i` is found by masking bits until it fits.
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for i in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(i, atMost(i))
    }
  }

  /// `permutation(n)`: `0 ..< n`, shuffled.
  public mutating func permutation(_ n: Int) -> [Int] {
    var order = Array(0..<n)
    shuffle(&order)
    return order
  }

  /// Uniform in `0 ... limit`.
  mutating func atMost(_ limit: Int) -> Int {
    precondition(limit < 1 << 32, "a shuffle of at most 2³² elements")
    let mask = UInt32.max >> UInt32(limit).leadingZeroBitCount
    while true {
      let value = Int(bits() & mask)
      if value <= limit { return value }
    }
  }
}
