/// Colours of the difference of two maps, in 41 steps, so that no difference is white.
public enum DifferenceShading {
  private static let levels = 41

  /// P_A(class 1) − P_B(class 1): purple where A's is higher, green where B's is.
  ///
  ///     p = 1 / (1 + e⁻ᶻ)
  public static func raster(_ a: ScalarField, _ b: ScalarField, width: Int, height: Int) -> Raster {
    raster([a], [b], shades: signed, width: width, height: height) { a, b in
      (1 - probability(a[0]) + probability(b[0])) / 2
    }
  }

  /// How far the probabilities of all classes differ, grey where they do.
  ///
  ///     ½ Σ |p_A − p_B|, from 0 to 1
  public static func raster(
    _ a: [ScalarField], _ b: [ScalarField], width: Int, height: Int
  ) -> Raster {
    precondition(a.count == b.count && a.count > 1, "probabilities of the same classes")
    return raster(a, b, shades: unsigned, width: width, height: height) { a, b in
      let (p, q) = (probabilities(a), probabilities(b))
      return zip(p, q).reduce(0) { $0 + ($1.0 - $1.1).magnitude } / 2
    }
  }

  /// From −1, where B's probability is higher, to 1.
  public static var signedRamp: Raster {
    Raster(width: levels, height: 1, pixels: signed.reversed())
  }

  /// From 0 to 1.
  public static var unsignedRamp: Raster { Raster(width: levels, height: 1, pixels: unsigned) }

  private static let signed = shades(.difference)
  private static let unsigned = shades(Ramp([Palette.paper, Palette.axis]))

  private static func shades(_ ramp: Ramp) -> [UInt32] {
    (0..<levels).map { ramp.colour(at: Double($0) / Double(levels - 1)).rgb }
  }

  /// - Parameter share: Of the way along the shades; from the logits of a pixel.
  private static func raster(
    _ a: [ScalarField], _ b: [ScalarField], shades: [UInt32], width: Int, height: Int,
    share: ([Double], [Double]) -> Double
  ) -> Raster {
    let columns = Sampling(pixels: width, nodes: a[0].columns)
    let rows = Sampling(pixels: height, nodes: a[0].rows)
    var pixels: [UInt32] = []
    pixels.reserveCapacity(width * height)
    for y in 0..<height {
      let (above, below) = (a.map { rows.row(of: $0, y) }, b.map { rows.row(of: $0, y) })
      for x in 0..<width {
        let place = share(
          above.map { columns.value($0, x) }, below.map { columns.value($0, x) })
        pixels.append(
          place.isNaN
            ? Palette.paper.rgb : shades[Int((place * Double(levels - 1)).rounded())])
      }
    }
    return Raster(width: width, height: height, pixels: pixels)
  }

  private static func probability(_ z: Double) -> Double {
    guard !z.isNaN else { return .nan }
    let small = RegionShading.exponential(minus: z.magnitude)
    return z > 0 ? 1 / (1 + small) : small / (1 + small)
  }

  private static func probabilities(_ z: [Double]) -> [Double] {
    let largest = z.reduce(-Double.infinity) { max($0, $1) }
    let powers = z.map { z in
      let d = largest - z
      return d.isNaN ? .nan : RegionShading.exponential(minus: d)
    }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}
