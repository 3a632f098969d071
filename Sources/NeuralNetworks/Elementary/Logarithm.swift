// Natural logarithms, by `log x = k ln 2 + log(1 + f)` with `x = 2ᵏ (1 + f)`, `¾ ≤ 1 + f < 1½`.
// Coefficients: Tests/NeuralNetworksTests/Fixtures/polynomials.py.

/// `log x`: `−∞` at zero, not a number below. Within 0.89 units in the last place.
@inline(__always)
package func logarithm(_ x: Lanes) -> Lanes {
  let denormal = less(x, broadcast(.leastNormalMagnitude))
  let normal = select(denormal, 8_388_608 * x, x)
  let k = exponent(normal)
  let y = logarithm(
    exponent: unshifted(k) + select(denormal, -23, 0), fraction: scaledDown(normal, by: k) - 1)
  let finite = select(less(x, broadcast(.infinity)), y, x)
  return select(
    less(x, broadcast(.leastNonzeroMagnitude)),
    select(less(x, 0), broadcast(.nan), broadcast(-.infinity)), finite)
}

/// `log(1 + x)`, which keeps the digits of a small `x`: `−∞` at −1, not a number below. Within 0.90
/// units in the last place.
@inline(__always)
package func logarithmOnePlus(_ x: Lanes) -> Lanes {
  let k = exponent(1 + x)
  let whole = unshifted(k)
  // f = 2⁻ᵏ x + (2⁻ᵏ − 1), with four times 2⁻ᵏ because 2⁻¹²⁸ is not a normal number.
  let scale = powerOfTwo(12_582_914 - whole)
  let y = logarithm(exponent: whole, fraction: fma(0.25 * x, scale, fma(0.25, scale, -1)))
  let finite = select(less(x, broadcast(.infinity)), y, x)
  let small = select(less(magnitude(x), 2.98e-8), x, finite)
  return select(
    less(-1, x), small, select(less(x, -1), broadcast(.nan), small - broadcast(.infinity)))
}

/// `k ln 2 + log(1 + f)`, `¾ ≤ 1 + f ≤ 1½`, with `log(1 + f) = f − f²/2 + f³ P(f)`.
///
/// `ln 2` is the sum of two numbers, the first so short that its product with `k` is exact.
@inline(__always)
private func logarithm(exponent k: Lanes, fraction f: Lanes) -> Lanes {
  var p = fma(f, -0.045_049_388, 0.104_623_63)
  p = fma(f, p, -0.131_625_24)
  p = fma(f, p, 0.144_788)
  p = fma(f, p, -0.166_471_5)
  p = fma(f, p, 0.199_908_12)
  p = fma(f, p, -0.250_001)
  p = fma(f, p, 0.333_334_5)
  p = fma(f, p, -0.5)
  let tail = fma(f * f, p, k * 1.428_606_8e-6)
  let head = k * 0.693_145_75
  let sum = head + f
  return sum + ((f - (sum - head)) + tail)
}
