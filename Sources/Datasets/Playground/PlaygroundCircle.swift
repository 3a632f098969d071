import NeuralNetworks

/// The circle of [TensorFlow Playground](https://playground.tensorflow.org): a disc (class 1) in a
/// ring (class 0), by the formulas of its `dataset.ts`.
///
///     r uniform in 0 … 2.5, then in 3.5 … 5,  t in 0 … 2π:     (r sin t, r cos t)
///
/// Noise moves no point: a point has the label of the place `(x + 5 noise u, y + 5 noise v)`, `u` and
/// `v` uniform in `[−1, 1]`, which is 1 within 2.5 of the origin. The first half of the points are of
/// the disc.
public struct PlaygroundCircle: DataGenerator, PlaygroundPoints {
  private static let radius = 5.0

  public let count: Int
  public let noise: Double
  public let seed: PlaygroundSeed

  public let classes = 2

  public init(samples: Int = 500, noise: Double = 0, seed: PlaygroundSeed) {
    count = samples
    self.noise = noise
    self.seed = seed
  }

  /// The points of the ring and of the disc.
  public var usualCounts: [Int] { [count - count / 2, count / 2] }

  public func samples(ofEach counts: [Int]) -> Samples { samples(ofEach: counts, seed) }

  package func drawn(ofEach counts: [Int]?, _ random: inout some UniformRandom) -> Samples {
    let counts = counts ?? usualCounts
    var made = LabelledPoints()
    let radius = PlaygroundCircle.radius
    for (size, low, high) in [(counts[1], 0, 0.5), (counts[0], 0.7, 1)] {
      for _ in 0..<size {
        let r = random.uniform(radius * low, radius * high)
        let t = random.uniform(0, 2 * .pi)
        let (x, y) = (r * sine(t), r * cosine(t))
        let (dx, dy) = random.place(inSquare: radius)
        let (a, b) = (x + dx * noise, y + dy * noise)
        let isInside = (a * a + b * b).squareRoot() < radius * 0.5
        made.append(x: x, y: y, label: isInside ? 1 : 0)
      }
    }
    return made.samples()
  }

  /// Halfway between disc and ring; with noise the density is not known.
  public var bayesRule: (any BayesRule)? { noise == 0 ? DiscInRing(edge: 3) : nil }
}

/// Class 1 within a circle.
struct DiscInRing: BayesRule {
  let edge: Double

  func scores(at places: [(x: Double, y: Double)]) -> [[Double]] {
    let outside = places.map { ($0.x * $0.x + $0.y * $0.y).squareRoot() - edge }
    return [outside, outside.map { -$0 }]
  }

  var accuracy: Double? { 1 }
}
