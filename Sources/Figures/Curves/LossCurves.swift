import Datasets
import NeuralNetworks
import Plotting

/// The loss on both sets over the epochs of a run.
public struct LossCurves: Figure {
  let run: RunView
  let scales: SharedScales
  let width: Double

  /// - Parameter width: In points; a narrow picture has fewer parts.
  public init(_ run: RunView, scales: SharedScales, width: Double? = nil) {
    self.run = run
    self.scales = scales
    self.width = width ?? CurvePageLayout.usualWidth
  }

  public var title: String { "\(run.name): loss" }

  public var altText: String {
    let best = bestText.map { ", \($0)" } ?? ""
    return clipped(
      "\(run.lossName) over epochs of \(run.name) on \(run.dataset), \(run.ending): "
        + "\(run.judged.name) loss \(Numeral.loss(run.judged.metrics.loss))\(best).")
  }

  public func drawing(scale: Double) -> Drawing {
    let value = run.hasDiverged ? "diverged" : Numeral.loss(run.judged.metrics.loss)
    let result = run.hasDiverged ? value : "\(run.judged.name) loss \(value)"
    return CurvePage(run: run, width: width, result: result, value: value)
      .drawing(scale: scale, chart: chart)
  }

  func chart(_ theme: Theme, _ layout: CurveLayout) -> CurveChart {
    let plot = theme.grid.snapped(layout.plot)
    let isLog = scales.lossKind == .logarithmic
    return CurveChart(
      run: run, theme: theme, layout: layout,
      yTitle: [run.lossName] + (isLog ? ["log scale"] : []),
      y: Scale(scales.lossKind, scales.loss, from: plot.maxY, to: plot.minY), unit: "",
      train: .train(run) { Double($0.loss) }, validation: .validation(run) { Double($0.loss) },
      endValues: (
        end(run.train.loss, \.train.loss),
        run.data.validation.count > 0 ? end(run.validation.loss, \.validation.loss) : ""
      ),
      best: bestText, freeSide: .top, format: { Numeral.significant($0, digits: 3) },
      failureReason: failureReason)
  }

  /// The loss at the end; where that is no number, the last of the curve.
  private func end(_ loss: Float, _ curve: KeyPath<History.Epoch, Float>) -> String {
    let last = run.measuredEpochs.last.map { $0[keyPath: curve] }
    return Numeral.loss(loss.isFinite ? loss : last ?? loss)
  }

  private var failureReason: String? {
    guard run.hasDiverged, let last = run.history.epochs.last else { return nil }
    guard !run.measuredEpochs.isEmpty else { return "no finite value" }
    let losses = [last.validation.loss, last.train.loss]
    return losses.first { !$0.isFinite }.map { "loss \(Numeral.loss($0))" }
  }

  /// "best 0.217 · epoch 69"; where another metric chose the epoch, its loss is not the best one.
  private var bestText: String? {
    guard let epoch = run.bestEpoch else { return nil }
    let loss = Numeral.loss(epoch.validation.loss)
    return run.bestMetric == .validationLoss
      ? "best \(loss) · epoch \(epoch.number)" : "best epoch \(epoch.number) · \(loss)"
  }
}

extension RunView {
  var bestEpoch: History.Epoch? {
    best.flatMap { best in history.epochs.first { $0.number == best } }
  }
}
