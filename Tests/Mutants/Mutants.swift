/// Files that were changed a little at random, the same ones each time.
public struct Mutants {
  private var random: SplitMix64
  /// What is inserted now and then, beside single bytes.
  private let scraps: [[UInt8]]

  public init(seed: UInt64, scraps: [String] = []) {
    random = SplitMix64(state: seed)
    self.scraps = scraps.map { Array($0.utf8) }
  }

  /// The bytes after one to four changes.
  public mutating func next(of bytes: [UInt8]) -> [UInt8] {
    var mutant = bytes
    for _ in 0...below(4) { change(&mutant) }
    return mutant
  }

  /// A whole number from 0 to below the limit.
  public mutating func below(_ limit: Int) -> Int {
    Int(random.next() % UInt64(max(1, limit)))
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return bytes.append(UInt8(below(256))) }
    let place = below(bytes.count)
    let part = place..<min(bytes.count, place + 1 + below(40))
    switch below(16) {
    case 0...2: bytes[place] ^= 1 << UInt8(below(8))
    case 3: bytes[place] = UInt8(below(256))
    case 4...5: bytes.remove(at: place)
    case 6: bytes.removeSubrange(part)
    case 7: bytes.removeSubrange(place...)
    case 8...9: bytes.insert(contentsOf: bytes[part], at: place)
    case 10: bytes.insert(contentsOf: bytes[part], at: below(bytes.count))
    case 11: bytes.swapAt(place, below(bytes.count))
    case 12: bytes.replaceSubrange(part, with: bytes[part].reversed())
    default:
      let scrap = scraps.isEmpty ? [UInt8(below(256))] : scraps[below(scraps.count)]
      bytes.insert(contentsOf: scrap, at: place)
    }
  }
}

/// [SplitMix64](https://doi.org/10.1145/2714064.2660195).
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
