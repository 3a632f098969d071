import NeuralNetworks

/// What brings the features of a training set to mean 0 and deviation 1: scikit-learn's
/// `StandardScaler`.
///
///     x ← (x − mean) / deviation
///
/// of the points that a network learns from, never of those that it is judged by. A feature that does
/// not vary becomes 0.
public struct Standardization: Hashable, Sendable {
  /// `[features]`
  public let means: [Double]
  /// `[features]`, of the whole set: divided by its number. 1 where a feature does not vary.
  public let deviations: [Double]

  public init(of samples: Samples) {
    let count = Double(max(samples.count, 1))
    let columns = (0..<samples.features).map { f in
      stride(from: f, to: samples.points.count, by: samples.features).map {
        Double(samples.points[$0])
      }
    }
    means = columns.map { $0.reduce(0, +) / count }
    deviations = zip(columns, means).map { column, mean in
      let variance = column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
      return variance > 0 && variance.isFinite ? variance.squareRoot() : 1
    }
  }

  func apply(to samples: Samples) -> Samples {
    let points = samples.points.enumerated().map { n, x in
      let f = n % samples.features
      return Float((Double(x) - means[f]) / deviations[f])
    }
    return samples.with(features: samples.features, points: points)
  }
}

extension Dataset {
  /// With features of mean 0 and deviation 1 in the training part.
  public var standardized: Dataset {
    let scaling = Standardization(of: train)
    return with(train: scaling.apply(to: train), validation: scaling.apply(to: validation))
  }
}

/// A rule about points that were standardized.
public struct StandardizedRule: BayesRule {
  private let rule: any BayesRule
  private let scaling: Standardization

  /// - Parameter scaling: Of the two features.
  public init(_ rule: any BayesRule, _ scaling: Standardization) {
    self.rule = rule
    self.scaling = scaling
  }

  public func scores(at places: [(x: Double, y: Double)]) -> [[Double]] {
    let (means, deviations) = (scaling.means, scaling.deviations)
    return rule.scores(
      at: places.map { ($0.x * deviations[0] + means[0], $0.y * deviations[1] + means[1]) })
  }

  public var accuracy: Double? { rule.accuracy }

  public static func == (a: Self, b: Self) -> Bool {
    AnyHashable(a.rule) == AnyHashable(b.rule) && a.scaling == b.scaling
  }

  public func hash(into hasher: inout Hasher) {
    rule.hash(into: &hasher)
    hasher.combine(scaling)
  }
}
