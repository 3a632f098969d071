import Datasets
import NeuralNetworks
import Plotting
import Sweeps
import Training

extension RunView {
  /// What the pictures show of a run that was trained on `data`.
  ///
  /// - Parameter words: By default those of the run in its sweep.
  public init(
    _ result: RunResult, data: Dataset, plots: Plots = Plots(), words: RunWords? = nil
  ) {
    let words = words ?? RunWords(result.item)
    let run = result.item.run
    let network = result.trained.network
    self.init(
      title: words.title,
      dataset: run.dataset.sentence(points: data.train.count + data.validation.count),
      network: network.widths.map { String($0) }.joined(separator: "–")
        + words.activations,
      training: words.optimizer
        + "learning rate \(Numeral.shortest(run.optimizer.learningRate)), "
        + "batch \(run.batchSize.grouped)"
        + (run.regularization.dropout > 0
          ? ", dropout \(Numeral.shortest(run.regularization.dropout))" : ""),
      lossName: run.loss.words, data: data, history: result.trained.history, epochs: run.epochs,
      outcome: Outcome(result), train: result.train, validation: result.validation,
      best: result.bestEpoch?.number, outputs: network.outputs,
      logits: { points in
        let rows = Matrix(
          rows: points.count / network.inputs, columns: network.inputs, values: points)
        return Engine.best.logits(network, rows).values
      })
    restored = run.stop?.restoredEpoch(of: result.trained.history)
    bayesRule = plots.trueBoundary ? run.bayesRule : nil
    plane = plots.plane
    diagnosis = result.diagnosis
  }
}

extension RunView.Outcome {
  init(_ result: RunResult) {
    self =
      switch result.status {
      case .finished: .finished
      case .stopped: .stopped(epoch: result.epochs)
      case .diverged: .diverged(epoch: result.epochs)
      case .failed: .outOfTime(epoch: result.epochs)
      }
  }
}

extension Choice {
  /// `moons, 1,250 points, noise 0.2`: what it is called, its noise, and what else is not as usual.
  fileprivate func sentence(points: Int) -> String {
    let aside = ["samples", "seed", "validation_fraction", "path", "features", "label", "crc32"]
    let name = settings["path"].map { $0.text.fileStem } ?? kind
    let shape = settings.list.filter { setting in
      !aside.contains(setting.name) && (setting.name == "noise" || !isUsual(setting))
    }
    let words = shape.map { "\($0.name.replacing("_", with: " ")) \($0.value.words)" }
    return ([name, "\(points.grouped) points"] + words).joined(separator: ", ")
  }

  private func isUsual(_ setting: Settings.Setting) -> Bool {
    let parameter = Section.dataset.kind(kind)?.parameter(setting.name)
    guard case .optional(let usual) = parameter?.presence else { return false }
    return usual == setting.value
  }
}

extension Configuration {
  /// `, tanh`, unless the title says it.
  var activationsUnlessNamed: String {
    var names: [String] = []
    for layer in layers where !names.contains(layer.kind) { names.append(layer.kind) }
    let isNamed = activation.map { titleWords.contains($0.label) } ?? false
    return isNamed || names.isEmpty ? "" : ", " + names.joined(separator: "–")
  }

  /// `adam, `, unless the title says it.
  var optimizerUnlessNamed: String {
    titleWords.contains(optimizer.label) ? "" : "\(optimizer.label), "
  }
}

extension Loss {
  /// As an axis is called.
  fileprivate var words: String {
    switch self {
    case .binaryCrossEntropy: "binary cross-entropy"
    case .crossEntropy: "cross-entropy"
    case .meanSquaredError: "mean squared error"
    }
  }
}
