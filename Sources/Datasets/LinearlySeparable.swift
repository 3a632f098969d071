import NeuralNetworks

/// Two clouds that a line tells apart but for few points: the third data set of scikit-learn's
/// comparison of classifiers, point for point with `seed=1, noise=2`.
///
///     X, y = make_classification(samples, n_features=2, n_redundant=0, n_informative=2,
///         random_state=seed, n_clusters_per_class=1, class_sep=separation)
///     X += noise * RandomState(seed + 1).uniform(size=X.shape)
///
/// One label in a hundred is drawn anew, as `flip_y` has it there.
public struct LinearlySeparable: DataGenerator {
  private static let drawnAnew = 0.01

  public let count: Int
  public let noise: Double
  public let separation: Double
  public let seed: UInt32

  public let classes = 2

  public init(samples: Int, noise: Double = 2, separation: Double = 1, seed: UInt32) {
    count = samples
    self.noise = noise
    self.separation = separation
    self.seed = seed
  }

  public func samples(ofEach counts: [Int]) -> Samples {
    var random = NumPyRandom(seed: seed)
    let corners = random.permutation(4)
    let normals = (0..<count).map { _ in
      let x = random.standardNormal()
      return (x: x, y: random.standardNormal())
    }
    var made = LabelledPoints()
    var rest = normals[...]
    for (label, size) in counts.enumerated() {
      append(rest.prefix(size), label: label, corner: corners[label], to: &made, &random)
      rest = rest.dropFirst(size)
    }
    made.relabel(share: LinearlySeparable.drawnAnew, classes: 2, &random)
    made.shuffle(&random)
    if random.permutation(2)[0] == 1 { made.swapCoordinates() }
    var other = NumPyRandom(seed: seed &+ 1)
    made.addUniform(to: noise, &other)
    return made.samples()
  }

  /// A cloud in the middle of a corner, sheared at random.
  private func append(
    _ normals: ArraySlice<(x: Double, y: Double)>, label: Int, corner: Int,
    to made: inout LabelledPoints, _ random: inout NumPyRandom
  ) {
    let a = (0..<4).map { _ in 2 * random.randomSample() - 1 }
    let (x, y) = (Double(corner >> 1), Double(corner & 1))
    for normal in normals {
      made.append(
        x: normal.x * a[0] + normal.y * a[2] + (x * 2 * separation - separation),
        y: normal.x * a[1] + normal.y * a[3] + (y * 2 * separation - separation), label: label)
    }
  }
}

extension LabelledPoints {
  /// Draws the labels of a share of the points anew.
  fileprivate mutating func relabel(share: Double, classes: Int, _ random: inout NumPyRandom) {
    let isChosen = labels.map { _ in random.randomSample() < share }
    for i in labels.indices where isChosen[i] { set(label: random.atMost(classes - 1), of: i) }
  }
}
