import Datasets
import NeuralNetworks
import Plotting
import Sweeps

/// What the pictures of one run show.
public struct RunView: Sendable {
  public enum Outcome: Hashable, Sendable {
    case finished
    /// By early stopping, after this epoch.
    case stopped(epoch: Int)
    /// By the time limit, after this epoch.
    case outOfTime(epoch: Int)
    /// In this epoch a loss or a weight was no longer finite.
    case diverged(epoch: Int)
  }

  /// The values that vary in the sweep, such as "tanh", "adam", "seed 1"; never empty.
  public var title: [String]
  /// "moons, 1,250 points, noise 0.2"
  public var dataset: String
  /// "2–16–16–1"
  public var network: String
  /// "learning rate 0.01, batch 32"
  public var training: String
  /// What else training is told that the title does not say: "dropout 0.1", "schedule cosine".
  public var regime: [String] = []
  /// "binary cross-entropy"
  public var lossName: String
  public var data: Dataset
  public var history: History
  /// How many were asked for.
  public var epochs: Int
  public var outcome: Outcome
  /// The epoch whose weights early stopping restored, if not those of the last.
  public var restored: Int?
  /// On the whole training set, with the weights at the end.
  public var train: Metrics
  /// On the whole validation set, with the weights at the end.
  public var validation: Metrics
  /// The epoch that is best by `bestMetric`, the first of equals.
  public var best: Int?
  public var bestMetric: Metric
  /// 1 for two classes by the sign of one logit, else one for each class.
  public var outputs: Int
  /// The logits of points, in regression the numbers that are found, at the end, or of the last finite
  /// weights of a run that diverged: `[points, features]` to `[points, outputs]`, row by row.
  public var logits: @Sendable ([Float]) -> [Float]
  /// What makes numbers to find of the output layer's sums.
  var link = "linear"
  /// How numbers to find are coloured.
  let targetScale: TargetScale
  /// Whose boundary maps show, of two features; nil for none.
  public var bayesRule: (any BayesRule)?
  /// What the network is given of points of the plane; none for the points themselves.
  public var inputs: [InputFeature] = []
  /// Nil where nothing is known.
  public var diagnosis: RunDiagnosis?
  /// The plane of maps of more than two features; nil for that of the principal components.
  public var plane: FeaturePair?

  /// - Parameter best: by default the epoch with the lowest finite validation loss.
  public init(
    title: [String], dataset: String, network: String, training: String, lossName: String,
    data: Dataset, history: History, epochs: Int, outcome: Outcome, train: Metrics,
    validation: Metrics, best: Int? = nil, bestMetric: Metric = .validationLoss, outputs: Int,
    logits: @escaping @Sendable ([Float]) -> [Float]
  ) {
    precondition(!title.isEmpty, "a run is called something")
    self.title = title
    self.dataset = dataset
    self.network = network
    self.training = training
    self.lossName = lossName
    self.data = data
    targetScale = TargetScale(data)
    self.history = history
    self.epochs = epochs
    self.outcome = outcome
    self.train = train
    self.validation = validation
    self.best = best ?? RunView.best(of: history, by: bestMetric)
    self.bestMetric = bestMetric
    self.outputs = outputs
    self.logits = logits
  }

  private static func best(of history: History, by metric: Metric) -> Int? {
    let finite = history.epochs.filter { metric.value($0).isFinite }
    let isBetter: (Float, Float) -> Bool = metric.goal == .min ? (<) : (>)
    return finite.min { isBetter(metric.value($0), metric.value($1)) }?.number
  }
}

extension RunView.Outcome {
  /// The epoch after which a run was ended; nil for one that went as far as it could.
  var end: Int? {
    switch self {
    case .finished, .diverged: nil
    case .stopped(let epoch), .outOfTime(let epoch): epoch
    }
  }
}

extension RunView {
  /// The set that the run is judged by: validation, or train where there is no other.
  var judged: (name: String, samples: Samples, metrics: Metrics) {
    data.validation.count > 0
      ? ("validation", data.validation, validation) : ("train", data.train, train)
  }

  var hasDiverged: Bool {
    if case .diverged = outcome { true } else { false }
  }

  /// Whether the logits are those of weights that no training has changed.
  var isInitial: Bool {
    if case .diverged(let epoch) = outcome { epoch <= 1 } else { epochs == 0 }
  }

  /// Epochs that were trained.
  var lastEpoch: Int { history.epochs.last?.number ?? 0 }

  /// "epoch 200 of 200", "stopped at epoch 57 of 200", "time limit at epoch 57 of 200".
  var ending: String {
    guard let restored, restored != lastEpoch, !hasDiverged else { return end }
    return "\(end), weights of \(restored)"
  }

  private var end: String {
    switch outcome {
    case .finished: epochs == 0 ? "epoch 0, before training" : "epoch \(lastEpoch) of \(epochs)"
    case .stopped(let epoch): "stopped at epoch \(epoch) of \(epochs)"
    case .outOfTime(let epoch): "time limit at epoch \(epoch) of \(epochs)"
    case .diverged(let epoch): "diverged at epoch \(epoch) of \(epochs)"
    }
  }

  /// The names of the classes; numbers become "class 0", "class 1".
  var classNames: [String] {
    data.classNames.map { $0.allSatisfy { $0.isNumber } ? "class \($0)" : $0 }
  }

  /// The name of a class, also of one that the data set does not name.
  func className(_ k: Int) -> String {
    k < classNames.count ? classNames[k] : "class \(k)"
  }

  /// An accuracy with the digits that the set can tell apart.
  func percent(_ accuracy: Float, of samples: Samples) -> String {
    Numeral.percent(Double(accuracy), of: samples.count)
  }

  /// "P(class 1)"; a margin is no probability.
  var probabilityName: String { RunView.probabilityName(className(1), loss: lossName) }

  static func probabilityName(_ className: String, loss: String) -> String {
    [Loss.hinge, .tanhSquared].contains { $0.words == loss }
      ? "σ(margin of \(className))" : "P(\(className))"
  }

  var name: String { title.joined(separator: " · ") }
}
