/// Colours of a map of several classes: the tint of the most probable one, paler where it is less
/// sure.
///
///     p_max = 1 / Σ exp(z_k − z_max)
///     colour = neutral mixed with tint by (p_max − 1/K) / (1 − 1/K), in 40 steps
public struct RegionShading: Sendable {
  private static let levels = 40
  /// e⁻ᵈ at d = n / 32; beyond the table nothing is left to see.
  private static let exponentials = (0...512).map { Elementary.exp(-Double($0) / 32) }

  /// `[classes, levels]`.
  private let shades: [UInt32]

  public init(classes: Int) {
    let neutral = OKLab(Palette.neutral)
    shades = (0..<classes).flatMap { k in
      let tint = OKLab(Palette.classTints[k % Palette.classTints.count])
      return (0..<RegionShading.levels).map { level in
        neutral.mixed(with: tint, by: (Double(level) + 0.5) / Double(RegionShading.levels))
          .colour.rgb
      }
    }
  }

  /// The logits of the classes, one field each, at the middles of the pixels.
  public func raster(_ logits: [ScalarField], width: Int, height: Int) -> Raster {
    precondition(logits.count > 1, "regions are of two classes or more")
    let columns = Sampling(pixels: width, nodes: logits[0].columns)
    let rows = Sampling(pixels: height, nodes: logits[0].rows)
    let pixels = [UInt32](unsafeUninitializedCapacity: width * height) { pixels, count in
      var z = [Double](repeating: 0, count: logits.count)
      for y in 0..<height {
        let lines = logits.map { rows.row(of: $0, y) }
        for x in 0..<width {
          for k in z.indices { z[k] = columns.value(lines[k], x) }
          pixels[y * width + x] = colour(of: z)
        }
      }
      count = width * height
    }
    return Raster(width: width, height: height, pixels: pixels)
  }

  /// The colour of `[classes]` logits; no number, no colour.
  func colour(of z: [Double]) -> UInt32 {
    var winner = 0
    for k in z.indices where z[k] > z[winner] { winner = k }
    var sum = 0.0
    for k in z.indices {
      let d = z[winner] - z[k]
      guard !d.isNaN else { return Palette.paper.rgb }
      sum += d < 16 ? RegionShading.exponential(minus: d) : 0
    }
    let chance = 1 / Double(z.count)
    let sureness = (1 / sum - chance) / (1 - chance)
    let level = min(max(Int(sureness * Double(RegionShading.levels)), 0), RegionShading.levels - 1)
    return shades[winner * RegionShading.levels + level]
  }

  /// e⁻ᵈ, straight between the entries of the table.
  static func exponential(minus d: Double) -> Double {
    let place = d * 32
    let n = min(Int(place), exponentials.count - 2)
    return exponentials[n] + (place - Double(n)) * (exponentials[n + 1] - exponentials[n])
  }
}
