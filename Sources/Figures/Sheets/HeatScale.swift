import NeuralNetworks
import Plotting
import Sweeps

/// The shades of a heat map: the darkest is the best mean.
struct HeatScale {
  /// From the lowest to the highest mean, but never narrower than two pooled deviations, so that
  /// noise is not shown as difference; accuracies no further than 0 and 100%.
  let range: Interval
  private let score: Score

  init(_ spreads: [Spread], score: Score) {
    let means = spreads.map { $0.mean }
    let (low, high) = (means.min() ?? 0, means.max() ?? 1)
    let freedom = spreads.reduce(0) { $0 + Double($1.count - 1) }
    let squares = spreads.reduce(0) { sum, spread in
      let deviation = spread.standardDeviation ?? 0
      return sum + Double(spread.count - 1) * deviation * deviation
    }
    let pooled = freedom > 0 ? (squares / freedom).squareRoot() : 0
    let width = max(high - low, 2 * pooled)
    let (least, most) = ((low + high - width) / 2, (low + high + width) / 2)
    range = score.isAccuracy ? Interval(max(least, 0), min(most, 1)) : Interval(least, most)
    self.score = score
  }

  func colour(of mean: Double) -> Colour {
    let share = (mean - range.low) / range.width
    return Ramp.heat.colour(at: score.goal == .max ? share : 1 - share)
  }

  /// Black or white, whichever has more contrast.
  static func ink(on colour: Colour) -> Colour {
    let (black, white) = (Colour(0x000000), Palette.paper)
    return colour.contrast(with: black) >= colour.contrast(with: white) ? black : white
  }

  /// The ramp with both ends of the range.
  func key(in bar: Rect, _ theme: Theme) -> [Mark] {
    let steps = 64
    let shades = (0..<steps).map { Ramp.heat.colour(at: Double($0) / Double(steps - 1)).rgb }
    let pixels = score.goal == .max ? shades : shades.reversed()
    let ends: [(Double, Double, Text.Anchor)] = [
      (range.low, bar.minX, .start), (range.high, bar.maxX, .end),
    ]
    return [Mark("key ramp", .image(Raster(width: steps, height: 1, pixels: pixels), in: bar))]
      + ends.map { value, x, anchor in
        let text = Text(
          score.text(value), at: Point(x, bar.maxY + 12), anchor: anchor, font: theme.key,
          colour: Palette.ink)
        return Mark("key level label", .text(text))
      }
  }
}
