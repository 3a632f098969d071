/// Labelled points: the input matrix of the articles and the answers that go with it.
public struct Samples: Hashable, Sendable {
  /// Numbers per point.
  public let features: Int
  /// `[count, features]`, row by row.
  public let points: [Float]
  /// `[count]`, each a class `0 ..< classes`.
  public let labels: [Int]

  public var count: Int { labels.count }

  public init(features: Int, points: [Float], labels: [Int]) {
    precondition(points.count == labels.count * features, "one row of features for each label")
    self.features = features
    self.points = points
    self.labels = labels
  }

  /// The coordinates of one point, `[features]`.
  public subscript(point index: Int) -> ArraySlice<Float> {
    points[index * features..<(index + 1) * features]
  }
}
