import NeuralNetworks

extension Loss {
  /// The same between output and target; nil where it is of classes alone.
  var ofNumbers: Loss? {
    switch self {
    case .probabilities(let distance), .regression(let distance): .regression(distance)
    case .poisson: self
    case .binaryCrossEntropy, .crossEntropy, .hinge, .tanhSquared: nil
    }
  }
}
