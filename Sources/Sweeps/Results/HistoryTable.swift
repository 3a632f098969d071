import NeuralNetworks

extension History {
  private static let columns = [
    "epoch", "train_loss", "train_accuracy", "validation_loss", "validation_accuracy",
    "gradient_norm", "learning_rate",
  ]

  /// The columns of a table with the gradient norms of so many layers, the output layer last.
  private static func columns(layers: Int) -> [String] {
    columns + (0..<layers).map { "gradient_norm_\($0 + 1)" }
  }

  /// So many layers' gradient norms are known, none before the first epoch of training.
  private var layers: Int {
    epochs.count > 1 ? layerGradientNorms.count / (epochs.count - 1) : 0
  }

  /// Of epoch `number`, empty where they are not known.
  private func layerNorms(_ number: Int) -> [Float?] {
    let layers = layers
    guard number > 0 else { return Array(repeating: nil, count: layers) }
    return Array(layerGradientNorms[(number - 1) * layers..<number * layers])
  }

  /// `metrics.csv`: a row an epoch.
  var table: String {
    var table = CSV(header: Self.columns(layers: layers))
    for (row, epoch) in epochs.enumerated() {
      table.append(
        epoch.number,
        [
          epoch.train.loss, epoch.train.accuracy, epoch.validation.loss, epoch.validation.accuracy,
          epoch.gradientNorm, epoch.learningRate,
        ] + layerNorms(row))
    }
    return table.text
  }

  /// The header that the table must have: with as many layers as its first line has cells for.
  static func header(of table: [UInt8]) -> [String] {
    let commas = table.prefix { $0 != 0x0A }.count { $0 == 0x2C }
    return columns(layers: min(max(0, commas + 1 - columns.count), Catalog.layerLimit + 1))
  }

  /// Reads what ``table`` writes, every number to the bit; also what versions wrote that knew of no
  /// layer's norm.
  init(table bytes: [UInt8]) throws(Problem) {
    self.init()
    for (line, cells) in try CSV.rows(of: bytes, header: Self.header(of: bytes)) {
      guard cells[0] == String(epochs.count) else {
        throw Problem(at: nil, "line \(line): epoch \(epochs.count) is missing")
      }
      var numbers: [Float?] = []
      for cell in cells.dropFirst() { numbers.append(try CSV.number(cell, line: line)) }
      guard let trainLoss = numbers[0], let trainAccuracy = numbers[1],
        let validationLoss = numbers[2], let validationAccuracy = numbers[3]
      else { throw Problem(at: nil, "line \(line): a metric is missing") }
      let norms = numbers[6...].compactMap { $0 }
      guard norms.count == (epochs.isEmpty ? 0 : numbers.count - 6) else {
        throw Problem(
          at: nil, "line \(line): \(epochs.isEmpty ? "epoch 0 has no" : "a layer has no") gradient")
      }
      layerGradientNorms += norms
      epochs.append(
        Epoch(
          number: epochs.count, train: Metrics(loss: trainLoss, accuracy: trainAccuracy),
          validation: Metrics(loss: validationLoss, accuracy: validationAccuracy),
          gradientNorm: numbers[4], learningRate: numbers[5]))
    }
    guard !epochs.isEmpty else { throw Problem(at: nil, "it has no epoch") }
  }
}
