import NeuralNetworks

/// A training as bits: equal only when every number is the same.
struct Bits: Equatable {
  let weights: [[UInt32]]
  let history: [[UInt32]]
  let layerNorms: [UInt32]
  let ending: Trained.Ending
  let layersNotFinite: [Int]

  init(_ trained: Trained) {
    weights = trained.network.layers.map {
      ($0.weights.values + $0.biases).map(\.bitPattern)
    }
    history = trained.history.epochs.map { epoch in
      let numbers = [
        epoch.train.loss, epoch.train.accuracy, epoch.validation.loss, epoch.validation.accuracy,
        epoch.train.rmse ?? -1, epoch.validation.rmse ?? -1, epoch.gradientNorm ?? -1,
        epoch.learningRate ?? -1,
      ]
      return numbers.map { Self.bits($0) }
    }
    layerNorms = trained.history.layerGradientNorms.map { Self.bits($0) }
    ending = trained.ending
    layersNotFinite = trained.layersNotFinite
  }

  /// What is not a number has many forms; which one depends on the processor.
  private static func bits(_ number: Float) -> UInt32 {
    number.isNaN ? Float.nan.bitPattern : number.bitPattern
  }
}
