/// `erf x = 2/√π ∫₀ˣ exp(−t²) dt`.
///
/// Up to 0.85 it is `x + x P(x²)`; from there to 4, where it rounds to 1, `1 − exp(−E(x))`.
/// Coefficients: Tests/NeuralNetworksTests/Fixtures/polynomials.py.
@inline(__always)
package func errorFunction(_ x: Lanes) -> Lanes {
  let a = magnitude(x)
  let y = select(less(a, 0.85), centralErrorFunction(a), outerErrorFunction(a))
  return withSign(y, of: x)
}

/// `x + x P(x²)`, `0 ≤ x ≤ 0.85`, within `2⁻²⁷`.
@inline(__always)
private func centralErrorFunction(_ x: Lanes) -> Lanes {
  let u = x * x
  var p = fma(u, -0.000_634_851_8, 0.005_057_703_7)
  p = fma(u, p, -0.026_807_288)
  p = fma(u, p, 0.112_828_65)
  p = fma(u, p, -0.376_125_9)
  p = fma(u, p, 0.128_379_17)
  return fma(x, p, x)
}

/// `1 − exp(−E(x))`, `0.85 ≤ x`, with `E(x) ≈ −log(1 − erf x)`, within `2⁻³³`.
@inline(__always)
private func outerErrorFunction(_ x: Lanes) -> Lanes {
  let c = select(less(4, x), 4, x)
  var e = fma(c, -2.002_025_2e-5, 0.000_422_201_35)
  e = fma(c, e, -0.004_112_536_6)
  e = fma(c, e, 0.024_967_846)
  e = fma(c, e, -0.108_049_914)
  e = fma(c, e, -0.633_551_96)
  e = fma(c, e, -1.129_415_6)
  e = fma(c, e, 0.000_154_501_22)
  let n = roundedQuotientByLogTwo(e)
  let q = reducedExponentialMinusOne(fma(-unshifted(n), 0.693_147_2, e))
  let power = powerOfTwo(n)
  return fma(-power, q, 1 - power)
}
