/// A training on its way: what is remembered of it, and how it ends.
package struct Course: Sendable {
  package private(set) var history: History
  /// Nil as long as there is another epoch to train.
  package private(set) var ending: Trained.Ending?
  private var patience: Patience?
  private let epochs: Int
  private let learningRate: Float

  /// Epoch 0: the metrics before training.
  package init(_ recipe: Recipe, train: Metrics, validation: Metrics) {
    let start = History.Epoch(
      number: 0, train: train, validation: validation, gradientNorm: nil, learningRate: nil)
    history = History(epochs: [start])
    patience = recipe.stop.map { Patience($0) }
    epochs = recipe.epochs
    learningRate = Float(recipe.optimizer.learningRate)
    ending = start.isFinite ? (epochs == 0 ? .finished : nil) : .diverged
  }

  /// The latest epoch.
  package var latest: History.Epoch { history.epochs[history.epochs.count - 1] }

  /// Takes the next epoch.
  ///
  /// - Parameters:
  ///   - validation: After the epoch.
  ///   - isFinite: Whether all weights are numbers.
  package mutating func add(_ pass: EpochPass, validation: Metrics, isFinite: Bool) {
    let epoch = History.Epoch(
      number: history.epochs.count, train: pass.metrics, validation: validation,
      gradientNorm: pass.gradientNorm, learningRate: learningRate)
    history.epochs.append(epoch)
    if !isFinite || !epoch.isFinite {
      ending = .diverged
    } else if patience?.ends(after: epoch) == true {
      ending = .stopped
    } else if epoch.number == epochs {
      ending = .finished
    }
  }

  /// Ends it before its time.
  package mutating func abandon() {
    if ending == nil { ending = .abandoned }
  }

  /// What the training came to; `network` are the weights that were finite last.
  package func trained(_ network: Network) -> Trained {
    Trained(network: network, history: history, ending: ending ?? .finished)
  }
}

extension History.Epoch {
  fileprivate var isFinite: Bool { train.loss.isFinite && validation.loss.isFinite }
}
