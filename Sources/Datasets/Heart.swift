import NeuralNetworks

/// A heart (class 1) and what is around it.
///
///     (x² + y² − 0.6)³ < x² y³
///
/// Points are uniform in `[−1.25, 1.25]²`, of both classes as many, then moved by `N(0, noise)`.
public struct Heart: DataGenerator {
  private static let half = 1.25

  public let count: Int
  public let noise: Double
  public let seed: UInt32

  public let classes = 2

  public init(samples: Int, noise: Double = 0, seed: UInt32) {
    count = samples
    self.noise = noise
    self.seed = seed
  }

  public func samples(ofEach counts: [Int]) -> Samples {
    var random = NumPyRandom(seed: seed)
    var made = drawn(ofEach: counts, &random) { random in
      let (x, y) = random.place(inSquare: Heart.half)
      return (x, y, HeartRule.excess(x, y) < 0 ? 1 : 0)
    }
    made.addNoise(noise, &random)
    return made.samples()
  }

  public var bayesRule: (any BayesRule)? { noise == 0 ? HeartRule() : nil }
}

/// Which side of the curve a place is on.
struct HeartRule: BayesRule {
  /// `(x² + y² − 0.6)³ − x² y³`, negative inside.
  static func excess(_ x: Double, _ y: Double) -> Double {
    let a = x * x + y * y - 0.6
    return a * a * a - x * x * (y * y * y)
  }

  func scores(at places: [(x: Double, y: Double)]) -> [[Double]] {
    let excess = places.map { HeartRule.excess($0.x, $0.y) }
    return [excess, excess.map { -$0 }]
  }

  var accuracy: Double? { 1 }
}
