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
    let features = run.features
    let loss = run.loss
    self.init(
      title: words.title,
      dataset: run.dataset.sentence(points: data.train.count + data.validation.count),
      network: run.features.listed + network.widths.map { String($0) }.joined(separator: "–")
        + words.activations,
      training: words.optimizer
        + "learning rate \(Numeral.shortest(run.optimizer.learningRate)), "
        + "batch \(run.batchSize.grouped)",
      lossName: loss.words, data: data, history: result.trained.history, epochs: run.epochs,
      outcome: Outcome(result), train: result.train, validation: result.validation,
      best: result.bestEpoch?.number, outputs: network.outputs,
      logits: { points in
        let inputs = features.inputs(of: points)
        let rows = Matrix(
          rows: inputs.count / network.inputs, columns: network.inputs, values: inputs)
        let logits = Engine.best.logits(network, rows).values
        return loss.isRegression ? logits.map { loss.answer($0) } : logits
      })
    regime = run.regime.filter { !words.title.contains($0) }
    restored = run.stop?.restoredEpoch(of: result.trained.history)
    bayesRule = plots.trueBoundary ? run.bayesRule : nil
    plane = plots.plane
    inputs = features
    diagnosis = result.diagnosis
    if loss == .poisson { link = "exponential" }
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
    let aside =
      [
        "samples", "seed", "validation_fraction", "path", "label", "target", "crc32", "standardize",
        "shuffle", "page_seed",
      ] + (settings["path"] == nil ? [] : ["features"])
    let name = settings["path"].map { $0.text.fileStem } ?? kind
    let shape = settings.list.filter { setting in
      !aside.contains(setting.name) && (setting.name == "noise" || !isUsual(setting))
    }
    let words = shape.map { "\($0.name.replacing("_", with: " ")) \($0.value.words)" }
    let scaling = settings["standardize"] == .boolean(true) ? ["standardized"] : []
    return ([name, "\(points.grouped) points"] + words + scaling).joined(separator: ", ")
  }

  private func isUsual(_ setting: Settings.Setting) -> Bool {
    Section.dataset.kind(kind)?.parameter(setting.name)?.usualValue == setting.value
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
  var words: String {
    switch self {
    case .binaryCrossEntropy: "binary cross-entropy"
    case .crossEntropy: "cross-entropy"
    case .probabilities(let distance), .regression(let distance): distance.words
    case .hinge: "hinge"
    case .tanhSquared: "tanh squared error"
    case .poisson: "half Poisson deviance"
    }
  }
}

extension Distance {
  fileprivate var words: String {
    switch self {
    case .squared: "mean squared error"
    case .absolute: "mean absolute error"
    case .huber(let delta): "Huber loss, δ " + Numeral.shortest(Double(delta.description) ?? 0)
    }
  }
}

extension [InputFeature] {
  /// "x₁, x₂, x₁² → "; nothing for the points themselves.
  fileprivate var listed: String {
    isEmpty ? "" : map { $0.name }.joined(separator: ", ") + " → "
  }
}
