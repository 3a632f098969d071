import NeuralNetworks

/// The plane of [TensorFlow Playground](https://playground.tensorflow.org) (`reg-plane`), by the
/// formulas of its `dataset.ts`.
///
///     y = (x₁ + x₂) / 10,      x₁ and x₂ uniform in [−6, 6]
///
/// Noise moves no point: a point has the target of the place `(x₁ + 6 noise u, x₂ + 6 noise v)`, `u`
/// and `v` uniform in `[−1, 1]`.
public struct PlaygroundPlane: TargetGenerator, PlaygroundTargets {
  public let count: Int
  public let noise: Double
  public let seed: PlaygroundSeed

  public init(samples: Int = 1200, noise: Double = 0, seed: PlaygroundSeed) {
    count = samples
    self.noise = noise
    self.seed = seed
  }

  public func samples() -> Samples { samples(ofEach: nil, seed) }

  func target(_ x: Double, _ y: Double) -> Double { (x + y) / 10 }
}

/// The bumps of [TensorFlow Playground](https://playground.tensorflow.org) (`reg-gauss`), by the
/// formulas of its `dataset.ts`.
///
/// Six cones of radius 2 around `(−4 | 0 | 4, ±2.5)`, in turn up to 1 and down to −1; where none is, 0.
/// Points and noise are as in ``PlaygroundPlane``.
public struct PlaygroundBumps: TargetGenerator, PlaygroundTargets {
  private static let cones: [(x: Double, y: Double, height: Double)] = [
    (-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1),
  ]
  private static let radius = 2.0

  public let count: Int
  public let noise: Double
  public let seed: PlaygroundSeed

  public init(samples: Int = 1200, noise: Double = 0, seed: PlaygroundSeed) {
    count = samples
    self.noise = noise
    self.seed = seed
  }

  public func samples() -> Samples { samples(ofEach: nil, seed) }

  /// The height of the cone that is farthest from 0 there.
  func target(_ x: Double, _ y: Double) -> Double {
    PlaygroundBumps.cones.reduce(0) { height, cone in
      let (a, b) = (x - cone.x, y - cone.y)
      let distance = (a * a + b * b).squareRoot()
      let other = cone.height * max(0, 1 - distance / PlaygroundBumps.radius)
      return other.magnitude > height.magnitude ? other : height
    }
  }
}

/// Points of the plane with the target of a place near them.
private protocol PlaygroundTargets: PlaygroundPoints {
  /// From 0 to 0.5.
  var noise: Double { get }
  func target(_ x: Double, _ y: Double) -> Double
}

extension PlaygroundTargets {
  package func drawn(ofEach counts: [Int]?, _ random: inout some UniformRandom) -> Samples {
    let half = 6.0
    var points: [Float] = []
    var targets: [Float] = []
    for _ in 0..<count {
      let (x, y) = random.place(inSquare: half)
      let (dx, dy) = random.place(inSquare: half)
      points += [Float(x), Float(y)]
      targets.append(Float(target(x + dx * noise, y + dy * noise)))
    }
    return Samples(features: 2, points: points, targets: targets)
  }
}
