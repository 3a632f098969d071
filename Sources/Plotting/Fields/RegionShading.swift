/// Colours of a map of several classes: the tint of the most probable one, paler where it is less
/// sure.
///
///     p_max = 1 / Σ exp(z_k − z_max)
///     colour = neutral mixed with tint by (p_max − 1/K) / (1 − 1/K), in 40 steps
public struct RegionShading: Sendable {
  private static let levels = 40
  /// e⁻ᵈ at d = n / 32; beyond the table nothing is left to see.
  private static let exponentials = (0...512).map { Elementary.exp(-Double($0) / 32) }

  private let classes: Int
  /// `[classes, levels]`.
  private let shades: [UInt32]
  /// A lead over the second best that is enough for the last level, whatever the others are.
  private let certain: Double

  public init(classes: Int) {
    precondition(classes > 1, "regions are of two classes or more")
    let (count, levels) = (Double(classes), Double(RegionShading.levels))
    let neutral = OKLab(Palette.neutral)
    shades = (0..<classes).flatMap { k in
      let tint = OKLab(Palette.classTints[k % Palette.classTints.count])
      return (0..<RegionShading.levels).map { level in
        neutral.mixed(with: tint, by: (Double(level) + 0.5) / levels).colour.rgb
      }
    }
    // The last level begins at p_max = p; 1 / (1 + (K − 1) e⁻ᵈ) is at least p from this d on.
    let p = 1 / count + (1 - 1 / count) * (levels - 1) / levels
    certain = Elementary.ln((count - 1) * p / (1 - p)) + 1e-9
    self.classes = classes
  }

  /// The logits of the classes, one field each, at the middles of the pixels.
  public func raster(_ logits: [ScalarField], width: Int, height: Int) -> Raster {
    precondition(logits.count == classes, "a field for each class")
    let cells = PixelCells(logits[0], width: width, height: height)
    let certain = certainClasses(logits)
    var corners = [Corners](repeating: Corners(), count: classes)
    let pixels = [UInt32](unsafeUninitializedCapacity: width * height) { pixels, count in
      cells.forEach { cell in
        if let winner = cell.common(certain), winner >= 0 {
          cells.fill(cell, shades[(winner + 1) * RegionShading.levels - 1], pixels)
        } else {
          for k in 0..<classes { corners[k] = Corners(logits[k].values, cell) }
          cells.forEachPixel(of: cell) { down in
            for k in 0..<classes { corners[k].move(down: down) }
          } _: { pixel, across in
            pixels[pixel] = colour { corners[$0].value(across) }
          }
        }
      }
      count = width * height
    }
    return Raster(width: width, height: height, pixels: pixels)
  }

  /// At each node the class that is certain there, −1 where none is.
  ///
  /// The lead of a class over each other one lies between its leads at the four nodes around.
  private func certainClasses(_ logits: [ScalarField]) -> [Int] {
    logits[0].values.indices.map { n in
      var (winner, best, second, sum) = (0, -Double.infinity, -Double.infinity, 0.0)
      for k in 0..<classes { rank(k, logits[k].values[n], &winner, &best, &second, &sum) }
      return best - second < certain || sum.isNaN ? -1 : winner
    }
  }

  @inline(__always)
  private func rank(
    _ k: Int, _ z: Double, _ winner: inout Int, _ best: inout Double, _ second: inout Double,
    _ sum: inout Double
  ) {
    sum += z
    if z > best {
      (winner, second, best) = (k, best, z)
    } else if z > second {
      second = z
    }
  }

  /// The logit of a class at the nodes around a cell.
  private struct Corners {
    private var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
    private var (left, right) = (0.0, 0.0)

    init() {}

    init(_ values: [Double], _ cell: PixelCells.Cell) {
      (a, b) = (values[cell.node], values[cell.node + 1])
      (c, d) = (values[cell.below], values[cell.below + 1])
    }

    @inline(__always)
    mutating func move(down share: Double) {
      (left, right) = (a + share * (c - a), b + share * (d - b))
    }

    @inline(__always)
    func value(_ across: Double) -> Double { left + across * (right - left) }
  }

  /// The colour where the classes have these logits; where one is no number, no colour.
  @inline(__always)
  private func colour(_ logit: (Int) -> Double) -> UInt32 {
    var (winner, best, second, sum) = (0, -Double.infinity, -Double.infinity, 0.0)
    for k in 0..<classes { rank(k, logit(k), &winner, &best, &second, &sum) }
    guard !sum.isNaN else { return Palette.paper.rgb }
    let last = RegionShading.levels - 1
    guard best - second < certain else { return shades[winner * RegionShading.levels + last] }
    var rest = 0.0
    for k in 0..<classes { rest += RegionShading.exponential(minus: best - logit(k)) }
    let chance = 1 / Double(classes)
    let sureness = (1 / rest - chance) / (1 - chance)
    let level = min(max(Int(sureness * Double(RegionShading.levels)), 0), last)
    return shades[winner * RegionShading.levels + level]
  }

  /// e⁻ᵈ of d from 0 on, straight between the entries of the table.
  static func exponential(minus d: Double) -> Double {
    guard d < 16 else { return 0 }
    let place = d * 32
    let n = Int(place)
    return exponentials[n] + (place - Double(n)) * (exponentials[n + 1] - exponentials[n])
  }
}
