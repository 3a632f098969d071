import NeuralNetworks

extension History {
  static func columns(_ task: Metric.Task) -> [String] {
    ["epoch"] + Metric.all(of: task).map { $0.rawValue } + ["gradient_norm", "learning_rate"]
  }

  /// What its metrics are of.
  var task: Metric.Task { epochs.first?.train.rmse == nil ? .classification : .regression }

  /// `metrics.csv`: a row an epoch.
  var table: String {
    var table = CSV(header: Self.columns(task))
    let metrics = Metric.all(of: task)
    for epoch in epochs {
      table.append(
        [String(epoch.number)] + metrics.map { CSV.number($0.value(epoch)) }
          + [CSV.number(epoch.gradientNorm), CSV.number(epoch.learningRate)])
    }
    return table.text
  }

  /// Reads what ``table`` writes, every number to the bit.
  init(table bytes: [UInt8], _ task: Metric.Task = .classification) throws(Problem) {
    self.init()
    for (line, cells) in try CSV.rows(of: bytes, header: Self.columns(task)) {
      guard cells[0] == String(epochs.count) else {
        throw Problem(at: nil, "line \(line): epoch \(epochs.count) is missing")
      }
      var numbers: [Float?] = []
      for cell in cells.dropFirst() { numbers.append(try CSV.number(cell, line: line)) }
      let metrics = numbers.dropLast(2).compactMap { $0 }
      guard metrics.count == numbers.count - 2 else {
        throw Problem(at: nil, "line \(line): a metric is missing")
      }
      let half = metrics.count / 2
      epochs.append(
        Epoch(
          number: epochs.count, train: Metrics(metrics[..<half]),
          validation: Metrics(metrics[half...]), gradientNorm: numbers[2 * half],
          learningRate: numbers[2 * half + 1]))
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
