/// [xoshiro256**](https://prng.di.unimi.it) (Blackman and Vigna 2018), of period `2²⁵⁶ − 1`.
struct Xoshiro256StarStar: Sendable {
  private var s0, s1, s2, s3: UInt64

  /// Not all four zero.
  init(state: (UInt64, UInt64, UInt64, UInt64)) {
    (s0, s1, s2, s3) = state
  }

  mutating func next() -> UInt64 {
    let result = rotatedLeft(s1 &* 5, by: 7) &* 9
    let t = s1 << 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= t
    s3 = rotatedLeft(s3, by: 45)
    return result
  }

  private func rotatedLeft(_ x: UInt64, by bits: UInt64) -> UInt64 {
    (x << bits) | (x >> (64 - bits))
  }
}
