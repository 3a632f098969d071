import NeuralNetworks

/// Points in the plane with their labels, while they are being made.
struct LabelledPoints {
  private(set) var points: [(x: Double, y: Double)] = []
  private(set) var labels: [Int] = []

  mutating func append(x: Double, y: Double, label: Int) {
    points.append((x, y))
    labels.append(label)
  }

  /// `sklearn.utils.shuffle(X, y, random_state=random)`.
  mutating func shuffle(_ random: inout NumPyRandom) {
    let order = random.permutation(points.count)
    points = order.map { points[$0] }
    labels = order.map { labels[$0] }
  }

  /// `X += random.normal(scale=noise, size=X.shape)`: row by row, `x₁` before `x₂`.
  mutating func addNoise(_ noise: Double, _ random: inout NumPyRandom) {
    for i in points.indices {
      points[i].x += random.normal(0, noise)
      points[i].y += random.normal(0, noise)
    }
  }

  /// `X += random.uniform(high=limit, size=X.shape)`
  mutating func addUniform(to limit: Double, _ random: inout NumPyRandom) {
    for i in points.indices {
      points[i].x += limit * random.randomSample()
      points[i].y += limit * random.randomSample()
    }
  }

  mutating func set(label: Int, of i: Int) { labels[i] = label }

  mutating func swapCoordinates() { points = points.map { (x: $0.y, y: $0.x) } }

  func samples() -> Samples {
    Samples(features: 2, points: points.flatMap { [Float($0.x), Float($0.y)] }, labels: labels)
  }
}

/// `numpy.linspace(0, end, count)`, with `end` itself last.
func evenlySpaced(to end: Double, count: Int) -> [Double] {
  let step = end / Double(max(count - 1, 1))
  return (0..<count).map { $0 > 0 && $0 == count - 1 ? end : Double($0) * step }
}
