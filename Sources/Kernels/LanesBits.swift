import CVector

// Whole numbers and bits of the elementary functions, as in the textbook's `Lanes`. A *shifted*
// number is the sum of a whole number and `1.5 · 2²³`, whose bits are `0x4B40_0000`.

/// `n` of a shifted `n`.
@inline(__always)
package func unshifted(_ n: Lanes) -> Lanes { n - 12_582_912 }

/// `2ⁿ` of a shifted `n`, `−126 ≤ n ≤ 127`.
@inline(__always)
package func powerOfTwo(_ n: Lanes) -> Lanes {
  number(vector_bits_sum(vector_bits_left(bits(n), 23), 0x3F80_0000))
}

/// The shifted `⌊n / 2⌋` of a shifted `n`.
@inline(__always)
package func halved(_ n: Lanes) -> Lanes {
  let whole = vector_bits_sum(bits(n), -0x4B40_0000)
  return number(vector_bits_sum(vector_bits_right(whole, 1), 0x4B40_0000))
}

/// Whether a shifted `n` is odd.
@inline(__always)
package func isOdd(_ n: Lanes) -> Condition {
  Condition(vector_bits_not_zero(vector_bits_and(bits(n), 1)))
}

/// The shifted `k` for which `a / 2ᵏ` lies in `¾ ..< 1½`. `a` is positive and normal.
@inline(__always)
package func exponent(_ a: Lanes) -> Lanes {
  let whole = vector_bits_right(vector_bits_sum(bits(a), -0x3F40_0000), 23)
  return number(vector_bits_sum(whole, 0x4B40_0000))
}

/// `a / 2ᵏ` of a shifted `k`, where neither `a` nor the result leaves the normal numbers.
@inline(__always)
package func scaledDown(_ a: Lanes, by k: Lanes) -> Lanes {
  number(vector_bits_difference(bits(a), vector_bits_left(bits(k), 23)))
}

/// `a`, not negative, with the sign of `b`.
@inline(__always)
package func withSign(_ a: Lanes, of b: Lanes) -> Lanes {
  number(vector_bits_or(bits(a), vector_bits_and(bits(b), .min)))
}

/// `a`, negated where `b` has its sign bit set.
@inline(__always)
package func flipped(_ a: Lanes, by b: Lanes) -> Lanes {
  number(vector_bits_xor(bits(a), vector_bits_and(bits(b), .min)))
}

/// `a`, negated where `⌊n / 2⌋` of a shifted `n` is odd.
@inline(__always)
package func flipped(_ a: Lanes, byHalfOf n: Lanes) -> Lanes {
  number(vector_bits_xor(bits(a), vector_bits_and(vector_bits_left(bits(n), 30), .min)))
}

/// Numbers for eight half octaves.
package typealias HalfOctaveTable = SIMD8<Float>

/// The numbers of half octaves, as in the textbook.
package struct HalfOctaves {
  let mask: Mask
}

@inline(__always)
package func halfOctave(_ a: Lanes) -> HalfOctaves {
  HalfOctaves(mask: vector_bits_limited(vector_bits_right(bits(a), 22), 252, 259))
}

/// The number for each lane's half octave.
@inline(__always)
package func lookup(_ table: HalfOctaveTable, _ halfOctaves: HalfOctaves) -> Lanes {
  Lanes(vector_lookup(table, halfOctaves.mask))
}

@inline(__always)
private func bits(_ a: Lanes) -> Mask { vector_bits(a.vector) }

@inline(__always)
private func number(_ bits: Mask) -> Lanes { Lanes(vector_from_bits(bits)) }
