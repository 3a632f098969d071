import NeuralNetworks

extension History {
  /// `metrics.csv`: a row an epoch.
  var table: String {
    var table = CSV(header: [
      "epoch", "train_loss", "train_accuracy", "validation_loss", "validation_accuracy",
      "gradient_norm", "learning_rate",
    ])
    for epoch in epochs {
      table.append([
        String(epoch.number), CSV.number(epoch.train.loss), CSV.number(epoch.train.accuracy),
        CSV.number(epoch.validation.loss), CSV.number(epoch.validation.accuracy),
        CSV.number(epoch.gradientNorm), CSV.number(epoch.learningRate),
      ])
    }
    return table.text
  }
}
