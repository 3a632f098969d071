import NeuralNetworks

/// Points with labels, split into what a network learns from and what it is judged by.
public struct Dataset: Hashable, Sendable {
  public let train: Samples
  public let validation: Samples
  /// `[features]`, such as `x₁` and `x₂` or the columns of a table.
  public let featureNames: [String]
  /// `[classes]`, in the order of the labels.
  public let classNames: [String]
  /// What the numbers are that regression is to find; nil where the answers are classes.
  public let targetName: String?

  public var features: Int { featureNames.count }
  public var classes: Int { classNames.count }

  public init(
    train: Samples, validation: Samples, featureNames: [String], classNames: [String],
    targetName: String? = nil
  ) {
    self.train = train
    self.validation = validation
    self.featureNames = featureNames
    self.classNames = classNames
    self.targetName = targetName
  }

  /// The same answers about points that are described otherwise.
  func with(
    train: Samples, validation: Samples, featureNames: [String]? = nil
  ) -> Dataset {
    Dataset(
      train: train, validation: validation, featureNames: featureNames ?? self.featureNames,
      classNames: classNames, targetName: targetName)
  }
}
