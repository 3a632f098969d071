import NeuralNetworks

/// The spiral of [TensorFlow Playground](https://playground.tensorflow.org), by the formulas of its
/// `dataset.ts`: an arm of class 1, then one of class 0 half a turn on.
///
///     r = 5 i / n,  t = 1.75 · 2π i / n (+ π):      (r sin t + noise u, r cos t + noise v)
///
/// of the `n` points of an arm, `u` and `v` uniform in `[−1, 1]`.
public struct PlaygroundSpiral: DataGenerator, PlaygroundPoints {
  public let count: Int
  public let noise: Double
  public let seed: PlaygroundSeed

  public let classes = 2

  public init(samples: Int = 500, noise: Double = 0, seed: PlaygroundSeed) {
    count = samples
    self.noise = noise
    self.seed = seed
  }

  public var usualCounts: [Int] { [count - count / 2, count / 2] }

  public func samples(ofEach counts: [Int]) -> Samples { samples(ofEach: counts, seed) }

  package func drawn(ofEach counts: [Int]?, _ random: inout some UniformRandom) -> Samples {
    let counts = counts ?? usualCounts
    var made = LabelledPoints()
    for label in [1, 0] {
      for i in 0..<counts[label] {
        let share = Double(i) / Double(counts[label])
        let t = 1.75 * share * 2 * .pi + (label == 1 ? 0 : .pi)
        let (dx, dy) = random.place(inSquare: 1)
        made.append(
          x: share * 5 * sine(t) + dx * noise, y: share * 5 * cosine(t) + dy * noise, label: label)
      }
    }
    return made.samples()
  }
}
