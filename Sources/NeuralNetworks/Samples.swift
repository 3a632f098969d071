/// Points with what is known of each: the input matrix of the articles and the answers that go with it.
public struct Samples: Hashable, Sendable {
  /// Numbers per point.
  public let features: Int
  /// `[count, features]`, row by row.
  public let points: [Float]
  /// `[count]`, each a class `0 ..< classes`; all 0 where the answers are ``targets``.
  public let labels: [Int]
  /// `[count]`, the numbers that regression is to find; empty where the answers are classes.
  public let targets: [Float]
  /// `Σ (y − ȳ)²` of the targets, which every epoch of regression is measured by; 0 without any.
  let variation: Double

  public var count: Int { labels.count }

  public init(features: Int, points: [Float], labels: [Int]) {
    precondition(points.count == labels.count * features, "one row of features for each label")
    self.features = features
    self.points = points
    self.labels = labels
    targets = []
    variation = 0
  }

  public init(features: Int, points: [Float], targets: [Float]) {
    precondition(points.count == targets.count * features, "one row of features for each target")
    self.features = features
    self.points = points
    labels = Array(repeating: 0, count: targets.count)
    self.targets = targets
    let mean = targets.reduce(0) { $0 + Double($1) } / Double(max(targets.count, 1))
    variation = targets.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
  }

  /// The coordinates of one point, `[features]`.
  public subscript(point index: Int) -> ArraySlice<Float> {
    points[index * features..<(index + 1) * features]
  }

  /// The same answers about other points, or about the same ones described otherwise.
  public func with(features: Int, points: [Float]) -> Samples {
    targets.isEmpty
      ? Samples(features: features, points: points, labels: labels)
      : Samples(features: features, points: points, targets: targets)
  }

  /// The samples with these indices, in this order.
  public func picking(_ indices: some Collection<Int>) -> Samples {
    let points = indices.flatMap { self[point: $0] }
    return targets.isEmpty
      ? Samples(features: features, points: points, labels: indices.map { labels[$0] })
      : Samples(features: features, points: points, targets: indices.map { targets[$0] })
  }

  /// What the loss compares outputs with: the target itself, or the number of the class.
  public var answers: [Float] { targets.isEmpty ? labels.map { Float($0) } : targets }
}
