/// `erf x = 2/√π ∫₀ˣ exp(−t²) dt`, within 0.99 units in the last place.
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
  var p = fma(u, -0.000_633_839_8, 0.005_055_809_4)
  p = fma(u, p, -0.026_806_04)
  p = fma(u, p, 0.112_828_314)
  p = fma(u, p, -0.376_125_87)
  p = fma(u, p, 0.128_379_17)
  return fma(x, p, x)
}

/// `1 − exp(−E(x))`, `0.85 ≤ x`, with `E(x) ≈ −log(1 − erf x)`, within `2⁻³³`.
@inline(__always)
private func outerErrorFunction(_ x: Lanes) -> Lanes {
  let c = select(less(4, x), 4, x)
  var e = fma(c, -2.001_831e-5, 0.000_422_179_96)
  e = fma(c, e, -0.004_112_457)
  e = fma(c, e, 0.024_967_728)
  e = fma(c, e, -0.108_049_89)
  e = fma(c, e, -0.633_551_84)
  e = fma(c, e, -1.129_415_8)
  e = fma(c, e, 0.000_154_536_07)
  let n = roundedQuotientByLogTwo(e)
  let q = reducedExponentialMinusOne(fma(-unshifted(n), 0.693_147_2, e))
  let power = powerOfTwo(n)
  return fma(-power, q, 1 - power)
}
