import NeuralNetworks
import Plotting
import Sweeps

/// The limits of the curves of all runs of a sweep, so that pictures can be compared.
public struct SharedScales: Hashable, Sendable {
  public let loss: Interval
  public let lossKind: Scale.Kind
  public let accuracy: AccuracyAxis

  public init(loss: Interval, lossKind: Scale.Kind, accuracy: AccuracyAxis) {
    self.loss = loss
    self.lossKind = lossKind
    self.accuracy = accuracy
  }

  /// Limits over all histories.
  ///
  /// Losses: from the 1st to the 99th percentile of the finite ones together with every run's first
  /// and, unless it diverged, last; nothing above 10⁶ times the median counts. The axis is
  /// logarithmic when that spans ten times or more, unless `lossScale` says which it is; a linear
  /// one begins at 0.
  ///
  /// Accuracies: from chance or the 5th percentile, whichever is lower. Errors: up to what is
  /// missing there; from the smallest, or from half a point where some run makes none. So it is
  /// with R², without points.
  ///
  /// - Parameter points: Of the largest set that an accuracy was measured on.
  public init(
    over histories: some Sequence<History>, points: Int, classes: Int,
    lossScale: LossScale = .auto, accuracyScale: AccuracyScale = .accuracy
  ) {
    var losses: [Float] = []
    var ends: [Float] = []
    var accuracies = Accuracies()
    for history in histories {
      let epochs = history.epochs
      losses += epochs.flatMap { [$0.train.loss, $0.validation.loss] }.filter { $0.isFinite }
      accuracies.add(epochs)
      guard let first = epochs.first, let last = epochs.last else { continue }
      let diverged = !last.train.loss.isFinite || !last.validation.loss.isFinite
      ends += (diverged ? [first] : [first, last]).flatMap { [$0.train.loss, $0.validation.loss] }
    }
    let lossLimits = SharedScales.lossLimits(losses.sorted(), ends: ends, lossScale)
    loss = lossLimits.range
    lossKind = lossLimits.kind
    accuracy = accuracies.axis(accuracyScale, points: points, classes: classes)
  }

  private static func lossLimits(
    _ sorted: [Float], ends: [Float], _ scale: LossScale
  ) -> (range: Interval, kind: Scale.Kind) {
    guard let median = sorted.percentile(0.5) else { return (Interval(0, 1), .linear) }
    let limit = median > 0 ? 1e6 * Double(median) : .infinity
    let usual = sorted.filter { Double($0) <= limit }
    let core =
      [usual.percentile(0.01), usual.percentile(0.99)].compactMap { $0 }
      + ends.filter { $0.isFinite && Double($0) <= limit }
    let high = Double(core.max() ?? 1)
    let low = Double(core.min() ?? 0)
    let positive = usual.first { $0 > 0 }.map { Double($0) }
    let floor = low > 0 ? low : (positive ?? high) / 2
    let isLogarithmic =
      switch scale {
      case .auto: high >= 10 * floor
      case .linear: false
      case .log: true
      }
    if isLogarithmic, high > 0, floor > 0 {
      return (Interval(low > 0 ? floor / 1.15 : floor, high * 1.15), .logarithmic)
    }
    return (Interval(min(0, low), high > 0 ? 1.04 * high : 1), .linear)
  }
}

/// The accuracies of all epochs of a sweep, and those that its runs ended with.
private struct Accuracies {
  private var all: [Float] = []
  private var finals: [Float] = []
  private var isRegression = false

  mutating func add(_ epochs: [History.Epoch]) {
    isRegression = isRegression || epochs.first?.train.rmse != nil
    all += epochs.flatMap { [$0.train.accuracy, $0.validation.accuracy] }.filter { $0.isFinite }
    guard let last = epochs.last else { return }
    finals += [last.validation.accuracy, last.train.accuracy].filter { $0.isFinite }.prefix(1)
  }

  func axis(_ scale: AccuracyScale, points: Int, classes: Int) -> AccuracyAxis {
    let sorted = all.sorted()
    if isRegression { return regressionAxis(scale, sorted) }
    let chance = 1 / Double(max(classes, 2))
    let least = min(chance, Double(sorted.percentile(0.05) ?? 1))
    let floor = max(0, (least * 20 + 1e-6).rounded(.down) / 20)
    guard showsErrors(scale), let best = sorted.last else { return .accuracy(from: floor) }
    let low = best < 1 ? (1 - Double(best)) / 1.15 : 0.5 / Double(max(points, 1))
    return .error(Interval(low, max(1 - floor, 1.5 * low)))
  }

  /// The mean of all targets has an R² of 0; what is far below is beyond the axis.
  private func regressionAxis(_ scale: AccuracyScale, _ sorted: [Float]) -> AccuracyAxis {
    let least = min(0, max(Double(sorted.percentile(0.05) ?? 0), -1))
    guard showsErrors(scale) else { return .r2(from: (least * 20 - 1e-6).rounded(.down) / 20) }
    let best = sorted.last { $0 < 1 }.map { Double($0) } ?? 0.9
    let low = min((1 - best) / 1.15, 0.5)
    return .unexplained(Interval(low, 1.15 * (1 - least)))
  }

  private func showsErrors(_ scale: AccuracyScale) -> Bool {
    switch scale {
    case .accuracy: false
    case .error: true
    case .auto: finals.sorted().percentile(0.5).map { $0 > 0.98 } ?? false
    }
  }
}

extension [Float] {
  /// The smallest of the sorted values that so large a share does not exceed.
  fileprivate func percentile(_ share: Double) -> Float? {
    guard !isEmpty else { return nil }
    let rank = Int((share * Double(count)).rounded(.up))
    return self[Swift.min(Swift.max(rank - 1, 0), count - 1)]
  }
}
