import NeuralNetworks

/// How a set of points is split into those that are learnt from and those that judge: `train_test_split`
/// of scikit-learn.
public struct Split: Sendable {
  /// Of the points, kept for validation: between 0 and 1, both excluded.
  public let validationFraction: Double
  /// scikit-learn's `random_state`, which may be the generator's own; nil for the order of the points
  /// (its `shuffle=False`).
  public let seed: UInt32?

  public init(validationFraction: Double, seed: UInt32?) {
    precondition(
      validationFraction > 0 && validationFraction < 1,
      "a validation fraction between 0 and 1, not \(validationFraction)")
    self.validationFraction = validationFraction
    self.seed = seed
  }
}

extension Dataset {
  /// A generated set, split.
  public init(_ generator: some DataGenerator, split: Split) {
    let (train, validation) = generator.samples().split(split)
    self.init(
      train: train, validation: validation, featureNames: ["x₁", "x₂"],
      classNames: (0..<generator.classes).map { String($0) })
  }

  /// A table, split.
  public init(_ table: Table, split: Split) {
    let (train, validation) = table.samples.split(split)
    self.init(
      train: train, validation: validation, featureNames: table.featureNames,
      classNames: table.classNames, targetName: table.targetName)
  }
}

extension Samples {
  /// Of a permutation of the rows, the first `⌈validationFraction · count⌉` are for validation, the
  /// others for training; without a seed the last ones are for validation. At least one row must remain
  /// for training.
  func split(_ split: Split) -> (train: Samples, validation: Samples) {
    let held = Int((split.validationFraction * Double(count)).rounded(.up))
    precondition(held < count, "\(count) points leave none to train with")
    guard let seed = split.seed else {
      return (rows(0..<count - held), rows(count - held..<count))
    }
    var random = NumPyRandom(seed: seed)
    let order = random.permutation(count)
    return (picking(order[held...]), picking(order[..<held]))
  }
}
