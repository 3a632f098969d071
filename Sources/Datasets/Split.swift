import NeuralNetworks

extension Dataset {
  /// A generated set, split.
  ///
  /// - Parameters:
  ///   - validationFraction: between 0 and 1, both excluded.
  ///   - seed: of the split; it may be the generator's own.
  public init(_ generator: some DataGenerator, validationFraction: Double, seed: UInt32) {
    let split = generator.samples().split(validationFraction: validationFraction, seed: seed)
    self.init(
      train: split.train, validation: split.validation, featureNames: ["x₁", "x₂"],
      classNames: (0..<generator.classes).map { String($0) })
  }

  /// A table, split.
  ///
  /// - Parameter validationFraction: between 0 and 1, both excluded.
  public init(_ table: Table, validationFraction: Double, seed: UInt32) {
    let split = table.samples.split(validationFraction: validationFraction, seed: seed)
    self.init(
      train: split.train, validation: split.validation, featureNames: table.featureNames,
      classNames: table.classNames, targetName: table.targetName)
  }
}

extension Samples {
  /// `train_test_split(X, y, test_size=validationFraction, random_state=seed)` of scikit-learn:
  /// of a permutation of the rows, the first `⌈validationFraction · count⌉` are for validation, the
  /// others for training. At least one row must remain for training.
  func split(validationFraction: Double, seed: UInt32) -> (train: Samples, validation: Samples) {
    precondition(
      validationFraction > 0 && validationFraction < 1,
      "a validation fraction between 0 and 1, not \(validationFraction)")
    let held = Int((validationFraction * Double(count)).rounded(.up))
    precondition(held < count, "\(count) points leave none to train with")
    var random = NumPyRandom(seed: seed)
    let order = random.permutation(count)
    return (picking(order[held...]), picking(order[..<held]))
  }
}
