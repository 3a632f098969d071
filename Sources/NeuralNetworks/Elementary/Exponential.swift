// The exponential and its kin, by `eˣ = 2ⁿ eʳ` with `n = round(x / ln 2)` and `r = x − n ln 2`.
//
// Errors are the largest that were found in a sweep of every eleventh `Float`, against `Double`.
// Coefficients: Tests/NeuralNetworksTests/Fixtures/polynomials.py.

/// `eˣ`, within 0.98 units in the last place.
@inline(__always)
package func exponential(_ x: Lanes) -> Lanes {
  scaledExponential(select(less(89, x), 89, x))
}

/// `eˣ − 1`, which does not cancel near zero, within 1.44 units in the last place.
@inline(__always)
package func exponentialMinusOne(_ x: Lanes) -> Lanes {
  let c = select(less(x, -18), -18, select(less(89, x), 89, x))
  let n = roundedQuotientByLogTwo(c)
  let q = reducedExponentialMinusOne(remainderByLogTwo(c, n))
  // 2ⁿ (1 + q) − 1, in halves because 2¹²⁸ is not a number.
  let half = powerOfTwo(n - 1)
  let y = fma(half, q, half - 0.5)
  return select(less(magnitude(x), 2.98e-8), x, y + y)
}

/// `σ(x) = 1 / (1 + e⁻ˣ)`, for negative `x` as `eˣ / (1 + eˣ)`.
///
/// Within 1.48 units in the last place: the quotient is corrected by its remainder with the
/// unrounded denominator.
@inline(__always)
package func logistic(_ x: Lanes) -> Lanes {
  let e = exponential(-magnitude(x))
  let numerator = select(less(x, 0), e, 1)
  let reciprocal = 1 / (1 + e)
  let y = numerator * reciprocal
  return fma(fma(-y, e, numerator - y), reciprocal, y)
}

/// `eˣ` for `x ≤ 89`. The factor `2ⁿ` comes in two halves, so that results that are denormal or
/// infinite are rounded once.
@inline(__always)
private func scaledExponential(_ x: Lanes) -> Lanes {
  let c = select(less(x, -104), -104, x)
  let n = roundedQuotientByLogTwo(c)
  let half = halved(n)
  let rest = n - unshifted(half)
  let e = 1 + reducedExponentialMinusOne(remainderByLogTwo(c, n))
  return e * powerOfTwo(half) * powerOfTwo(rest)
}

/// The shifted `round(x / ln 2)`.
@inline(__always)
package func roundedQuotientByLogTwo(_ x: Lanes) -> Lanes {
  fma(x, 1.442_695, 12_582_912)
}

/// `x − n ln 2` of a shifted `n`, with `ln 2` as the sum of two numbers.
@inline(__always)
private func remainderByLogTwo(_ x: Lanes, _ n: Lanes) -> Lanes {
  let whole = unshifted(n)
  return fma(-whole, -1.904_654_3e-9, fma(-whole, 0.693_147_2, x))
}

/// `eʳ − 1 = r + r² Q(r)` for `|r| ≤ ½ ln 2`, within `2⁻³¹`.
@inline(__always)
package func reducedExponentialMinusOne(_ r: Lanes) -> Lanes {
  var p = fma(r, 0.000_197_553_37, 0.001_393_272_8)
  p = fma(r, p, 0.008_333_554)
  p = fma(r, p, 0.041_666_49)
  p = fma(r, p, 0.166_666_66)
  p = fma(r, p, 0.5)
  return fma(r * r, p, r)
}
