/// A training on its way: what is remembered of it, and how it ends.
package struct Course: Sendable {
  package private(set) var history: History
  /// Nil as long as there is another epoch to train.
  package private(set) var ending: Trained.Ending?
  /// Whether the training comes to the latest epoch's weights if it ends now.
  package private(set) var keepsLatest = true
  /// The layers, from 0, with a weight or bias that was no number after the latest epoch.
  private var layersNotFinite: [Int] = []
  private var patience: Patience?
  private let restoresBest: Bool
  private let epochs: Int
  private var rates: LearningRates

  /// Epoch 0: the metrics before training.
  package init(_ recipe: Recipe, train: Metrics, validation: Metrics) {
    let start = History.Epoch(
      number: 0, train: train, validation: validation, gradientNorm: nil, learningRate: nil)
    history = History(epochs: [start])
    patience = recipe.stop.map { Patience($0) }
    restoresBest = recipe.stop?.restoresBestWeights ?? false
    epochs = recipe.epochs
    rates = LearningRates(recipe)
    ending = start.isFinite ? (epochs == 0 ? .finished : nil) : .diverged
  }

  /// The latest epoch.
  package var latest: History.Epoch { history.epochs[history.epochs.count - 1] }

  /// Of the next epoch.
  package var learningRate: Double { rates.learningRate(epoch: latest.number) }

  /// Takes the next epoch.
  ///
  /// - Parameters:
  ///   - validation: After the epoch.
  ///   - layersNotFinite: Those, from 0, with a weight or bias that is no number.
  package mutating func add(
    _ pass: EpochPass, validation: Metrics, layersNotFinite: [Int] = []
  ) {
    let epoch = History.Epoch(
      number: history.epochs.count, train: pass.metrics, validation: validation,
      gradientNorm: pass.gradientNorm, learningRate: Float(learningRate))
    history.epochs.append(epoch)
    for sum in pass.layerNorms {
      history.layerGradientNorms.append(Float(sum / Double(pass.batches)))
    }
    self.layersNotFinite = layersNotFinite
    let isFinite = layersNotFinite.isEmpty
    let isPatient = patience?.ends(after: epoch) != true
    keepsLatest = isFinite && (!restoresBest || patience?.isBest == true)
    rates.add(epoch)
    if !isFinite || !epoch.isFinite {
      ending = .diverged
    } else if !isPatient {
      ending = .stopped
    } else if epoch.number == epochs {
      ending = .finished
    }
  }

  /// Ends it before its time.
  package mutating func abandon() {
    if ending == nil { ending = .abandoned }
  }

  /// What the training came to; `network` are the weights that were kept last.
  package func trained(_ network: Network) -> Trained {
    Trained(
      network: network, history: history, ending: ending ?? .finished,
      layersNotFinite: layersNotFinite)
  }
}

extension History.Epoch {
  fileprivate var isFinite: Bool { train.loss.isFinite && validation.loss.isFinite }
}
