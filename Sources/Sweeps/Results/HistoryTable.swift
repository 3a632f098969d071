import NeuralNetworks

extension History {
  private static func columns(_ task: Metric.Task) -> [String] {
    ["epoch"] + Metric.all(of: task).map { $0.rawValue } + ["gradient_norm", "learning_rate"]
  }

  /// What its metrics are of.
  var task: Metric.Task { epochs.first?.train.rmse == nil ? .classification : .regression }

  /// The columns of a table with the gradient norms of so many layers, the output layer last.
  private static func columns(_ task: Metric.Task, layers: Int) -> [String] {
    columns(task) + (0..<layers).map { "gradient_norm_\($0 + 1)" }
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
    var table = CSV(header: Self.columns(task, layers: layers))
    let metrics = Metric.all(of: task)
    for (row, epoch) in epochs.enumerated() {
      table.append(
        epoch.number,
        metrics.map { $0.value(epoch) } + [epoch.gradientNorm, epoch.learningRate]
          + layerNorms(row))
    }
    return table.text
  }

  /// The header that the table must have: with as many layers as its first line has cells for.
  static func header(of table: [UInt8], _ task: Metric.Task) -> [String] {
    let cells = table.prefix { $0 != 0x0A }.count { $0 == 0x2C } + 1
    let layers = max(0, cells - columns(task).count)
    return columns(task, layers: min(layers, Catalog.layerLimit + 1))
  }

  /// Reads what ``table`` writes, every number to the bit; also what versions wrote that knew of no
  /// layer's norm.
  init(table bytes: [UInt8], _ task: Metric.Task = .classification) throws(Problem) {
    self.init()
    let count = Metric.all(of: task).count
    for (line, cells) in try CSV.rows(of: bytes, header: Self.header(of: bytes, task)) {
      guard cells[0] == String(epochs.count) else {
        throw Problem(at: nil, "line \(line): epoch \(epochs.count) is missing")
      }
      var numbers: [Float?] = []
      for cell in cells.dropFirst() { numbers.append(try CSV.number(cell, line: line)) }
      let metrics = numbers[..<count].compactMap { $0 }
      guard metrics.count == count else {
        throw Problem(at: nil, "line \(line): a metric is missing")
      }
      let norms = numbers[(count + 2)...].compactMap { $0 }
      guard norms.count == (epochs.isEmpty ? 0 : numbers.count - count - 2) else {
        throw Problem(
          at: nil, "line \(line): \(epochs.isEmpty ? "epoch 0 has no" : "a layer has no") gradient")
      }
      layerGradientNorms += norms
      let half = count / 2
      epochs.append(
        Epoch(
          number: epochs.count, train: Metrics(metrics[..<half]),
          validation: Metrics(metrics[half...]), gradientNorm: numbers[count],
          learningRate: numbers[count + 1]))
    }
    guard !epochs.isEmpty else { throw Problem(at: nil, "it has no epoch") }
  }
}

extension Metrics {
  /// Loss and accuracy, or loss, R² and root of the mean square.
  init(_ numbers: ArraySlice<Float>) {
    let numbers = Array(numbers)
    self =
      numbers.count == 2
      ? Metrics(loss: numbers[0], accuracy: numbers[1])
      : Metrics(loss: numbers[0], r2: numbers[1], rmse: numbers[2])
  }
}
