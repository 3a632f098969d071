import NeuralNetworks
import Plotting

/// What curves of several seeds are of.
public enum CurveQuantity: String, Hashable, Sendable, CaseIterable {
  case loss, accuracy

  /// As it stands on an axis of the sweep.
  func value(_ metrics: Metrics, _ sweep: SweepView) -> Double {
    switch self {
    case .loss: Double(metrics.loss)
    case .accuracy: sweep.scales.accuracy.value(metrics.accuracy)
    }
  }

  /// "loss", "accuracy", "error"
  func name(_ sweep: SweepView) -> String {
    self == .loss ? "loss" : sweep.scales.accuracy.name
  }

  func unit(_ sweep: SweepView) -> String { self == .accuracy ? sweep.scales.accuracy.unit : "" }

  /// "binary cross-entropy, log scale", "accuracy"
  func axisTitle(_ sweep: SweepView) -> String {
    guard self == .loss else { return sweep.scales.accuracy.title.joined(separator: ", ") }
    return sweep.lossName + (sweep.scales.lossKind == .logarithmic ? ", log scale" : "")
  }

  /// A value beside a curve.
  func text(_ value: Double, _ sweep: SweepView) -> String {
    switch self {
    case .loss: Numeral.significant(value, digits: 3)
    case .accuracy: sweep.scales.accuracy.text(value, of: sweep.score.points)
    }
  }

  /// The vertical axis that all curves of the sweep share.
  func scale(_ sweep: SweepView, down plot: Rect) -> Scale {
    switch self {
    case .loss: Scale(sweep.scales.lossKind, sweep.scales.loss, from: plot.maxY, to: plot.minY)
    case .accuracy: sweep.scales.accuracy.scale(down: plot)
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
