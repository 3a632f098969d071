import NeuralNetworks

extension History {
  static let columns = [
    "epoch", "train_loss", "train_accuracy", "validation_loss", "validation_accuracy",
    "gradient_norm", "learning_rate",
  ]

  /// `metrics.csv`: a row an epoch.
  var table: String {
    var table = CSV(header: Self.columns)
    for epoch in epochs {
      table.append([
        String(epoch.number), CSV.number(epoch.train.loss), CSV.number(epoch.train.accuracy),
        CSV.number(epoch.validation.loss), CSV.number(epoch.validation.accuracy),
        CSV.number(epoch.gradientNorm), CSV.number(epoch.learningRate),
      ])
    }
    return table.text
  }

  /// Reads what ``table`` writes, every number to the bit.
  init(table bytes: [UInt8]) throws(Problem) {
    self.init()
    for (line, cells) in try CSV.rows(of: bytes, header: Self.columns) {
      guard cells[0] == String(epochs.count) else {
        throw Problem(at: nil, "line \(line): epoch \(epochs.count) is missing")
      }
      var numbers: [Float?] = []
      for cell in cells.dropFirst() { numbers.append(try CSV.number(cell, line: line)) }
      guard let trainLoss = numbers[0], let trainAccuracy = numbers[1],
        let validationLoss = numbers[2], let validationAccuracy = numbers[3]
      else { throw Problem(at: nil, "line \(line): a metric is missing") }
      epochs.append(
        Epoch(
          number: epochs.count, train: Metrics(loss: trainLoss, accuracy: trainAccuracy),
          validation: Metrics(loss: validationLoss, accuracy: validationAccuracy),
          gradientNorm: numbers[4], learningRate: numbers[5]))
    }
    guard !epochs.isEmpty else { throw Problem(at: nil, "it has no epoch") }
  }
}
