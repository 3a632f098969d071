import Datasets
import NeuralNetworks

extension Recipe {
  /// Trains one run on a data set.
  public func train(
    on data: Dataset, observe: (History.Epoch) throws -> Void
  ) rethrows -> Trained {
    try train(
      data.train, validation: data.validation, classes: data.classes, observe: observe)
  }
}
