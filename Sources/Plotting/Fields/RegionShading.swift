/// Colours of a map of several classes: the tint of the most probable one, paler where it is less
/// sure.
///
///     p_max = 1 / Σ exp(z_k − z_max)
///     colour = neutral mixed with tint by (p_max − 1/K) / (1 − 1/K), in 40 steps
public struct RegionShading: Sendable {
  private static let levels = 40
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
    let nodes = places(at: logits)
    var contenders = Contenders(of: logits)
    let pixels = [UInt32](unsafeUninitializedCapacity: width * height) { pixels, count in
      cells.forEach { cell in
        let place = cell.common(nodes)
        if let place, isLast(place) { return cells.fill(cell, shades[place], pixels) }
        guard contenders.meet(in: cell) else {
          return cells.fill(cell, Palette.paper.rgb, pixels)
        }
        if let place, place == highest(contenders, around: place) {
          return cells.fill(cell, shades[place], pixels)
        }
        cells.forEachPixel(of: cell) { down in
          contenders.move(down: down)
        } _: { pixel, across in
          pixels[pixel] = shades[self.place(contenders, across)]
        }
      }
      count = width * height
    }
    return Raster(width: width, height: height, pixels: pixels)
  }

  /// The place of the shade at each node, −1 where a logit is no number.
  private func places(at logits: [ScalarField]) -> [Int] {
    let decay = Decay.table
    return logits[0].values.indices.map { n in
      var (ranking, total) = (ClassRanking(), 0.0)
      for k in 0..<classes {
        ranking.add(k, logits[k].values[n])
        total += logits[k].values[n]
      }
      guard !total.isNaN else { return -1 }
      guard ranking.lead < certain else { return lastPlace(of: ranking.winner) }
      var sum = 0.0
      for k in 0..<classes { sum += decay.value(at: ranking.best - logits[k].values[n]) }
      return place(ranking.winner, sum)
    }
  }

  /// The place of the shade at a share of the way across a row of pixels.
  @inline(__always)
  private func place(_ contenders: Contenders, _ across: Double) -> Int {
    let ranking = contenders.ranking(across: across)
    guard ranking.lead < certain else { return lastPlace(of: ranking.winner) }
    return place(ranking.winner, contenders.sum(below: ranking.best, across: across))
  }

  /// No pixel of a cell is surer of the class that wins at all of its nodes; none is less sure than
  /// one of the nodes, since the exponentials of what is straight in between are convex.
  private func highest(_ contenders: Contenders, around place: Int) -> Int {
    let winner = place / RegionShading.levels
    return self.place(winner, contenders.leastSum(winner: winner))
  }

  /// - Parameter sum: Σ exp(z_k − z_max)
  @inline(__always)
  private func place(_ winner: Int, _ sum: Double) -> Int {
    let chance = 1 / Double(classes)
    let level = Int((1 / sum - chance) / (1 - chance) * Double(RegionShading.levels))
    return winner * RegionShading.levels + min(max(level, 0), RegionShading.levels - 1)
  }

  private func lastPlace(of winner: Int) -> Int { (winner + 1) * RegionShading.levels - 1 }

  private func isLast(_ place: Int) -> Bool {
    place >= 0 && (place + 1) % RegionShading.levels == 0
  }
}
