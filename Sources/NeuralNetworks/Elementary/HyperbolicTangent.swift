/// `tanh x`, by a polynomial `P` of its own on each of eight intervals up to 9.03, from where on it
/// rounds to 1:
///
///     tanh x = x + x P(x²)                              |x| < ¾
///     tanh x = tanh m + d P(d)   with d = |x| − m       on each other interval
///
/// Each `m`, near the middle of its interval, is a `Float` whose `tanh` is very nearly one, too.
/// Within 0.77 units in the last place.
@inline(__always)
package func hyperbolicTangent(_ x: Lanes) -> Lanes {
  let a = magnitude(x)
  let c = select(less(9.03, a), 9.03, a)
  let n = halfOctave(c)
  let d = c - lookup(middle, n)
  let isSmall = less(c, 0.75)
  let u = select(isSmall, d * d, d)
  var p = fma(u, lookup(p6, n), lookup(p5, n))
  p = fma(u, p, lookup(p4, n))
  p = fma(u, p, lookup(p3, n))
  p = fma(u, p, lookup(p2, n))
  p = fma(u, p, lookup(p1, n))
  p = fma(u, p, lookup(p0, n))
  return withSign(fma(d, p, select(isSmall, d, lookup(value, n))), of: x)
}

// The intervals are half octaves: 2 ..< 3, 3 ..< 4, 4 ..< 6, 6 ..< 9.03, 0 ..< ¾, ¾ ..< 1, 1 ..< 1½,
// 1½ ..< 2, in the order in which `lookup` counts them.
// Coefficients: Tests/NeuralNetworksTests/Fixtures/polynomials.py.

/// `m`.
@inline(__always)
private var middle: HalfOctaveTable {
  HalfOctaveTable(
    2.502_219, 3.503_199_3, 4.716_209_4, 7.278_045, 0, 0.875_142, 1.249_711_9, 1.749_190_6)
}

/// `tanh m`.
@inline(__always)
private var value: HalfOctaveTable {
  HalfOctaveTable(
    0.986_673_2, 0.998_189_5, 0.999_839_84, 0.999_999_05, 0, 0.703_977_2, 0.848_202_8,
    0.941_283_35)
}

@inline(__always)
private var p0: HalfOctaveTable {
  HalfOctaveTable(
    0.026_476_05, 0.003_617_704, 0.000_320_320_75, 1.911_086_4e-6, 0, 0.504_416_05, 0.280_551_97,
    0.113_985_665)
}

@inline(__always)
private var p1: HalfOctaveTable {
  HalfOctaveTable(
    -0.026_123_073, -0.003_611_18, -0.000_320_177_76, -1.914_634_8e-6, -0.333_333_16,
    -0.355_097_4, -0.237_965, -0.107_292_77)
}

@inline(__always)
private var p2: HalfOctaveTable {
  HalfOctaveTable(
    0.016_949_372, 0.002_398_735_4, 0.000_213_005_64, 1.252_617_3e-6, 0.133_327_2, 0.081_849_51,
    0.108_325_27, 0.062_997_594)
}

@inline(__always)
private var p3: HalfOctaveTable {
  HalfOctaveTable(
    -0.008_019_151, -0.001_190_034_1, -0.000_106_864_15, -6.132_04e-7, -0.053_894_535,
    0.060_750_544, -0.012_556_506, -0.023_538_062)
}

@inline(__always)
private var p4: HalfOctaveTable {
  HalfOctaveTable(
    0.002_852_131_4, 0.000_469_069_2, 4.404_325_6e-5, 2.743_754_8e-7, 0.021_457_79,
    -0.059_819_847, -0.019_228_756, 0.003_690_072_6)
}

@inline(__always)
private var p5: HalfOctaveTable {
  HalfOctaveTable(
    -0.000_697_955_26, -0.000_156_111_96, -1.448_202_7e-5, -1.062_245_9e-7, -0.007_665_797_6,
    0.013_127_587, 0.015_094_1, 0.002_093_362)
}

@inline(__always)
private var p6: HalfOctaveTable {
  HalfOctaveTable(
    5.946_542_7e-5, 4.183_466e-5, 2.640_728_8e-6, 2.050_728_3e-8, 0.001_741_741_9, 0.046_807_133,
    -0.004_448_542_4, -0.001_990_277_3)
}
