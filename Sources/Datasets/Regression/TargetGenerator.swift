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
  ///
  /// - Parameters:
  ///   - validationFraction: between 0 and 1, both excluded.
  ///   - seed: of the split; it may be the generator's own.
  public init(_ generator: some TargetGenerator, validationFraction: Double, seed: UInt32) {
    let split = generator.samples().split(validationFraction: validationFraction, seed: seed)
    self.init(
      train: split.train, validation: split.validation, featureNames: generator.featureNames,
      classNames: [], targetName: "y")
  }
}
