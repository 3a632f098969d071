/// [Sobol's sequence](https://doi.org/10.1016/0041-5553(67)90144-9), with the direction numbers of
/// [Joe and Kuo](https://doi.org/10.1137/070709359) (2008).
///
/// Point `n + 1` is point `n` with one direction number of each dimension added modulo 2, that of the
/// lowest bit of `n` that is zero ([Antonov and Saleev](https://doi.org/10.1016/0041-5553(79)90085-5)
/// 1979); point 0 is zero.
enum Sobol {
  /// As many as have direction numbers here.
  static let dimensions = polynomials.count + 1

  /// The first points, `[count, dimensions]`, each coordinate in `[0, 1)`.
  ///
  /// - Precondition: `dimensions` is at most ``dimensions``, `count` at most 2³².
  static func points(_ count: Int, dimensions: Int) -> [[Double]] {
    let directions = (0..<dimensions).map { Self.directions(of: $0) }
    var point = [UInt32](repeating: 0, count: dimensions)
    return (0..<count).map { n in
      defer {
        let bit = (~n).trailingZeroBitCount
        for d in 0..<dimensions { point[d] ^= directions[d][bit] }
      }
      return point.map { Double($0) * 0x1p-32 }
    }
  }

  /// `v₁ … v₃₂` of one dimension, as fractions of 2³². With the polynomial
  /// `xˢ + a₁ xˢ⁻¹ + … + aₛ₋₁ x + 1` over the numbers modulo 2,
  ///
  ///     vₖ = a₁ vₖ₋₁ ⊕ … ⊕ aₛ₋₁ vₖ₋ₛ₊₁ ⊕ vₖ₋ₛ ⊕ vₖ₋ₛ / 2ˢ
  private static func directions(of dimension: Int) -> [UInt32] {
    guard dimension > 0 else { return (1...32).map { 1 << UInt32(32 - $0) } }
    let (polynomial, first) = polynomials[dimension - 1]
    let degree = first.count
    var v = first.enumerated().map { k, m in m << UInt32(31 - k) }
    for k in degree..<32 {
      var next = v[k - degree] ^ (v[k - degree] >> UInt32(degree))
      for i in 1..<max(degree, 1) where polynomial >> UInt32(degree - i) & 1 == 1 {
        next ^= v[k - i]
      }
      v.append(next)
    }
    return v
  }
}
