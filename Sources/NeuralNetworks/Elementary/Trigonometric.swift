// Sine and cosine, by `x = n π/2 + r` with `|r| ≤ π/4` (Cody and Waite's reduction).
// Coefficients: Tests/NeuralNetworksTests/Fixtures/polynomials.py.

/// `sin x` for `|x| < 2²⁰`, within 0.89 units in the last place. Beyond, where neighbouring
/// numbers are an eighth apart and more, the value at zero; not a number at `±∞`.
@inline(__always)
package func sine(_ x: Lanes) -> Lanes {
  let (n, r, low) = remainderByQuarterTurn(magnitude(x))
  let u = fma(r, r, (r + r) * low)
  let y = select(isOdd(n), reducedCosine(u), reducedSine(r, low, u))
  return flipped(flipped(y, byHalfOf: n), by: x)
}

/// `cos x` for `|x| < 2²⁰`, within 0.89 units in the last place. Beyond, the value at zero; not a
/// number at `±∞`.
@inline(__always)
package func cosine(_ x: Lanes) -> Lanes {
  let (n, r, low) = remainderByQuarterTurn(magnitude(x))
  let u = fma(r, r, (r + r) * low)
  let y = select(isOdd(n), reducedSine(r, low, u), reducedCosine(u))
  return flipped(y, byHalfOf: n + 1)
}

/// The shifted `n = round(x / (π/2))` and `x − n π/2` as the sum of a number and a small one,
/// with `π/2` as the sum of three numbers.
@inline(__always)
private func remainderByQuarterTurn(_ x: Lanes) -> (n: Lanes, r: Lanes, low: Lanes) {
  let c = select(less(x, 1_048_576), x, 0 * x)
  let n = fma(c, 0.636_619_75, 12_582_912)
  let whole = unshifted(n)
  let first = fma(-whole, 1.570_796_25, c)
  let second = whole * 7.549_789_4e-8
  let r = first - second
  let error = fma(-whole, 7.549_789_4e-8, second)
  let low = fma(-whole, 5.390_303e-15, error) + ((first - r) - second)
  return (n, r, low)
}

/// `sin(r + low) = r + low + r³ S(r²)` for `|r| ≤ π/4`, `u = (r + low)²`, within `2⁻²⁷`.
@inline(__always)
private func reducedSine(_ r: Lanes, _ low: Lanes, _ u: Lanes) -> Lanes {
  var p = fma(u, -0.000_195_051_47, 0.008_332_093)
  p = fma(u, p, -0.166_666_54)
  return r + fma(r * u, p, low)
}

/// `cos r = 1 − u/2 + u² C(u)` for `|r| ≤ π/4`, `u = r²`, within `2⁻³²`.
@inline(__always)
private func reducedCosine(_ u: Lanes) -> Lanes {
  var p = fma(u, 2.441_325_3e-5, -0.001_388_713_6)
  p = fma(u, p, 0.041_666_64)
  p = fma(u, p, -0.5)
  return fma(u, p, 1)
}
