// Exponential, logarithm, sine and cosine of a `Double`, for what is drawn and placed before training:
// the same reductions as in `Lanes`, in scalar code, within 1 unit in the last place.
// Coefficients: Tests/NeuralNetworksTests/Fixtures/polynomials.py.

/// `eˣ = 2ⁿ eʳ` with `n = round(x / ln 2)` and `r = x − n ln 2`, `eʳ` by its series up to `r¹³ / 13!`.
///
/// Without fused operations, which are slow where a processor has none.
package func exponential(_ x: Double) -> Double {
  guard x < 709.79, x > -745.2 else { return x.isNaN ? x : x < 0 ? 0 : .infinity }
  let n = (x * 1.442_695_040_888_963_4 + 0x1.8p52) - 0x1.8p52
  let head = x - n * 0.693_147_180_369_123_8
  let tail = n * 1.908_214_929_270_587_7e-10
  let r = head - tail
  var q = 1.605_904_383_682_161_3e-10 * r + 2.087_675_698_786_81e-9
  q = q * r + 2.505_210_838_544_172e-8
  q = q * r + 2.755_731_922_398_589e-7
  q = q * r + 2.755_731_922_398_589_3e-6
  q = q * r + 2.480_158_730_158_730_2e-5
  q = q * r + 1.984_126_984_126_984_1e-4
  q = q * r + 1.388_888_888_888_889e-3
  q = q * r + 8.333_333_333_333_333e-3
  q = q * r + 4.166_666_666_666_666_4e-2
  q = q * r + 0.166_666_666_666_666_66
  q = q * r + 0.5
  // The factor 2ⁿ comes in two halves, so that denormal results are rounded once.
  let half = Int(n) >> 1
  return (1 + (head + (r * r * q - tail))) * powerOfTwo(half) * powerOfTwo(Int(n) - half)
}

/// `2ⁿ` for `−1022 ≤ n ≤ 1023`.
private func powerOfTwo(_ n: Int) -> Double { Double(bitPattern: UInt64(n + 1023) << 52) }

/// `log x`: `−∞` at zero, not a number below.
///
/// With `x = 2ᵏ (1 + f)`, `√½ ≤ 1 + f < √2`, and `s = f / (2 + f)`,
/// `log(1 + f) = 2 artanh s = f − s (f − s² R(s²))`.
package func logarithm(_ x: Double) -> Double {
  guard x > 0, x < .infinity else {
    return x == 0 ? -.infinity : (x < 0 ? .nan : x)
  }
  let normal = x < .leastNormalMagnitude ? x * 0x1p54 : x
  let shift = x < .leastNormalMagnitude ? 54 : 0
  // The bits of √½.
  let whole = Int(bitPattern: UInt(normal.bitPattern &- 0x3FE6_A09E_667F_3BCD)) >> 52
  let f = Double(bitPattern: normal.bitPattern &- (UInt64(bitPattern: Int64(whole)) << 52)) - 1
  let s = f / (2 + f)
  let z = s * s
  var r = 0.153_137_806_551_057_5.addingProduct(z, 0.147_988_342_997_736_58)
  r = 0.181_835_741_087_207_5.addingProduct(z, r)
  r = 0.222_221_984_009_255_72.addingProduct(z, r)
  r = 0.285_714_287_438_935_7.addingProduct(z, r)
  r = 0.399_999_999_994_088_03.addingProduct(z, r)
  r = 0.666_666_666_666_673_5.addingProduct(z, r)
  let k = Double(whole - shift)
  let head = k * 0.693_147_180_369_123_8
  let sum = head + f
  let tail = (k * 1.908_214_929_270_587_7e-10).addingProduct(-s, f - z * r)
  return sum + ((f - (sum - head)) + tail)
}

/// `sin x` for `|x| < 2²⁰`; beyond, the value at zero. Not a number at `±∞`.
package func sine(_ x: Double) -> Double {
  let (quarters, r, low) = remainderByQuarterTurn(x)
  let y = quarters & 1 == 0 ? reducedSine(r, low) : reducedCosine(r, low)
  return quarters & 2 == 0 ? y : -y
}

/// `cos x` for `|x| < 2²⁰`; beyond, the value at zero. Not a number at `±∞`.
package func cosine(_ x: Double) -> Double {
  let (quarters, r, low) = remainderByQuarterTurn(x)
  let y = quarters & 1 == 0 ? reducedCosine(r, low) : reducedSine(r, low)
  return (quarters + 1) & 2 == 0 ? y : -y
}

/// `n = round(x / (π/2))` and `x − n π/2` as the sum of a number and a small one, with `π/2` as the
/// sum of three numbers.
private func remainderByQuarterTurn(_ x: Double) -> (quarters: Int, r: Double, low: Double) {
  let c = x.magnitude < 1_048_576 ? x : 0 * x
  guard c.magnitude > 0.785_398_163_397_448_3 else { return (0, c, 0) }
  let shifted = 0x1.8p52.addingProduct(c, 0.636_619_772_367_581_4)
  let n = shifted - 0x1.8p52
  let first = c.addingProduct(-n, 1.570_796_326_794_896_6)
  let second = n * 6.123_233_995_736_765e-17
  let r = first - second
  let error = second.addingProduct(-n, 6.123_233_995_736_765e-17)
  let low = error.addingProduct(-n, 1.082_856_673_921_914e-32) + ((first - r) - second)
  return (Int(n), r, low)
}

/// `sin(r + low) = r + low + r³ S(r²)` for `|r| ≤ π/4`.
private func reducedSine(_ r: Double, _ low: Double) -> Double {
  let u = r * r
  var p = (-2.505_063_656_094_265_6e-8).addingProduct(u, 1.588_971_191_195_625_6e-10)
  p = 2.755_731_292_119_149e-6.addingProduct(u, p)
  p = (-0.000_198_412_698_276_077_4).addingProduct(u, p)
  p = 0.008_333_333_333_319_702.addingProduct(u, p)
  p = (-0.166_666_666_666_666_2).addingProduct(u, p)
  guard r != 0 else { return r }
  return r + low.addingProduct(r * u, p)
}

/// `cos(r + low) = 1 − u/2 + u² C(u)` for `|r| ≤ π/4`, `u = (r + low)²`.
private func reducedCosine(_ r: Double, _ low: Double) -> Double {
  let u = ((r + r) * low).addingProduct(r, r)
  var p = 2.087_561_573_122_259_3e-9.addingProduct(u, -1.135_409_800_285_454_2e-11)
  p = (-2.755_731_355_917_72e-7).addingProduct(u, p)
  p = 2.480_158_728_673_279_3e-5.addingProduct(u, p)
  p = (-0.001_388_888_888_886_972_3).addingProduct(u, p)
  p = 0.041_666_666_666_666_574.addingProduct(u, p)
  p = (-0.5).addingProduct(u, p)
  return 1.0.addingProduct(u, p)
}
