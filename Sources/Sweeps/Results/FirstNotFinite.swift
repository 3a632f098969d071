import Datasets
import NeuralNetworks

/// Where the numbers of a run that diverged stopped being numbers, and why, as far as the run itself
/// tells. The cause is a guess by signs that can be read off the run; ``reason`` names the sign.
public struct FirstNotFinite: Hashable, Sendable {
  public enum Cause: String, Hashable, Sendable, CaseIterable {
    case learningRate = "learning_rate"
    case unitScale = "unit_scale"
    case initialWeights = "initial_weights"
    case unknown

    /// "learning rate too large"
    public var words: String {
      switch self {
      case .learningRate: "learning rate too large"
      case .unitScale: "data far from unit scale"
      case .initialWeights: "initial weights too large"
      case .unknown: "cause unknown"
      }
    }
  }

  public let epoch: Int
  /// The losses of that epoch that are no numbers.
  public let losses: [Metric]
  /// The layers, from 0, with a weight or bias that is no number after that epoch.
  public let layers: [Int]
  public let cause: Cause
  /// The sign that tells the cause, in a few words.
  public let reason: String

  package init(epoch: Int, losses: [Metric], layers: [Int], cause: Cause, reason: String) {
    self.epoch = epoch
    self.losses = losses
    self.layers = layers
    self.cause = cause
    self.reason = reason
  }

  /// Nil for a run that did not diverge.
  init?(_ trained: Trained, of run: Run, on data: Dataset) {
    guard trained.ending == .diverged, let last = trained.history.epochs.last else { return nil }
    let signs = Signs(trained, run, data)
    let (cause, reason) = signs.told
    self.init(
      epoch: last.number,
      losses: [.trainLoss, .validationLoss].filter { !$0.value(last).isFinite },
      layers: trained.layersNotFinite, cause: cause, reason: reason)
  }
}

/// What points to a cause. Looked at in this order:
///
/// - features of 100 or more, with a learning rate that suits features of about 1: the steps of a
///   first layer grow with the square of its inputs;
/// - weights of 100 or more where none had been trained yet;
/// - a gradient whose norm was 10 times what it was in the first epoch, or no number;
/// - weights of 1,000 or more after the last good epoch;
/// - a learning rate above 1.
private struct Signs {
  let history: History
  let learningRate: Double
  /// The largest magnitude of a feature that is a number.
  let largestFeature: Float
  /// The largest magnitude of a weight or bias after the last good epoch.
  let largestWeight: Float

  init(_ trained: Trained, _ run: Run, _ data: Dataset) {
    history = trained.history
    learningRate = run.optimizer.learningRate
    largestFeature = (data.train.points + data.validation.points).largestMagnitude
    largestWeight = trained.network.layers.reduce(0) {
      max($0, ($1.weights.values + $1.biases).largestMagnitude)
    }
  }

  private var last: Int { history.epochs.count - 1 }

  var told: (FirstNotFinite.Cause, String) {
    if largestFeature >= 100, learningRate <= 1 {
      return (
        .unitScale, "largest feature \(largestFeature.brief); standardize the data"
      )
    }
    if last <= 1, largestWeight >= 100 {
      return (.initialWeights, "up to \(largestWeight.brief) before training")
    }
    if let growth { return (.learningRate, growth) }
    if last > 1, largestWeight >= 1000 {
      return (
        .learningRate, "weights up to \(largestWeight.brief) after epoch \(last - 1)"
      )
    }
    if last > 0, learningRate > 1 {
      return (
        .learningRate, "\(Float(learningRate).brief), and neither data nor weights are large"
      )
    }
    return (.unknown, "neither gradient, weights nor data were large before")
  }

  /// How the gradient's norm went out of hand; nil when it did not.
  private var growth: String? {
    let norms = history.epochs.compactMap { epoch in
      epoch.gradientNorm.map { (epoch: epoch.number, norm: $0) }
    }
    let finite = norms.prefix { $0.norm.isFinite }
    guard let first = finite.first, let end = finite.last else {
      return norms.isEmpty ? nil : "gradient norm no number in epoch 1"
    }
    guard end.epoch > first.epoch, end.norm >= 10 * first.norm else {
      guard finite.count < norms.count else { return nil }
      return "gradient norm \(end.norm.brief) in epoch \(end.epoch), then no number"
    }
    return "gradient norm \(first.norm.brief) in epoch \(first.epoch), "
      + "\(end.norm.brief) in epoch \(end.epoch)"
  }
}

extension [Float] {
  fileprivate var largestMagnitude: Float {
    reduce(0) { $1.isFinite ? Swift.max($0, $1.magnitude) : $0 }
  }
}

extension Float {
  /// With two significant digits: `0.62`, `6000`, `3.1e7`.
  fileprivate var brief: String {
    let number = Double(self).rounded(toDigits: 2)
    guard number.magnitude >= 1e5 else { return number.shortestText }
    var (mantissa, exponent) = (number, 0)
    while mantissa.magnitude >= 10 {
      mantissa /= 10
      exponent += 1
    }
    return "\(mantissa.rounded(toDigits: 2).shortestText)e\(exponent)"
  }
}
