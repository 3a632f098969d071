import NeuralNetworks

/// The exclusive or of [TensorFlow Playground](https://playground.tensorflow.org): class 1 where the
/// signs of `x₁` and `x₂` are the same, by the formulas of its `dataset.ts`.
///
/// Coordinates are uniform in `[−5, 5]`, moved away from 0 by 0.3. Noise moves no point: a point has
/// the label of the place `(x + 5 noise u, y + 5 noise v)`, `u` and `v` uniform in `[−1, 1]`.
public struct PlaygroundXOR: DataGenerator, PlaygroundPoints {
  static let half = 5.0
  static let padding = 0.3

  public let count: Int
  public let noise: Double
  public let seed: PlaygroundSeed

  public let classes = 2

  public init(samples: Int = 500, noise: Double = 0, seed: PlaygroundSeed) {
    count = samples
    self.noise = noise
    self.seed = seed
  }

  public func samples() -> Samples { samples(ofEach: nil, seed) }

  public func samples(ofEach counts: [Int]) -> Samples { samples(ofEach: counts, seed) }

  package func drawn(ofEach counts: [Int]?, _ random: inout some UniformRandom) -> Samples {
    if let counts {
      return Datasets.drawn(ofEach: counts, &random) { point(&$0) }.samples()
    }
    var made = LabelledPoints()
    for _ in 0..<count {
      let (x, y, label) = point(&random)
      made.append(x: x, y: y, label: label)
    }
    return made.samples()
  }

  private func point(_ random: inout some UniformRandom) -> (x: Double, y: Double, label: Int) {
    let x = padded(random.uniform(-PlaygroundXOR.half, PlaygroundXOR.half))
    let y = padded(random.uniform(-PlaygroundXOR.half, PlaygroundXOR.half))
    let (dx, dy) = random.place(inSquare: PlaygroundXOR.half)
    return (x, y, (x + dx * noise) * (y + dy * noise) >= 0 ? 1 : 0)
  }

  private func padded(_ x: Double) -> Double {
    x + (x > 0 ? PlaygroundXOR.padding : -PlaygroundXOR.padding)
  }

  public var bayesRule: (any BayesRule)? { SameSigns(noise: noise) }
}

/// Class 1 where the signs are the same: the noise turns a sign with a chance below one half.
struct SameSigns: BayesRule {
  let noise: Double

  func scores(at places: [(x: Double, y: Double)]) -> [[Double]] {
    let products = places.map { $0.x * $0.y }
    return [products.map { -$0 }, products]
  }

  /// Both signs stay or both turn, `(1 − e)² + e²`. At the distance `a` from the axis the chance is
  /// `(b − a) / 2b`, `b = 5 noise`, and `a` is uniform from 0.3 to 5.3:
  ///
  ///     e = ∫ (b − a) / 2b da / 5 = (b − 0.3)² / 20b      for b from 0.3 to 5.3
  var accuracy: Double? {
    let reach = PlaygroundXOR.half * noise
    guard reach > PlaygroundXOR.padding else { return 1 }
    guard reach <= PlaygroundXOR.half + PlaygroundXOR.padding else { return nil }
    let excess = reach - PlaygroundXOR.padding
    let e = excess * excess / (4 * PlaygroundXOR.half * reach)
    return (1 - e) * (1 - e) + e * e
  }
}
