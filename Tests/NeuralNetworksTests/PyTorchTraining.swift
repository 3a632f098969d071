import NeuralNetworks
import Testing

extension PyTorchFixture.Training {
  var train: Samples { Samples(features: 2, points: points.flatMap { $0 }, labels: labels) }
  var validation: Samples {
    Samples(features: 2, points: validationPoints.flatMap { $0 }, labels: validationLabels)
  }

  var network: Network {
    get throws {
      let hidden = try #require(Activation.all.first { $0.word == activation })
      return Network(
        layers: start.enumerated().map { l, layer in
          Layer(
            weights: Matrix(
              rows: layer.weights.count, columns: layer.biases.count,
              values: layer.weights.flatMap { $0 }),
            biases: layer.biases, activation: l < start.count - 1 ? hidden : .identity)
        })
    }
  }

  var recipe: Recipe {
    get throws {
      let losses: [String: Loss] = [
        "binary_cross_entropy": .binaryCrossEntropy, "cross_entropy": .crossEntropy,
        "mean_squared_error": .meanSquaredError,
      ]
      let optimizers: [String: any Optimizer] = [
        "sgd": SGD(learningRate: 0.1),
        "momentum": SGD(learningRate: 0.05, momentum: 0.9),
        "nesterov": SGD(learningRate: 0.05, momentum: 0.9, nesterov: true, weightDecay: 0.01),
        "rmsprop": RMSprop(learningRate: 0.005),
        "rmsprop_centered": RMSprop(
          learningRate: 0.002, alpha: 0.9, epsilon: 1e-6, momentum: 0.5, centered: true,
          weightDecay: 0.01),
        "adagrad": Adagrad(learningRate: 0.05),
        "adagrad_decay": Adagrad(
          learningRate: 0.1, learningRateDecay: 0.01, weightDecay: 0.01),
        "adam": Adam(learningRate: 0.01),
        "adam_decay": Adam(learningRate: 0.01, beta1: 0.8, beta2: 0.99, weightDecay: 0.01),
        "adamw": AdamW(learningRate: 0.01, weightDecay: 0.1),
      ]
      let layers = try network.layers.dropLast()
      return Recipe(
        hidden: layers.map(\.outputs), activations: layers.map(\.activation),
        initializer: .glorotUniform, loss: try #require(losses[loss]),
        optimizer: try #require(optimizers[optimizer]), epochs: epochs.count,
        batchSize: batchSize, seed: 0)
    }
  }
}
