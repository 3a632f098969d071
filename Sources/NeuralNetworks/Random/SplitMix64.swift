/// [SplitMix64](https://doi.org/10.1145/2714064.2660195) (Steele, Lea and Flood 2014): a counter
/// and a mixing of its bits. Here it spreads a seed over the state of a larger generator.
struct SplitMix64: Sendable {
  private var state: UInt64

  init(state: UInt64) {
    self.state = state
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
