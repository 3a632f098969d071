/// What one elementwise formula works on: here a single number, in the kernels a SIMD vector.
///
/// Formulas (elementary functions, activations, optimizer rules) are written once, in terms of
/// `Lanes` and the few operations of this file, and give the same bits in every width.
public typealias Lanes = Float

/// The outcome of comparing two `Lanes`.
package typealias Condition = Bool

/// `a · b + c`, rounded once.
@inline(__always)
package func fma(_ a: Lanes, _ b: Lanes, _ c: Lanes) -> Lanes { c.addingProduct(a, b) }

@inline(__always)
package func less(_ a: Lanes, _ b: Lanes) -> Condition { a < b }

@inline(__always)
package func select(_ condition: Condition, _ yes: Lanes, _ no: Lanes) -> Lanes {
  condition ? yes : no
}

@inline(__always)
package func magnitude(_ a: Lanes) -> Lanes { a.magnitude }

@inline(__always)
package func squareRoot(_ a: Lanes) -> Lanes { a.squareRoot() }

/// The same number in every lane.
@inline(__always)
package func broadcast(_ a: Float) -> Lanes { a }

/// A constant, rounded once, in every lane.
@inline(__always)
package func lanes(_ a: Double) -> Lanes { broadcast(Float(a)) }

// MARK: Whole numbers and bits

// Adding `1.5 · 2²³ = 12_582_912` to a number below `2²²` in magnitude rounds that number to a whole
// one `n`, ties to even, and leaves `n` in two's complement in the low bits of the sum. Below, a
// *shifted* number is such a sum, `n + 1.5 · 2²³`.

/// `n` of a shifted `n`.
@inline(__always)
package func unshifted(_ n: Lanes) -> Lanes { n - 12_582_912 }

/// `2ⁿ` of a shifted `n`, `−126 ≤ n ≤ 127`.
@inline(__always)
package func powerOfTwo(_ n: Lanes) -> Lanes {
  Lanes(bitPattern: (n.bitPattern << 23) &+ 0x3F80_0000)
}

/// The shifted `⌊n / 2⌋` of a shifted `n`.
@inline(__always)
package func halved(_ n: Lanes) -> Lanes {
  let whole = Int32(bitPattern: n.bitPattern &- 0x4B40_0000)
  return Lanes(bitPattern: UInt32(bitPattern: whole >> 1) &+ 0x4B40_0000)
}

/// Whether a shifted `n` is odd.
@inline(__always)
package func isOdd(_ n: Lanes) -> Condition { n.bitPattern & 1 != 0 }

/// The shifted `k` for which `a / 2ᵏ` lies in `¾ ..< 1½`. `a` is positive and normal.
@inline(__always)
package func exponent(_ a: Lanes) -> Lanes {
  let whole = Int32(bitPattern: a.bitPattern &- 0x3F40_0000) >> 23
  return Lanes(bitPattern: UInt32(bitPattern: whole) &+ 0x4B40_0000)
}

/// `a / 2ᵏ` of a shifted `k`, where neither `a` nor the result leaves the normal numbers.
@inline(__always)
package func scaledDown(_ a: Lanes, by k: Lanes) -> Lanes {
  Lanes(bitPattern: a.bitPattern &- (k.bitPattern << 23))
}

/// `a`, not negative, with the sign of `b`.
@inline(__always)
package func withSign(_ a: Lanes, of b: Lanes) -> Lanes {
  Lanes(bitPattern: a.bitPattern | (b.bitPattern & 0x8000_0000))
}

/// `a`, negated where `b` has its sign bit set.
@inline(__always)
package func flipped(_ a: Lanes, by b: Lanes) -> Lanes {
  Lanes(bitPattern: a.bitPattern ^ (b.bitPattern & 0x8000_0000))
}

/// `a`, negated where `⌊n / 2⌋` of a shifted `n` is odd.
@inline(__always)
package func flipped(_ a: Lanes, byHalfOf n: Lanes) -> Lanes {
  Lanes(bitPattern: a.bitPattern ^ ((n.bitPattern << 30) & 0x8000_0000))
}

// MARK: Tables

/// Numbers for eight half octaves.
package typealias HalfOctaveTable = SIMD8<Float>

/// The number of the half octave that a positive `a` lies in: 252 for all below ¾, 253 for `¾ ..< 1`, 254 for
/// `1 ..< 1½` and so on, 259 for all from 6.
@inline(__always)
package func halfOctave(_ a: Lanes) -> UInt32 { min(max(a.bitPattern >> 22, 252), 259) }

/// The number for a half octave, which its last three bits tell.
@inline(__always)
package func lookup(_ table: HalfOctaveTable, _ halfOctave: UInt32) -> Lanes {
  table[Int(halfOctave & 7)]
}
