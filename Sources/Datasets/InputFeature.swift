import NeuralNetworks

/// A function of the two coordinates of a point that a network is given in their place; the raw value
/// is its name in specs.
public enum InputFeature: String, Hashable, Sendable, CaseIterable {
  case x1
  case x2
  case x1Squared = "x1^2"
  case x2Squared = "x2^2"
  case product = "x1*x2"
  case sineX1 = "sin(x1)"
  case sineX2 = "sin(x2)"
  case cosineX1 = "cos(x1)"
  case cosineX2 = "cos(x2)"

  /// In pictures.
  public var name: String {
    switch self {
    case .x1: "x₁"
    case .x2: "x₂"
    case .x1Squared: "x₁²"
    case .x2Squared: "x₂²"
    case .product: "x₁x₂"
    case .sineX1: "sin x₁"
    case .sineX2: "sin x₂"
    case .cosineX1: "cos x₁"
    case .cosineX2: "cos x₂"
    }
  }

  /// Products are rounded once, functions computed in `Double` and rounded.
  func value(_ x1: Float, _ x2: Float) -> Float {
    switch self {
    case .x1: x1
    case .x2: x2
    case .x1Squared: x1 * x1
    case .x2Squared: x2 * x2
    case .product: x1 * x2
    case .sineX1: Float(sine(Double(x1)))
    case .sineX2: Float(sine(Double(x2)))
    case .cosineX1: Float(cosine(Double(x1)))
    case .cosineX2: Float(cosine(Double(x2)))
    }
  }
}

extension [InputFeature] {
  /// What a network is given of points of the plane: `[points, 2]` to `[points, features]`; the points
  /// themselves where no features are named.
  public func inputs(of points: [Float]) -> [Float] {
    guard !isEmpty else { return points }
    var inputs: [Float] = []
    inputs.reserveCapacity(points.count / 2 * count)
    for n in stride(from: 0, to: points.count, by: 2) {
      for feature in self { inputs.append(feature.value(points[n], points[n + 1])) }
    }
    return inputs
  }
}

extension Dataset {
  /// The same answers about what a network is given of the points.
  ///
  /// - Parameter inputs: None for the points themselves.
  public func described(by inputs: [InputFeature]) -> Dataset {
    guard !inputs.isEmpty else { return self }
    precondition(features == 2, "features of points of the plane")
    func described(_ samples: Samples) -> Samples {
      samples.with(features: inputs.count, points: inputs.inputs(of: samples.points))
    }
    return with(
      train: described(train), validation: described(validation),
      featureNames: inputs.map { $0.name })
  }
}
