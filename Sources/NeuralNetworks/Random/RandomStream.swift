/// The random numbers of one purpose of one run.
///
/// xoshiro256**, its state the first four numbers of a SplitMix64 that starts at
///
///     seed ⊕ fnv1a64(purpose's name)
///
/// so that every purpose has a sequence of its own, and a new purpose leaves the others as they
/// are. The transforms below are part of what is promised: the same seed and purpose give the same
/// numbers in every version.
public struct RandomStream: Sendable {
  /// What the numbers are for. The raw value is hashed into the seed and must never change.
  public enum Purpose: String, Sendable, CaseIterable {
    case weights
    case batchOrder
    case dropout
    case labelNoise
  }

  private var generator: Xoshiro256StarStar
  /// The second number of the last pair of normal ones.
  private var spareNormal: Double?

  public init(seed: UInt64, purpose: Purpose) {
    self.init(seed: seed, name: purpose.rawValue)
  }

  /// For a purpose that is not among those of a training.
  package init(seed: UInt64, name: String) {
    var spread = SplitMix64(state: seed ^ fnv1a64(name))
    generator = Xoshiro256StarStar(
      state: (spread.next(), spread.next(), spread.next(), spread.next()))
  }

  /// 64 random bits.
  public mutating func bits() -> UInt64 { generator.next() }

  /// Uniform in `[0, 1)`: the upper 53 bits, divided by `2⁵³`.
  public mutating func uniform() -> Double {
    Double(bits() >> 11) * 0x1p-53
  }

  /// Uniform in `[lower, upper)`: `lower + (upper − lower) u`.
  public mutating func uniform(in lower: Double, _ upper: Double) -> Double {
    lower + (upper - lower) * uniform()
  }

  /// Standard normal, by the polar method of Marsaglia and Bray (1964): with `(a, b)` uniform in
  /// the unit disc and `s = a² + b²`, the numbers `a √(−2 log s / s)` and then `b √(−2 log s / s)`.
  public mutating func normal() -> Double {
    if let spare = spareNormal {
      spareNormal = nil
      return spare
    }
    while true {
      let a = uniform(in: -1, 1)
      let b = uniform(in: -1, 1)
      let s = a * a + b * b
      guard s > 0, s < 1 else { continue }
      let scale = (-2 * logarithm(s) / s).squareRoot()
      spareNormal = b * scale
      return a * scale
    }
  }

  /// Uniform in `0 ..< n`: the upper half of the 128-bit product of `n` and 64 random bits, drawn
  /// again where the lower half is below `2⁶⁴ mod n` (Lemire 2019).
  @inline(__always)
  public mutating func below(_ n: Int) -> Int {
    precondition(n > 0, "there is no whole number in 0 ..< \(n)")
    let count = UInt64(n)
    while true {
      let product = bits().multipliedFullWidth(by: count)
      // The remainder is less than n, and dear.
      if product.low >= count || product.low >= (0 &- count) % count { return Int(product.high) }
    }
  }

  /// Fisher and Yates' shuffle: for `i` from the last index down to 1, the elements `i` and
  /// `below(i + 1)` change places.
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    // A copy, whose numbers stay in registers.
    var stream = self
    for i in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(i, stream.below(i + 1))
    }
    self = stream
  }
}

/// The [FNV-1a hash](http://www.isthe.com/chongo/tech/comp/fnv/) of a text's UTF-8 bytes.
func fnv1a64(_ text: String) -> UInt64 {
  text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}
