import NeuralNetworks

/// Points with numbers to find, that a formula and a seed define: the data of regression.
///
/// Everything is computed in `Double` and rounded to `Float` once.
public protocol TargetGenerator: Hashable, Sendable {
  /// The number of points.
  var count: Int { get }
  /// `[features]`
  var featureNames: [String] { get }
  func samples() -> Samples
}

extension TargetGenerator {
  public var featureNames: [String] { ["x₁", "x₂"] }
}

extension Dataset {
  /// A generated set with numbers to find, split.
  public init(_ generator: some TargetGenerator, split: Split) {
    let (train, validation) = generator.samples().split(split)
    self.init(
      train: train, validation: validation, featureNames: generator.featureNames,
      classNames: [], targetName: "y")
  }
}
