import NeuralNetworks
import Plotting

/// One quantity over the epochs of several seeds, and what they say together.
///
/// A seed that failed counts until its last finite value. One that was stopped keeps its last
/// value to the end.
struct SeedCurves {
  struct Seed {
    let samples: [Curve.Sample]
    let hasFailed: Bool

    func value(at epoch: Int) -> Double? {
      if epoch < samples.count { return samples[epoch].value }
      return hasFailed ? nil : samples.last?.value
    }
  }

  let seeds: [Seed]
  let median: [Curve.Sample]
  /// The smallest and largest of fewer than 8 seeds, else the 10th and 90th percentile; of a
  /// single seed nothing.
  let low: [Curve.Sample]
  let high: [Curve.Sample]

  /// From so many seeds on, a band leaves out the outermost.
  static let percentileCount = 8

  init(_ configuration: ConfigurationView, _ value: (History.Epoch) -> Double) {
    let seeds = configuration.seeds.map { seed in
      let samples = seed.history.epochs.map {
        Curve.Sample(epoch: Double($0.number), value: value($0))
      }
      return Seed(
        samples: Array(samples.prefix { $0.value.isFinite }),
        hasFailed: seed.failure != nil || samples.contains { !$0.value.isFinite })
    }
    let reached = (0..<(seeds.map { $0.samples.count }.max() ?? 0)).map { epoch in
      (Double(epoch), seeds.compactMap { $0.value(at: epoch) }.sorted())
    }
    self.seeds = seeds
    let tail = seeds.count < SeedCurves.percentileCount ? 0 : 0.1
    func samples(_ share: Double) -> [Curve.Sample] {
      reached.map { Curve.Sample(epoch: $0.0, value: SeedCurves.quantile(share, of: $0.1)) }
    }
    median = samples(0.5)
    low = seeds.count > 1 ? samples(tail) : []
    high = seeds.count > 1 ? samples(1 - tail) : []
  }

  /// Between the sorted values, straight from one to the next.
  static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    precondition(!sorted.isEmpty, "a quantile of something")
    let place = share * Double(sorted.count - 1)
    let below = min(Int(place), sorted.count - 1)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }

  /// "min–max", "10–90%"; both where configurations have different numbers of seeds.
  static func bandName(seeds counts: [Int]) -> String {
    let (least, most) = (counts.min() ?? 0, counts.max() ?? 0)
    guard (least < percentileCount) == (most < percentileCount) else {
      return "min–max, 10–90% from \(percentileCount) seeds on"
    }
    return most < percentileCount ? "min–max" : "10–90%"
  }
}

extension SeedCurves {
  /// A line, its band and the seeds around it.
  struct Style {
    let colour: Colour
    let width: Double
    let scale: Double

    var median: Stroke { Stroke(width, colour) }
    var under: Stroke { Stroke(width + 1.2, Colour(Palette.paper.rgb, opacity: 0.85)) }
    var seed: Stroke { Stroke(0.5, Colour(colour.rgb, opacity: 0.55)) }
    var band: Colour { Colour(colour.rgb, opacity: 0.14) }
    var dot: Marker { Marker([.fill(.circle(Point(0, 0), radius: width), colour)]) }
  }

  /// The band and the seeds, which other groups' medians must not be hidden by.
  func backMarks(x: Scale, y: Scale, _ style: Style) -> [Mark] {
    let thin =
      seeds.count > 1
      ? seeds.flatMap { seed in
        lines("seed", seed.samples, x, y, style.seed, style)
      } : []
    return bandMarks(x, y, style) + thin
  }

  /// The median on white, and a cross at the end of each seed that failed.
  func frontMarks(x: Scale, y: Scale, _ style: Style) -> [Mark] {
    let under = median.count > 1 ? lines("under median", median, x, y, style.under, style) : []
    return under + lines("median", median, x, y, style.median, style)
  }

  /// Where seeds failed, within these heights.
  func crosses(x: Scale, y: Scale, _ marker: Marker, between top: Double, and bottom: Double)
    -> [Mark]
  {
    let ends = seeds.filter { $0.hasFailed }.map { seed in
      let last = seed.samples.suffix(1)
      let place = PlacedCurve(Curve(name: "", samples: Array(last)), x: x, y: y).points.first
      let end = place ?? Point(x.start, (top + bottom) / 2)
      return Point(end.x, min(max(end.y, top), bottom))
    }
    return ends.isEmpty ? [] : [Mark("cross", .markers(marker, at: ends))]
  }

  private func bandMarks(_ x: Scale, _ y: Scale, _ style: Style) -> [Mark] {
    let out = placed(high, x, y, style)
    let back = placed(low, x, y, style)
    guard out.count > 1, back.count > 1 else { return [] }
    return [Mark("band", .fill(.polyline(out + back.reversed(), closed: true), style.band))]
  }

  private func lines(
    _ role: String, _ samples: [Curve.Sample], _ x: Scale, _ y: Scale, _ stroke: Stroke,
    _ style: Style
  ) -> [Mark] {
    let points = placed(samples, x, y, style)
    if points.count == 1 { return [Mark(role, .markers(style.dot, at: points))] }
    return points.isEmpty ? [] : [Mark(role, .stroke(.polyline(points), stroke))]
  }

  private func placed(
    _ samples: [Curve.Sample], _ x: Scale, _ y: Scale, _ style: Style
  ) -> [Point] {
    PlacedCurve(Curve(name: "", samples: samples), x: x, y: y).points.thinned(scale: style.scale)
  }
}

extension Marker {
  /// The end of a run that failed, in a small picture.
  static let smallFailure: Marker = {
    let path = Path([
      .move(Point(-2, -2)), .line(Point(2, 2)), .move(Point(-2, 2)), .line(Point(2, -2)),
    ])
    return Marker([.stroke(path, Stroke(2, Palette.paper)), .stroke(path, Stroke(1, Palette.bad))])
  }()
}
