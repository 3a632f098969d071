import NeuralNetworks
import Plotting

/// What curves of several seeds are of.
public enum CurveQuantity: String, Hashable, Sendable, CaseIterable {
  case loss, accuracy

  /// Room above 100%.
  private static let headRoom = 4.0

  /// As it stands on an axis: accuracies in percent.
  func value(_ metrics: Metrics) -> Double {
    switch self {
    case .loss: Double(metrics.loss)
    case .accuracy: 100 * Double(metrics.accuracy)
    }
  }

  var unit: String { self == .accuracy ? "%" : "" }

  /// "binary cross-entropy, log scale", "accuracy"
  func axisTitle(_ sweep: SweepView) -> String {
    guard self == .loss else { return "accuracy" }
    return sweep.lossName + (sweep.scales.lossKind == .logarithmic ? ", log scale" : "")
  }

  /// A value beside a curve.
  func text(_ value: Double, _ sweep: SweepView) -> String {
    switch self {
    case .loss: Numeral.significant(value, digits: 3)
    case .accuracy: Numeral.percent(value / 100, of: sweep.score.points)
    }
  }

  /// The vertical axis that all curves of the sweep share.
  func scale(_ sweep: SweepView, down plot: Rect) -> Scale {
    switch self {
    case .loss:
      return Scale(sweep.scales.lossKind, sweep.scales.loss, from: plot.maxY, to: plot.minY)
    case .accuracy:
      let low = 100 * sweep.scales.accuracyFloor
      let perPoint = (100 - low) / (plot.height - CurveQuantity.headRoom)
      return Scale(
        .linear, Interval(low, 100 + CurveQuantity.headRoom * perPoint), from: plot.maxY,
        to: plot.minY)
    }
  }
}

extension SweepView {
  /// The axis of epochs that all curves of the sweep share.
  func epochScale(across plot: Rect) -> Scale {
    let last = configurations.flatMap { $0.seeds }.compactMap { $0.history.epochs.last?.number }
    let end = max(epochs, last.max() ?? 0, 1)
    return Scale(.linear, Interval(0, Double(end)), from: plot.minX, to: plot.maxX)
  }

  /// The set that runs are judged by.
  func judged(_ epoch: History.Epoch) -> Metrics {
    score.set == "train" ? epoch.train : epoch.validation
  }
}
