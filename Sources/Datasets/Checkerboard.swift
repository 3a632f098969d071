import NeuralNetworks

/// The squares of a board, in two classes that alternate.
///
/// Points are uniform in `[−1, 1]²`, of `tiles` by `tiles` squares, then moved by `N(0, noise)`;
/// both classes have as many. In NumPy, points of a class that is full being skipped:
///
///     x, y = random.uniform(-1, 1, 2)
///     label = (int((x + 1) / 2 * tiles) + int((y + 1) / 2 * tiles)) % 2
///     ...
///     X += random.normal(scale=noise, size=X.shape)
public struct Checkerboard: DataGenerator {
  public let count: Int
  public let noise: Double
  public let tiles: Int
  public let seed: UInt32

  public let classes = 2

  public init(samples: Int, noise: Double = 0, tiles: Int = 4, seed: UInt32) {
    count = samples
    self.noise = noise
    self.tiles = tiles
    self.seed = seed
  }

  public func samples(ofEach counts: [Int]) -> Samples {
    var random = NumPyRandom(seed: seed)
    var made = drawn(ofEach: counts, &random) { random in
      let (x, y) = random.place(inSquare: 1)
      return (x, y, (tile(x) + tile(y)) % 2)
    }
    made.addNoise(noise, &random)
    return made.samples()
  }

  private func tile(_ x: Double) -> Int { Int((x + 1) / 2 * Double(tiles)) }

  public var bayesRule: (any BayesRule)? { AlternatingTiles(tiles: tiles, noise: noise) }
}
