import Datasets
import NeuralNetworks
import Plotting

/// The accuracy on both sets over the epochs of a run, in percent.
public struct AccuracyCurves: Figure {
  /// Above 100%, so that its line and label are inside.
  private static let headRoom = 4.0

  let run: RunView
  let scales: SharedScales

  public init(_ run: RunView, scales: SharedScales) {
    self.run = run
    self.scales = scales
  }

  public var title: String { "\(run.name): accuracy" }

  public var altText: String {
    let judged = run.judged
    let best = bestText.map { ", \($0)" } ?? ""
    return clipped(
      "Accuracy over epochs of \(run.name) on \(run.dataset), \(run.ending): \(judged.name) "
        + "accuracy \(run.percent(judged.metrics.accuracy, of: judged.samples))\(best).")
  }

  public func drawing(scale: Double) -> Drawing {
    let theme = Theme(scale: scale)
    let header = Header(
      theme: theme, width: CurveLayout.pageSize.width, title: run.title, result: result,
      subtitle: run.making, note: run.curveNote)
    return Drawing(
      size: CurveLayout.pageSize, scale: scale,
      marks: header.marks + chart(theme, .page).marks)
  }

  func chart(_ theme: Theme, _ layout: CurveLayout) -> CurveChart {
    let plot = theme.grid.snapped(layout.plot)
    return CurveChart(
      run: run, theme: theme, layout: layout,
      yTitle: ["accuracy"], y: percentScale(plot), unit: "%",
      train: .train(run) { 100 * $0.accuracy },
      validation: .validation(run) { 100 * $0.accuracy },
      endValues: (
        run.percent(run.train.accuracy, of: run.data.train),
        run.data.validation.count > 0
          ? run.percent(run.validation.accuracy, of: run.data.validation) : ""
      ),
      best: bestText, freeSide: .bottom,
      format: { Numeral.percent($0 / 100, of: run.judged.samples.count) },
      failureReason: run.measuredEpochs.isEmpty ? "no finite value" : nil, reference: majority)
  }

  private func percentScale(_ plot: Rect) -> Scale {
    let low = 100 * scales.accuracyFloor
    let perPoint = (100 - low) / (plot.height - AccuracyCurves.headRoom)
    return Scale(
      .linear, Interval(low, 100 + AccuracyCurves.headRoom * perPoint), from: plot.maxY,
      to: plot.minY)
  }

  private var result: String {
    let judged = run.judged
    return run.hasDiverged
      ? "diverged"
      : "\(judged.name) accuracy \(run.percent(judged.metrics.accuracy, of: judged.samples))"
  }

  private var bestText: String? {
    guard let epoch = run.bestEpoch else { return nil }
    let accuracy = run.percent(epoch.validation.accuracy, of: run.judged.samples)
    return run.bestMetric == .validationAccuracy
      ? "best \(accuracy) · epoch \(epoch.number)" : "best epoch \(epoch.number) · \(accuracy)"
  }

  /// What naming the most frequent class every time would reach.
  private var majority: (value: Double, label: String)? {
    let labels = run.judged.samples.labels
    let largest = Set(labels).map { label in labels.count { $0 == label } }.max()
    guard let largest else { return nil }
    let share = Double(largest) / Double(labels.count)
    return (100 * share, "majority class \(Numeral.fixed(100 * share, decimals: 0))%")
  }
}
