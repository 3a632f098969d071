import NeuralNetworks
import Plotting
import Sweeps

/// The limits of the curves of all runs of a sweep, so that pictures can be compared.
public struct SharedScales: Hashable, Sendable {
  public let loss: Interval
  public let lossKind: Scale.Kind
  /// The lower end of the accuracy axis, a multiple of 0.05.
  public let accuracyFloor: Double

  public init(loss: Interval, lossKind: Scale.Kind, accuracyFloor: Double) {
    self.loss = loss
    self.lossKind = lossKind
    self.accuracyFloor = accuracyFloor
  }

  /// Limits over all histories.
  ///
  /// Losses: from the 1st to the 99th percentile of the finite ones together with every run's first
  /// and, unless it diverged, last; nothing above 10⁶ times the median counts. The axis is
  /// logarithmic when that spans ten times or more, unless `lossScale` says which it is; a linear
  /// one begins at 0. Accuracies: from chance or the 5th percentile, whichever is lower.
  public init(
    over histories: some Sequence<History>, classes: Int, lossScale: LossScale = .auto
  ) {
    var losses: [Float] = []
    var ends: [Float] = []
    var accuracies: [Float] = []
    for history in histories {
      let epochs = history.epochs
      losses += epochs.flatMap { [$0.train.loss, $0.validation.loss] }.filter { $0.isFinite }
      accuracies += epochs.flatMap { [$0.train.accuracy, $0.validation.accuracy] }
      guard let first = epochs.first, let last = epochs.last else { continue }
      let diverged = !last.train.loss.isFinite || !last.validation.loss.isFinite
      ends += (diverged ? [first] : [first, last]).flatMap { [$0.train.loss, $0.validation.loss] }
    }
    let lossLimits = SharedScales.lossLimits(losses.sorted(), ends: ends, lossScale)
    loss = lossLimits.range
    lossKind = lossLimits.kind
    let low = SharedScales.percentile(0.05, of: accuracies.filter { $0.isFinite }.sorted())
    let chance = 1 / Double(max(classes, 2))
    accuracyFloor = max(0, (min(chance, Double(low ?? 1)) * 20 + 1e-6).rounded(.down) / 20)
  }

  private static func lossLimits(
    _ sorted: [Float], ends: [Float], _ scale: LossScale
  ) -> (range: Interval, kind: Scale.Kind) {
    guard let median = percentile(0.5, of: sorted) else { return (Interval(0, 1), .linear) }
    let limit = median > 0 ? 1e6 * Double(median) : .infinity
    let usual = sorted.filter { Double($0) <= limit }
    let core =
      [percentile(0.01, of: usual), percentile(0.99, of: usual)].compactMap { $0 }
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

  /// The smallest of the sorted values that so large a share does not exceed.
  private static func percentile(_ share: Double, of sorted: [Float]) -> Float? {
    guard !sorted.isEmpty else { return nil }
    let rank = Int((share * Double(sorted.count)).rounded(.up))
    return sorted[min(max(rank - 1, 0), sorted.count - 1)]
  }
}
