/// `tanh x`, by its addition theorem.
///
/// With `x = n ln 2 / 2 + r`, `|r| ≤ ¼ ln 2`, the two parts have the hyperbolic tangents
/// `(2ⁿ − 1) / (2ⁿ + 1)` and `t = tanh r`, so that
///
///     tanh x = (2ⁿ − 1 + (2ⁿ + 1) t) / (2ⁿ + 1 + (2ⁿ − 1) t)
///
/// which is `t` itself near zero. Within 1.41 units in the last place.
@inline(__always)
package func hyperbolicTangent(_ x: Lanes) -> Lanes {
  let a = magnitude(x)
  // tanh 9.02 rounds to 1.
  let c = select(less(9.02, a), 9.02, a)
  let n = fma(c, 2.885_39, 12_582_912)
  let t = reducedHyperbolicTangent(fma(-unshifted(n), 0.346_573_6, c))
  // 2ⁿ ± 1; where the sum is rounded, the difference keeps their quotient.
  let above = powerOfTwo(n) + 1
  let below = above - 2
  let reciprocal = 1 / fma(below, t, above)
  let y = fma(above, t, below) * reciprocal
  // Numerator − y · denominator, both unrounded.
  let remainder = fma(-y * t, below, fma(t, above, fma(-y, above, below)))
  return withSign(fma(remainder, reciprocal, y), of: x)
}

/// `tanh r = r + r³ T(r²)` for `|r| ≤ ¼ ln 2`, within `2⁻³²`.
/// Coefficients: Tests/NeuralNetworksTests/Fixtures/polynomials.py.
@inline(__always)
private func reducedHyperbolicTangent(_ r: Lanes) -> Lanes {
  let u = r * r
  var p = fma(u, -0.052_717_194, 0.133_311_47)
  p = fma(u, p, -0.333_333_22)
  return fma(r * u, p, r)
}
