/// Colours of the difference of two maps, in 41 steps, so that no difference is white.
public enum DifferenceShading {
  private static let levels = 41

  /// P_A(class 1) − P_B(class 1): purple where A's is higher, green where B's is.
  ///
  ///     p = 1 / (1 + e⁻ᶻ)
  public static func raster(_ a: ScalarField, _ b: ScalarField, width: Int, height: Int) -> Raster {
    let columns = Sampling(pixels: width, nodes: a.columns)
    let rows = Sampling(pixels: height, nodes: a.rows)
    return raster(shades: signed, width: width, height: height) { y in
      let (above, below) = (rows.row(of: a, y), rows.row(of: b, y))
      return { x in
        let p = probability(columns.value(above, x))
        return (1 - p + probability(columns.value(below, x))) / 2
      }
    }
  }

  /// A difference in any unit: purple above 0, green below, the full colours at ± `reach` and beyond.
  public static func raster(
    _ difference: ScalarField, reach: Double, width: Int, height: Int
  ) -> Raster {
    let columns = Sampling(pixels: width, nodes: difference.columns)
    let rows = Sampling(pixels: height, nodes: difference.rows)
    return raster(shades: signed, width: width, height: height) { y in
      let row = rows.row(of: difference, y)
      return { x in
        let value = columns.value(row, x)
        return value.isNaN ? .nan : (1 - min(max(value / reach, -1), 1)) / 2
      }
    }
  }

  /// How far the probabilities of all classes differ, grey where they do.
  ///
  ///     ½ Σ |p_A − p_B|, from 0 to 1
  public static func raster(
    _ a: [ScalarField], _ b: [ScalarField], width: Int, height: Int
  ) -> Raster {
    precondition(a.count == b.count && a.count > 1, "probabilities of the same classes")
    let columns = Sampling(pixels: width, nodes: a[0].columns)
    let rows = Sampling(pixels: height, nodes: a[0].rows)
    var (p, q) = (a.map { _ in 0.0 }, a.map { _ in 0.0 })
    return raster(shades: unsigned, width: width, height: height) { y in
      let (above, below) = (a.map { rows.row(of: $0, y) }, b.map { rows.row(of: $0, y) })
      return { x in
        for k in p.indices {
          p[k] = columns.value(above[k], x)
          q[k] = columns.value(below[k], x)
        }
        softmax(&p)
        softmax(&q)
        var sum = 0.0
        for k in p.indices { sum += (p[k] - q[k]).magnitude }
        return sum / 2
      }
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

  /// - Parameter row: For the pixels of a row, the share of the way along the shades; not a number
  ///   where there is nothing to compare.
  private static func raster(
    shades: [UInt32], width: Int, height: Int, row: (Int) -> (Int) -> Double
  ) -> Raster {
    let pixels = [UInt32](unsafeUninitializedCapacity: width * height) { pixels, count in
      for y in 0..<height {
        let share = row(y)
        for x in 0..<width {
          let place = share(x) * Double(levels - 1)
          pixels[y * width + x] = place.isNaN ? Palette.paper.rgb : shades[Int(place.rounded())]
        }
      }
      count = width * height
    }
    return Raster(width: width, height: height, pixels: pixels)
  }

  private static func probability(_ z: Double) -> Double {
    guard !z.isNaN else { return .nan }
    let small = Decay.table.value(at: z.magnitude)
    return z > 0 ? 1 / (1 + small) : small / (1 + small)
  }

  /// Turns logits into probabilities.
  private static func softmax(_ z: inout [Double]) {
    var largest = -Double.infinity
    for k in z.indices { largest = max(largest, z[k]) }
    var sum = 0.0
    for k in z.indices {
      let d = largest - z[k]
      z[k] = d.isNaN ? .nan : Decay.table.value(at: d)
      sum += z[k]
    }
    for k in z.indices { z[k] /= sum }
  }
}
